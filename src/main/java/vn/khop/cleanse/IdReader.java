package vn.khop.cleanse;

import java.time.LocalDate;
import java.util.Optional;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.record.Rule;

/**
 * Reads identity numbers: the 12-digit number, the 9-digit CMND of before 2016, and whatever else stands in such a column. Zeros that a
 * spreadsheet dropped are put back only where the structure of the number and the record leave no other reading; every number that stays
 * doubtful is kept as it is, with an issue.
 */
final class IdReader {

    private static final int CMND_DIGITS = 9;
    private static final int INSURANCE_DIGITS = 10;

    private final int businessYear;
    private final DateReader dates;
    private final IdText texts;

    IdReader(LocalDate businessDate, DateReader dates) {
        this.businessYear = businessDate.getYear();
        this.dates = dates;
        this.texts = new IdText(dates);
    }

    /** The identity number of a record: digits, another document's number as written, or empty. */
    String readCitizenId(String cell, PartialDate birth, Gender gender, Notes notes) {
        if (CitizenId.is(cell)) {
            checkStructure(cell, birth, gender, notes);
            return cell;
        }
        String id = texts.read(cell, Field.CITIZEN_ID, notes);
        if (id.isEmpty()) {
            return id;
        }
        if (!Digits.only(id)) {
            return readText(id, birth, gender, notes);
        }
        switch (id.length()) {
            case CitizenId.LENGTH -> {
                checkStructure(id, birth, gender, notes);
                return id;
            }
            case INSURANCE_DIGITS, CitizenId.LENGTH - 1 -> {
                return withLostZeros(id, birth, gender, notes);
            }
            case CMND_DIGITS -> {
                noteCmnd(id, notes);
                return id;
            }
            case CMND_DIGITS - 1 -> {
                return shortCmnd(id, Field.CITIZEN_ID, notes);
            }
            default -> {
                return truncated(id, Rule.ID_LENGTH, notes);
            }
        }
    }

    /** A former number: digits, or as written where it is no number. Nothing but a lost zero of a CMND is repaired, for nothing tells of sex or year. */
    String readOldId(String cell, Field field, Notes notes) {
        String id = texts.read(cell, field, notes);
        if (id.isEmpty()) {
            return id;
        }
        if (!Digits.only(id)) {
            noteDocument(id, field, notes);
            return id;
        }
        if (id.length() == CMND_DIGITS - 1) {
            return shortCmnd(id, field, notes);
        }
        if (id.length() != CMND_DIGITS && id.length() != CitizenId.LENGTH) {
            notes.add(Rule.ID_LENGTH, field);
        }
        return id;
    }

    private void checkStructure(String id, PartialDate birth, Gender gender, Notes notes) {
        if (CitizenId.isForeign(id)) {
            notes.add(Rule.ID_FOREIGN_BIRTH, Field.CITIZEN_ID, id.substring(0, 3));
        }
        if (CitizenId.fits(id, birth, gender, businessYear)) {
            return;
        }
        notes.add(Code.ID_STRUCTURE, Field.CITIZEN_ID);
        if (!CitizenId.isOfSomePlace(id)) {
            notes.add(Rule.ID_PREFIX_UNKNOWN, Field.CITIZEN_ID, id.substring(0, 3));
        }
        if (gender != Gender.UNKNOWN && gender != CitizenId.sex(id)) {
            notes.add(Rule.ID_OTHER_SEX, Field.CITIZEN_ID, CitizenId.sex(id).text());
        }
        int year = CitizenId.year(id);
        if (year > businessYear || !birth.isEmpty() && birth.year() != year) {
            notes.add(Rule.ID_OTHER_YEAR, Field.CITIZEN_ID, String.valueOf(year));
        }
    }

    /**
     * Every number issued in Vietnam begins with a zero, so eleven digits that stand with one put in front lost it. Ten digits are as likely an
     * insurance number, so there sex and year of birth must both speak for it.
     */
    private String withLostZeros(String id, PartialDate birth, Gender gender, Notes notes) {
        boolean ten = id.length() == INSURANCE_DIGITS;
        String restored = (ten ? "00" : "0") + id;
        boolean lost = id.charAt(0) != '0'
                && (ten
                        ? CitizenId.agrees(restored, birth, gender, businessYear)
                        : CitizenId.fits(restored, birth, gender, businessYear));
        if (lost) {
            notes.add(Code.ID_ZERO_LOST, Field.CITIZEN_ID);
            notes.add(Rule.ID_ZERO_RESTORED, Field.CITIZEN_ID);
            return restored;
        }
        boolean insurance = ten && CitizenId.isOldProvinceCode(id);
        return truncated(id, insurance ? Rule.ID_IS_INSURANCE : Rule.ID_LENGTH, notes);
    }

    /** Eight digits are a CMND without its leading zero, unless they spell a date. */
    private String shortCmnd(String id, Field field, Notes notes) {
        if (id.charAt(0) == '0' || dates.read(id).isPresent()) {
            if (field == Field.CITIZEN_ID) {
                return truncated(id, Rule.ID_LENGTH, notes);
            }
            notes.add(Rule.ID_LENGTH, field);
            return id;
        }
        String restored = "0" + id;
        notes.add(Code.ID_ZERO_LOST, field);
        notes.add(Rule.ID_ZERO_RESTORED, field);
        if (field == Field.CITIZEN_ID) {
            noteCmnd(restored, notes);
        }
        return restored;
    }

    private static void noteCmnd(String id, Notes notes) {
        notes.add(Code.ID_OLD_CMND, Field.CITIZEN_ID);
        notes.add(Rule.ID_CMND, Field.CITIZEN_ID, CmndPrefixes.provinces(id));
    }

    private static String truncated(String id, Rule rule, Notes notes) {
        notes.add(Code.ID_TRUNCATED, Field.CITIZEN_ID);
        notes.add(rule, Field.CITIZEN_ID);
        return id;
    }

    /** A text with letters: a number with O for 0 or l for 1 where sex and year speak for it, else another document's, else no number. */
    private String readText(String text, PartialDate birth, Gender gender, Notes notes) {
        String digits = Digits.ofLookalikes(Digits.withoutGaps(text));
        if (CitizenId.is(digits) && CitizenId.agrees(digits, birth, gender, businessYear)) {
            notes.add(Rule.NUMBER_LETTER_FOR_DIGIT, Field.CITIZEN_ID);
            return digits;
        }
        if (!noteDocument(text, Field.CITIZEN_ID, notes)) {
            notes.add(Code.ID_MISSING, Field.CITIZEN_ID);
        }
        return text;
    }

    private static boolean noteDocument(String text, Field field, Notes notes) {
        Optional<String> kind = OtherDocument.kind(text);
        if (kind.isEmpty()) {
            notes.add(Rule.ID_UNREADABLE, field);
            return false;
        }
        notes.add(Rule.ID_OTHER_DOCUMENT, field, kind.get());
        return true;
    }
}
