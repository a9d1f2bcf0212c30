package vn.khop.cleanse;

import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.record.Rule;

/** The names of a record: the person's own, whole or in parts, and those of parents and spouse. */
final class NameCells {

    private static final char SEVERAL = '|';
    private static final Field[] OTHERS = {Field.FATHER_NAME, Field.MOTHER_NAME, Field.SPOUSE_NAME};

    private final Notes notes;
    private final NameCell cell;

    NameCells(Notes notes) {
        this.notes = notes;
        this.cell = new NameCell(notes);
    }

    void read(Cells cells, Person.Builder person) {
        String family = name(cells, Field.FAMILY_NAME, person);
        String middle = name(cells, Field.MIDDLE_NAME, person);
        String given = name(cells, Field.GIVEN_NAME, person);
        otherNames(cells, person);
        String full = name(cells, Field.FULL_NAME, person);
        if (full.isEmpty()) {
            String joined = NameText.join(family, middle, given);
            if (!joined.isEmpty()) {
                notes.add(Rule.NAME_JOINED, Field.FULL_NAME);
                if (notes.hasEncoding(Field.FAMILY_NAME)
                        || notes.hasEncoding(Field.MIDDLE_NAME)
                        || notes.hasEncoding(Field.GIVEN_NAME)) {
                    notes.add(Code.NAME_ENCODING, Field.FULL_NAME);
                }
                set(Field.FULL_NAME, cell.read(joined, Field.FULL_NAME), person);
            }
        }
        for (Field field : OTHERS) {
            name(cells, field, person);
        }
    }

    private String name(Cells cells, Field field, Person.Builder person) {
        if (cells.raw(field).isEmpty()) {
            return "";
        }
        return set(field, cell.read(cells, field), person);
    }

    private String set(Field field, NameCell.Said said, Person.Builder person) {
        String name = said.name();
        if (name.indexOf('\uFFFD') >= 0 || notes.hasEncoding(field)) {
            notes.add(Code.NAME_ENCODING, field);
        }
        person.set(field, name);
        for (NameSegment segment : said.segments()) {
            place(segment, field, person);
        }
        return name;
    }

    /** Another name is kept beside the name; every other fact is proposed for its field and changes nothing. */
    private void place(NameSegment segment, Field field, Person.Builder person) {
        Field about = segment.about();
        if (field != Field.FULL_NAME || about == null) {
            return;
        }
        if (about == Field.OTHER_NAMES) {
            addOtherName(NameText.canonical(segment.text()), person);
        } else {
            notes.add(Rule.FACT_FROM_NAME, about, segment.text());
        }
    }

    private void otherNames(Cells cells, Person.Builder person) {
        String text = cells.text(Field.OTHER_NAMES);
        for (int from = 0, to; from < text.length(); from = to + 1) {
            int bar = text.indexOf(SEVERAL, from);
            to = bar < 0 ? text.length() : bar;
            addOtherName(NameText.canonical(text.substring(from, to)), person);
        }
        if (!text.isEmpty() && !person.text(Field.OTHER_NAMES).equals(text)) {
            notes.add(Rule.NAME_EDGE, Field.OTHER_NAMES);
        }
    }

    private static void addOtherName(String name, Person.Builder person) {
        if (!name.isEmpty()) {
            String before = person.text(Field.OTHER_NAMES);
            person.set(Field.OTHER_NAMES, before.isEmpty() ? name : before + SEVERAL + name);
        }
    }
}
