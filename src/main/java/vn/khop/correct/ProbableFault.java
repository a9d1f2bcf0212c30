package vn.khop.correct;

import vn.khop.match.Difference;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/**
 * Which side of a difference is probably wrong, and what says so. A hint for the person who decides, never a ground to change anything.
 */
public record ProbableFault(Side side, Reason reason) {

    /** Other sources that must agree before they say anything. */
    static final int WITNESSES_MIN = 2;

    private static final ProbableFault OPEN = new ProbableFault(Side.OPEN, Reason.NOTHING);

    /** Who should look first. */
    public enum Side {
        SOURCE,
        REGISTRY,
        /** Both are right, each in its way or time. */
        NEITHER,
        /** Nothing says which. */
        OPEN
    }

    /** What says so. */
    public enum Reason {
        /** The identity number tells sex and year of birth (ND 137/2015 article 13), and one side does not fit it. */
        ID_STRUCTURE,
        /** Two or more other sources have the value of the one side. */
        OTHER_SOURCES,
        /** Day and month changed places, as spreadsheets do. */
        DAY_MONTH_SWAPPED,
        /** A ward of before a change of administrative units. */
        RENAMED_UNIT,
        /** A fault of writing down: charset, lost zero, missing digits. */
        WRITING,
        /** One side says less than the other. */
        SAYS_LESS,
        /** An older form of the same thing: number, prefix, former address. */
        OLDER_FORM,
        /** Two lawful ways to write one name. */
        BOTH_LAWFUL,
        /** Where somebody lives and where somebody is registered may differ. */
        RESIDENCE,
        NOTHING;

        /** Whether the kind of difference alone says it, without what either side has. */
        public boolean isOfCodeAlone() {
            return switch (this) {
                case RENAMED_UNIT, WRITING, OLDER_FORM, BOTH_LAWFUL, RESIDENCE -> true;
                default -> false;
            };
        }
    }

    /**
     * Judges a difference.
     *
     * @param citizen the registry's person
     * @param withSource other sources that have the source's value for this person
     * @param withRegistry other sources that have the registry's
     */
    public static ProbableFault of(
            Difference difference, Person source, Person citizen, int withSource, int withRegistry) {
        return switch (difference.code()) {
            case NAME_TONE_PLACEMENT, NAME_I_Y, NAME_ALIAS -> new ProbableFault(Side.NEITHER, Reason.BOTH_LAWFUL);
            case ADDRESS_OLD_UNIT -> new ProbableFault(Side.NEITHER, Reason.RENAMED_UNIT);
            case ADDRESS_FORMER, PHONE_OLD_PREFIX, ID_OLD_CMND, ID_REPLACED ->
                new ProbableFault(Side.NEITHER, Reason.OLDER_FORM);
            case ADDRESS_UNIT -> new ProbableFault(Side.NEITHER, Reason.RESIDENCE);
            case NAME_ENCODING, ID_ZERO_LOST, ID_TRUNCATED -> new ProbableFault(Side.SOURCE, Reason.WRITING);
            case FIELD_EMPTY_IN_REGISTRY -> new ProbableFault(Side.REGISTRY, Reason.SAYS_LESS);
            case ID_MISSING -> new ProbableFault(Side.SOURCE, Reason.SAYS_LESS);
            default -> byNumber(difference, source, citizen, withSource, withRegistry);
        };
    }

    private static ProbableFault byNumber(
            Difference difference, Person source, Person citizen, int withSource, int withRegistry) {
        String id = citizen.citizenId();
        if (CitizenIdFit.isTwelveDigits(id)) {
            boolean gender = difference.field() == Field.GENDER
                    && source.gender() != Gender.UNKNOWN
                    && citizen.gender() != Gender.UNKNOWN;
            boolean year = difference.field() == Field.DATE_OF_BIRTH
                    && !source.dateOfBirth().isEmpty()
                    && !citizen.dateOfBirth().isEmpty();
            if (gender || year) {
                boolean fitsSource = gender ? CitizenIdFit.fitsGender(id, source) : CitizenIdFit.fitsYear(id, source);
                boolean fitsRegistry =
                        gender ? CitizenIdFit.fitsGender(id, citizen) : CitizenIdFit.fitsYear(id, citizen);
                if (fitsSource != fitsRegistry) {
                    return new ProbableFault(fitsSource ? Side.REGISTRY : Side.SOURCE, Reason.ID_STRUCTURE);
                }
            }
        }
        return byWitnesses(difference, source, citizen, withSource, withRegistry);
    }

    private static ProbableFault byWitnesses(
            Difference difference, Person source, Person citizen, int withSource, int withRegistry) {
        if (withSource >= WITNESSES_MIN && withSource > withRegistry) {
            return new ProbableFault(Side.REGISTRY, Reason.OTHER_SOURCES);
        }
        if (withRegistry >= WITNESSES_MIN && withRegistry > withSource) {
            return new ProbableFault(Side.SOURCE, Reason.OTHER_SOURCES);
        }
        return switch (difference.code()) {
            case DOB_SWAPPED -> new ProbableFault(Side.SOURCE, Reason.DAY_MONTH_SWAPPED);
            case DOB_IMPOSSIBLE -> new ProbableFault(Side.SOURCE, Reason.WRITING);
            case NAME_DIACRITICS, NAME_INITIALS, NAME_MIDDLE ->
                poorer(
                        CorrectionPolicy.written(difference.sourceValue()),
                        CorrectionPolicy.written(difference.registryValue()));
            case DOB_YEAR_ONLY, DOB_DEFAULT -> poorer(known(source.dateOfBirth()), known(citizen.dateOfBirth()));
            default -> OPEN;
        };
    }

    private static ProbableFault poorer(int source, int registry) {
        return source == registry
                ? OPEN
                : new ProbableFault(source < registry ? Side.SOURCE : Side.REGISTRY, Reason.SAYS_LESS);
    }

    /** How much of a date somebody knew: the first of January is written where only the year is known. */
    private static int known(PartialDate date) {
        int parts = (date.isEmpty() ? 0 : 1) + (date.month() == 0 ? 0 : 1) + (date.day() == 0 ? 0 : 1);
        return date.month() == 1 && date.day() == 1 ? 1 : parts;
    }
}
