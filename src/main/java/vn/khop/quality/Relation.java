package vn.khop.quality;

import java.util.Locale;
import vn.khop.match.AddressComparison;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.text.Folding;
import vn.khop.text.NameParts;

/** How a wrong candidate stands to the person meant, as far as names, dates and addresses tell; the nearest that holds. */
enum Relation {
    /** The same full date of birth, and the same mother or father by name. */
    TWIN,
    /** A parent's name in common, or one is parent, child or spouse of the other by name, or surname and home are the same. */
    HOUSEHOLD,
    /** The same full name. */
    NAMESAKE,
    /** None of these. */
    STRANGER,
    /** The candidate is not in the present extract. */
    GONE;

    /** The word in JSON. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How two people of the registry stand to each other: a home is the same address. */
    static Relation ofCitizens(Person one, Person other) {
        return of(one, other, isSame(one, other, Field.ADDRESS));
    }

    /** How a citizen stands to a record, whose address may be written in another form: a home is the same address or ward. */
    static Relation ofRecord(Person record, Person citizen) {
        return of(record, citizen, isSame(record, citizen, Field.ADDRESS) || isSameWard(record, citizen));
    }

    private static Relation of(Person one, Person other, boolean sameHome) {
        boolean parent = isSame(one, other, Field.MOTHER_NAME) || isSame(one, other, Field.FATHER_NAME);
        if (parent && one.dateOfBirth().isFull() && one.dateOfBirth().equals(other.dateOfBirth())) {
            return TWIN;
        }
        if (parent || isNextOfKin(one, other) || isNextOfKin(other, one) || sameHome && isSameSurname(one, other)) {
            return HOUSEHOLD;
        }
        return isSame(one, other, Field.FULL_NAME) ? NAMESAKE : STRANGER;
    }

    /** Whether one names the other as father, mother or spouse. */
    private static boolean isNextOfKin(Person one, Person other) {
        String name = Folding.fold(other.fullName());
        return !name.isEmpty()
                && (name.equals(Folding.fold(one.text(Field.FATHER_NAME)))
                        || name.equals(Folding.fold(one.text(Field.MOTHER_NAME)))
                        || name.equals(Folding.fold(one.text(Field.SPOUSE_NAME))));
    }

    private static boolean isSame(Person one, Person other, Field field) {
        return one.has(field)
                && other.has(field)
                && Folding.fold(one.text(field)).equals(Folding.fold(other.text(field)));
    }

    private static boolean isSameSurname(Person one, Person other) {
        String family = Folding.fold(NameParts.of(one.fullName()).family());
        return !family.isEmpty()
                && family.equals(Folding.fold(NameParts.of(other.fullName()).family()));
    }

    private static boolean isSameWard(Person one, Person other) {
        return one.has(Field.WARD_CODE)
                && AddressComparison.overlap(one.text(Field.WARD_CODE), other.text(Field.WARD_CODE));
    }
}
