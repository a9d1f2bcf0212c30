package vn.khop.match;

import org.jspecify.annotations.Nullable;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/** The one code that says best how a field of a record differs from the registry's; null where there is nothing to say. */
final class DifferenceCodes {

    private static final int CMND_DIGITS = 9;
    private static final int ID_DIGITS = 12;
    private static final int MISTYPED_DIGITS_MAX = 2;

    private final CleanRecord record;
    private final Person source;
    private final Person citizen;
    private final long pattern;

    DifferenceCodes(CleanRecord record, Person citizen, long pattern) {
        this.record = record;
        this.source = record.person();
        this.citizen = citizen;
        this.pattern = pattern;
    }

    @Nullable
    Code name() {
        int at = Pattern.level(pattern, Comparison.NAME);
        if (at == Pattern.ABSENT) {
            return null;
        }
        NameLevel level = (NameLevel) Comparison.NAME.levels().get(at);
        if (level.isExact() && record.hasIssue(Code.NAME_ENCODING, Field.FULL_NAME)) {
            return Code.NAME_ENCODING;
        }
        if (level.isExact() && record.hasIssue(Code.NAME_ALIAS, Field.FULL_NAME)) {
            return Code.NAME_ALIAS;
        }
        return switch (level) {
            case SAME -> null;
            case TONE_PLACEMENT -> Code.NAME_TONE_PLACEMENT;
            case I_Y -> Code.NAME_I_Y;
            case WORD_BREAK -> Code.NAME_WORD_BREAK;
            case ALIAS -> Code.NAME_ALIAS;
            case DIACRITICS -> Code.NAME_DIACRITICS;
            case TONE -> Code.NAME_TONE;
            case CONFUSABLE, MARKS ->
                Marks.areFewer(source.fullName(), citizen.fullName())
                                || Marks.areFewer(citizen.fullName(), source.fullName())
                        ? Code.NAME_DIACRITICS
                        : Code.NAME_SPELLING;
            case TYPING, TWO_ERRORS -> Code.NAME_SPELLING;
            case MIDDLE -> Code.NAME_MIDDLE;
            case ORDER -> Code.NAME_ORDER;
            case INITIALS -> Code.NAME_INITIALS;
            case FAMILY_AND_GIVEN, GIVEN, FAMILY, DIFFERENT -> Code.NAME_DIFFERENT;
        };
    }

    @Nullable
    Code dateOfBirth() {
        int at = Pattern.level(pattern, Comparison.DATE_OF_BIRTH);
        boolean equal = at >= 0 && at <= DateLevel.EQUAL_DEFAULT.ordinal();
        if (record.hasIssue(Code.DOB_IMPOSSIBLE)
                && !equal
                && !citizen.dateOfBirth().isEmpty()) {
            return Code.DOB_IMPOSSIBLE;
        }
        if (at == Pattern.ABSENT) {
            return null;
        }
        PartialDate a = source.dateOfBirth();
        PartialDate b = citizen.dateOfBirth();
        return switch ((DateLevel) Comparison.DATE_OF_BIRTH.levels().get(at)) {
            case EQUAL, EQUAL_DEFAULT -> a.equals(b) ? null : Code.DOB_YEAR_ONLY;
            case SWAPPED -> Code.DOB_SWAPPED;
            case DIGIT, DAY, MONTH, NEAR_YEAR, YEAR -> onePart(a, b);
            case MONTH_ONLY -> a.equals(b) ? null : Code.DOB_YEAR_ONLY;
            case YEAR_ONLY -> a.equals(b) ? null : DateComparison.isDefault(a) ? Code.DOB_DEFAULT : Code.DOB_YEAR_ONLY;
            case DEFAULT ->
                DateComparison.isDefault(a) || a.day() != b.day() && a.month() != b.month()
                        ? Code.DOB_DEFAULT
                        : onePart(a, b);
            case SAME_YEAR -> Code.DOB_DIFFERENT;
            case DIFFERENT -> a.month() == 0 || b.month() == 0 ? Code.DOB_YEAR : Code.DOB_DIFFERENT;
        };
    }

    private static Code onePart(PartialDate a, PartialDate b) {
        if (a.year() != b.year()) {
            return Code.DOB_YEAR;
        }
        return a.month() == b.month() ? Code.DOB_DAY : Code.DOB_MONTH;
    }

    @Nullable
    Code id() {
        String id = source.citizenId();
        if (id.isEmpty()) {
            return citizen.has(Field.CITIZEN_ID) ? absentId() : null;
        }
        int at = Pattern.level(pattern, Comparison.ID);
        if (at == Pattern.ABSENT) {
            return record.hasIssue(Code.ID_SHARED, Field.CITIZEN_ID) ? Code.ID_SHARED : null;
        }
        boolean cmnd = id.length() == CMND_DIGITS;
        return switch ((IdLevel) Comparison.ID.levels().get(at)) {
            case EQUAL -> equalId();
            case OLD_KNOWN -> cmnd ? Code.ID_OLD_CMND : Code.ID_REPLACED;
            case ZERO_LOST -> Code.ID_ZERO_LOST;
            case DIGIT -> cmnd ? Code.ID_OLD_CMND : Code.ID_DIGIT;
            case SWAPPED -> cmnd ? Code.ID_OLD_CMND : Code.ID_SWAPPED_DIGITS;
            case TRUNCATED -> Code.ID_TRUNCATED;
            case OTHER_KIND -> cmnd ? Code.ID_OLD_CMND : null;
            case DIFFERENT -> differentId(id);
            case OF_ANOTHER -> Code.ID_OF_ANOTHER;
        };
    }

    private Code absentId() {
        if (record.hasIssue(Code.ID_PENDING, Field.CITIZEN_ID)) {
            return Code.ID_PENDING;
        }
        return source.has(Field.OLD_ID) ? Code.ID_OLD_CMND : Code.ID_MISSING;
    }

    @Nullable
    private Code equalId() {
        if (record.hasIssue(Code.ID_ZERO_LOST, Field.CITIZEN_ID)) {
            return Code.ID_ZERO_LOST;
        }
        // Where sex or year differ from the registry, that difference says it already.
        boolean explained = source.gender() != citizen.gender()
                || source.dateOfBirth().year() != citizen.dateOfBirth().year();
        return record.hasIssue(Code.ID_STRUCTURE, Field.CITIZEN_ID) && !explained ? Code.ID_STRUCTURE : null;
    }

    private Code differentId(String id) {
        String other = citizen.citizenId();
        int different = 0;
        for (int i = 0; i < id.length() && i < other.length(); i++) {
            different += id.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        if (different <= MISTYPED_DIGITS_MAX) {
            return Code.ID_DIGIT;
        }
        // Every number issued in Vietnam begins with 0; such a one is somebody's, whatever it says of sex and year.
        boolean issued = id.length() == ID_DIGITS && id.charAt(0) == '0';
        return issued || !record.hasIssue(Code.ID_STRUCTURE, Field.CITIZEN_ID) ? Code.ID_OF_ANOTHER : Code.ID_STRUCTURE;
    }

    @Nullable
    Code address() {
        int at = Pattern.level(pattern, Comparison.ADDRESS);
        if (at == Pattern.ABSENT) {
            return record.hasIssue(Code.ADDRESS_OLD_UNIT) ? Code.ADDRESS_OLD_UNIT : null;
        }
        return switch ((AddressLevel) Comparison.ADDRESS.levels().get(at)) {
            case HOUSE, WARD -> record.hasIssue(Code.ADDRESS_OLD_UNIT) ? Code.ADDRESS_OLD_UNIT : null;
            case FORMER -> Code.ADDRESS_FORMER;
            case DIFFERENT -> Code.ADDRESS_UNIT;
        };
    }
}
