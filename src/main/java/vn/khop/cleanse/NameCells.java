package vn.khop.cleanse;

import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/** The names of a record: the person's own, whole or in parts, and those of parents and spouse. */
final class NameCells {

    private static final Field[] OTHER_NAMES = {Field.FATHER_NAME, Field.MOTHER_NAME, Field.SPOUSE_NAME};

    private final Notes notes;

    NameCells(Notes notes) {
        this.notes = notes;
    }

    void read(Cells cells, Person.Builder person) {
        String family = name(cells, Field.FAMILY_NAME, person);
        String middle = name(cells, Field.MIDDLE_NAME, person);
        String given = name(cells, Field.GIVEN_NAME, person);
        String full = name(cells, Field.FULL_NAME, person);
        if (full.isEmpty()) {
            String joined = NameText.canonical(NameText.join(family, middle, given));
            if (!joined.isEmpty()) {
                notes.add(Rule.NAME_JOINED, Field.FULL_NAME);
                person.set(Field.FULL_NAME, joined);
            }
        }
        for (Field field : OTHER_NAMES) {
            name(cells, field, person);
        }
    }

    private String name(Cells cells, Field field, Person.Builder person) {
        String text = cells.text(field);
        if (text.isEmpty()) {
            return text;
        }
        String name = NameText.canonical(text);
        if (name.indexOf('\uFFFD') >= 0) {
            notes.add(Code.NAME_ENCODING, field);
        }
        person.set(field, name);
        return name;
    }
}
