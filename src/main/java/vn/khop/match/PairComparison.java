package vn.khop.match;

import java.util.Set;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/** Compares a record with a registry person field by field, to an agreement pattern. For one thread. */
final class PairComparison {

    private static final Comparison[] NAMES = {Comparison.NAME, Comparison.FATHER, Comparison.MOTHER, Comparison.SPOUSE
    };

    private final NameComparison names = new NameComparison();
    private final boolean[] compared = new boolean[Comparison.values().length];

    /** Compares only these fields; an address also by its ward code. */
    PairComparison(Set<Field> fields) {
        for (Comparison comparison : Comparison.values()) {
            compared[comparison.ordinal()] = fields.contains(comparison.field());
        }
        compared[Comparison.ADDRESS.ordinal()] |= fields.contains(Field.WARD_CODE);
        compared[Comparison.ID.ordinal()] |= fields.contains(Field.OLD_ID);
    }

    /** The agreement pattern; the id is left to {@link #compareId}. */
    long compare(ComparablePerson record, ComparablePerson citizen) {
        long pattern = 0;
        for (Comparison comparison : NAMES) {
            if (compared[comparison.ordinal()]) {
                Name a = record.nameFor(comparison);
                Name b = citizen.nameFor(comparison);
                if (!a.isEmpty() && !b.isEmpty()) {
                    NameLevel level = names.compare(a, b);
                    boolean other =
                            comparison == Comparison.NAME && !level.isExact() && areKnownByOther(record, citizen);
                    pattern = Pattern.with(pattern, comparison, other ? NameLevel.ALIAS : level);
                }
            }
        }
        Person a = record.person;
        Person b = citizen.person;
        PartialDate born = a.dateOfBirth();
        if (compared[Comparison.DATE_OF_BIRTH.ordinal()]
                && !born.isEmpty()
                && !b.dateOfBirth().isEmpty()) {
            // Of a day that no calendar has, only the year can be believed.
            PartialDate believed =
                    born.isPossible() || born.equals(b.dateOfBirth()) ? born : PartialDate.ofYear(born.year());
            pattern =
                    Pattern.with(pattern, Comparison.DATE_OF_BIRTH, DateComparison.compare(believed, b.dateOfBirth()));
        }
        if (compared[Comparison.GENDER.ordinal()] && a.gender() != Gender.UNKNOWN && b.gender() != Gender.UNKNOWN) {
            pattern = Pattern.with(
                    pattern, Comparison.GENDER, a.gender() == b.gender() ? Agreement.EQUAL : Agreement.DIFFERENT);
        }
        if (compared[Comparison.ADDRESS.ordinal()] && AddressComparison.isComparable(a, b)) {
            pattern = Pattern.with(pattern, Comparison.ADDRESS, AddressComparison.compare(a, b));
        }
        pattern = compareText(pattern, Comparison.PHONE, a, b);
        return compareText(pattern, Comparison.INSURANCE, a, b);
    }

    /** Whether another name that one side goes by is the name of the other side, or one of its other names. */
    private boolean areKnownByOther(ComparablePerson record, ComparablePerson citizen) {
        for (Name name : record.otherNames()) {
            if (areTheSame(name, citizen)) {
                return true;
            }
        }
        for (Name name : citizen.otherNames()) {
            if (areTheSame(name, record)) {
                return true;
            }
        }
        return false;
    }

    private boolean areTheSame(Name name, ComparablePerson other) {
        boolean same = name.size() > 1 && names.compare(name, other.name).isExact();
        for (Name theirs : other.otherNames()) {
            same |= name.size() > 1 && names.compare(name, theirs).isExact();
        }
        return same;
    }

    /** The level of the record's number against this person's, or null where one side has none. */
    @org.jspecify.annotations.Nullable
    IdLevel compareId(Person record, Person citizen) {
        String id = record.citizenId();
        String old = record.text(Field.OLD_ID);
        String number = id.isEmpty() ? old : id;
        boolean known = citizen.has(Field.CITIZEN_ID) || citizen.has(Field.OLD_ID);
        if (number.isEmpty() || !known || !compared[Comparison.ID.ordinal()]) {
            return null;
        }
        return IdComparison.compare(number, old, citizen);
    }

    /** The level of two names that are not empty. */
    NameLevel compareNames(Name a, Name b) {
        return names.compare(a, b);
    }

    private long compareText(long pattern, Comparison comparison, Person a, Person b) {
        String text = a.text(comparison.field());
        String other = b.text(comparison.field());
        if (!compared[comparison.ordinal()] || text.isEmpty() || other.isEmpty()) {
            return pattern;
        }
        return Pattern.with(pattern, comparison, text.equals(other) ? Agreement.EQUAL : Agreement.DIFFERENT);
    }
}
