package vn.khop.cleanse;

import java.time.LocalDate;
import java.util.Set;
import vn.khop.cleanse.CitizenId.Fit;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.text.Folding;

/**
 * Reads identity numbers: the 12-digit number, the 9-digit CMND of before 2016, and whatever else stands in such a column. Zeros that a
 * spreadsheet dropped are put back only where the structure of the number and the record leave no other reading; every number that stays
 * doubtful is kept as it is, with an issue.
 */
final class IdReader {

    private static final int CITIZEN_DIGITS = 12;
    private static final int CMND_DIGITS = 9;

    /** Folded words that say that the number is on its way. */
    private static final Set<String> PENDING = Set.of(
            "cho cap",
            "dang cho cap",
            "chua cap",
            "chua duoc cap",
            "dang lam",
            "dang cap",
            "cho cap ma",
            "cho ma",
            "dang cho",
            "dang cap ma",
            "cho cap ma dinh danh",
            "cho cap so",
            "dang lam cccd",
            "chua cap ma",
            "pending");

    /** Folded words that only name the number behind them. */
    private static final Set<String> LABELS = Set.of(
            "cccd",
            "cmnd",
            "cmt",
            "cmtnd",
            "so",
            "can",
            "cuoc",
            "cong",
            "dan",
            "dinh",
            "danh",
            "ca",
            "nhan",
            "ma",
            "the",
            "ddcn",
            "sdd",
            "id",
            "no",
            "gttt",
            "chung",
            "minh",
            "nhan dan",
            "s");

    private final int businessYear;
    private final DateReader dates;

    IdReader(LocalDate businessDate, DateReader dates) {
        this.businessYear = businessDate.getYear();
        this.dates = dates;
    }

    /** The identity number of a record: digits, another document's number as written, or empty. */
    String readCitizenId(String cell, PartialDate birth, Gender gender, Notes notes) {
        String id = number(cell, notes);
        if (id.isEmpty() || !Digits.only(id)) {
            return id;
        }
        return switch (id.length()) {
            case CITIZEN_DIGITS -> structured(id, birth, gender, notes);
            case 10, 11 -> withLostZeros(id, birth, gender, notes);
            case CMND_DIGITS -> {
                notes.add(Code.ID_OLD_CMND, Field.CITIZEN_ID);
                yield id;
            }
            case 8 -> shortCmnd(id, Field.CITIZEN_ID, notes);
            default -> truncated(id, notes);
        };
    }

    /** A former number: digits, as written where it is none, or empty. Only a lost zero is an issue. */
    String readOldId(String cell, Notes notes) {
        String text = CellText.clean(cell);
        if (Digits.isScientific(text)) {
            notes.add(Code.ID_TRUNCATED, Field.OLD_ID);
            return "";
        }
        String id = number(text);
        return Digits.only(id) && id.length() == 8 ? shortCmnd(id, Field.OLD_ID, notes) : id;
    }

    private static String number(String cell, Notes notes) {
        String text = CellText.clean(cell);
        if (Digits.isScientific(text)) {
            notes.add(Code.ID_TRUNCATED, Field.CITIZEN_ID);
            return "";
        }
        String id = number(text);
        if (id.isEmpty()) {
            boolean pending = !text.isEmpty() && PENDING.contains(Folding.fold(text));
            notes.add(pending ? Code.ID_PENDING : Code.ID_MISSING, Field.CITIZEN_ID);
        }
        return id;
    }

    /** The number of a clean text; empty where it has no digit, or one digit over and over. */
    private static String number(String text) {
        String gapless = Digits.withoutGaps(text);
        String id = Digits.only(gapless) ? gapless : withoutLabel(text);
        boolean none = !Digits.any(id) || Digits.only(id) && Digits.isOneRepeated(id);
        return none ? "" : id;
    }

    /** {@code CCCD: 079085001234} is its number; any other text with letters is another document's number and stays as written. */
    private static String withoutLabel(String text) {
        String number = null;
        for (String word : Folding.fold(text).split(" ")) {
            if (Digits.only(word)) {
                number = number == null ? word : number + word;
            } else if (!LABELS.contains(word)) {
                return text;
            }
        }
        return number == null ? text : number;
    }

    private String structured(String id, PartialDate birth, Gender gender, Notes notes) {
        if (CitizenId.fit(id, birth, gender, businessYear) == Fit.CONTRADICTS) {
            notes.add(Code.ID_STRUCTURE, Field.CITIZEN_ID);
        }
        return id;
    }

    /**
     * Every number issued in Vietnam begins with a zero, so eleven digits that stand with one put in front lost it. Ten digits are as likely an
     * insurance number, so there sex and year of birth must both speak for it.
     */
    private String withLostZeros(String id, PartialDate birth, Gender gender, Notes notes) {
        String restored = "0".repeat(CITIZEN_DIGITS - id.length()) + id;
        Fit fit = CitizenId.fit(restored, birth, gender, businessYear);
        boolean lost = id.charAt(0) != '0' && (id.length() == 11 ? fit != Fit.CONTRADICTS : fit == Fit.AGREES);
        if (!lost) {
            return truncated(id, notes);
        }
        notes.add(Code.ID_ZERO_LOST, Field.CITIZEN_ID);
        return restored;
    }

    /** Eight digits are a CMND without its leading zero, unless they spell a date. */
    private String shortCmnd(String id, Field field, Notes notes) {
        if (id.charAt(0) == '0' || dates.read(id).isPresent()) {
            if (field == Field.CITIZEN_ID) {
                notes.add(Code.ID_TRUNCATED, field);
            }
            return id;
        }
        notes.add(Code.ID_ZERO_LOST, field);
        if (field == Field.CITIZEN_ID) {
            notes.add(Code.ID_OLD_CMND, field);
        }
        return "0" + id;
    }

    private static String truncated(String id, Notes notes) {
        notes.add(Code.ID_TRUNCATED, Field.CITIZEN_ID);
        return id;
    }
}
