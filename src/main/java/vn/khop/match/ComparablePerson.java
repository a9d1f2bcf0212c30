package vn.khop.match;

import vn.khop.record.Field;
import vn.khop.record.Person;

/** A person with the names prepared for comparison. Immutable but for what its names remember; for one thread. */
final class ComparablePerson {

    final Person person;
    final Name name;
    final Name father;
    final Name mother;
    final Name spouse;

    ComparablePerson(Person person, NameCache names) {
        this.person = person;
        name = names.of(person.fullName());
        father = names.of(person.text(Field.FATHER_NAME));
        mother = names.of(person.text(Field.MOTHER_NAME));
        spouse = names.of(person.text(Field.SPOUSE_NAME));
    }

    /** The name that a name comparison looks at. */
    Name nameFor(Comparison comparison) {
        return switch (comparison) {
            case FATHER -> father;
            case MOTHER -> mother;
            case SPOUSE -> spouse;
            case NAME, ID, DATE_OF_BIRTH, GENDER, ADDRESS, PHONE, INSURANCE -> name;
        };
    }
}
