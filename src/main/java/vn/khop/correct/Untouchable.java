package vn.khop.correct;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.khop.match.Difference;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;

/**
 * What no rule, no job file and no approval may correct: the year of birth of people of merit and policy groups, whose service papers may
 * lawfully say another year than the registry, and a cell that holds a nine-digit CMND.
 */
final class Untouchable {

    /** What the rules end in where a person of a protected group is asked about. */
    static final String PROTECTED = "/protected";

    private static final String CMND = "/cmnd";

    /** Nine digits that are no part of a longer number. */
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

    private Untouchable() {}

    /** The finding that stands instead of a correction; empty where the table decides. */
    static Optional<Finding> finding(CleanRecord record, Person citizen, Difference difference, String words) {
        boolean proposes = CorrectionRule.of(difference.code()).action() == Action.CORRECT_SOURCE;
        if (!proposes) {
            return Optional.empty();
        }
        if (record.isInProtectedGroup() && changesYear(record, citizen, difference)) {
            return Optional.of(none(difference, Action.ASK, PROTECTED, words));
        }
        return difference.field() == Field.CITIZEN_ID && holdsCmnd(record)
                ? Optional.of(none(difference, Action.INFORM, CMND, words))
                : Optional.empty();
    }

    /** Whether the registry's date of birth is not surely of the source's year. */
    private static boolean changesYear(CleanRecord record, Person citizen, Difference difference) {
        if (difference.field() != Field.DATE_OF_BIRTH) {
            return false;
        }
        boolean unknown =
                record.person().dateOfBirth().isEmpty() || citizen.dateOfBirth().isEmpty();
        return difference.code() == Code.DOB_YEAR
                || unknown
                || record.person().dateOfBirth().year() != citizen.dateOfBirth().year();
    }

    private static boolean holdsCmnd(CleanRecord record) {
        return NINE_DIGITS.matcher(record.person().citizenId()).find()
                || NINE_DIGITS.matcher(record.sourceText(Field.CITIZEN_ID)).find();
    }

    private static Finding none(Difference difference, Action action, String why, String words) {
        return new Finding(difference, action, Addressee.RECORD_UNIT, Extent.NEVER, "", difference.code() + why, words);
    }
}
