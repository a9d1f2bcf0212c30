package vn.khop.match;

import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** A person whose names are prepared for comparison when they are first asked for. For one thread. */
final class ComparablePerson {

    final Person person;
    final Name name;
    private final NameCache names;

    ComparablePerson(Person person, NameCache names) {
        this.person = person;
        this.names = names;
        name = names.of(person.fullName());
    }

    /** The father's name, empty where it is not known. */
    Name father() {
        return names.of(person.text(Field.FATHER_NAME));
    }

    /** The mother's name, empty where it is not known. */
    Name mother() {
        return names.of(person.text(Field.MOTHER_NAME));
    }

    /** Other names that the person goes by; mostly none. */
    List<Name> otherNames() {
        if (!person.has(Field.OTHER_NAMES)) {
            return List.of();
        }
        List<Name> others = new ArrayList<>(2);
        for (String other : person.text(Field.OTHER_NAMES).split("\\|")) {
            others.add(names.of(other));
        }
        return others;
    }

    /** The name that a name comparison looks at. */
    Name nameFor(Comparison comparison) {
        return switch (comparison) {
            case FATHER -> father();
            case MOTHER -> mother();
            case SPOUSE -> names.of(person.text(Field.SPOUSE_NAME));
            case NAME, ID, DATE_OF_BIRTH, GENDER, ADDRESS, PHONE, INSURANCE -> name;
        };
    }
}
