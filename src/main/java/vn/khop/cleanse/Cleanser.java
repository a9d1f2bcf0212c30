package vn.khop.cleanse;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;
import vn.khop.record.RawRecord;
import vn.khop.record.Rule;

/**
 * Turns the cells of a record into one canonical text a field, and names everything that is odd. What a cell said is kept wherever it is
 * not already the canonical text, so every change can be seen and undone. Cleansing what is clean changes nothing.
 *
 * <p>For one thread: it remembers addresses and reuses its lists. Never throws on data.
 */
public final class Cleanser {

    private static final Field[] PLAIN_TEXTS = {Field.PLACE_OF_BIRTH, Field.ADDRESS, Field.ETHNICITY, Field.UNIT};
    private static final char SEVERAL = '|';
    private static final String LIVING = "living";

    private final Notes notes = new Notes();
    private final Notes unheard = new Notes();
    private final Cells cells;
    private final NameCells names;
    private final BirthDate births;
    private final DateReader dates;
    private final IdReader ids;
    private final Residence residence;
    private final boolean hasIdColumn;

    /**
     * A cleanser for one job.
     *
     * @param settings the job's synonyms and the business date
     * @param gazetteer where addresses are looked up
     */
    public Cleanser(CleanseSettings settings, Gazetteer gazetteer) {
        this.cells = new Cells(settings, notes);
        this.names = new NameCells(notes);
        this.dates = new DateReader(settings.businessDate());
        this.births = new BirthDate(dates, settings.businessDate(), notes);
        this.ids = new IdReader(settings.businessDate(), dates);
        this.residence = new Residence(gazetteer);
        this.hasIdColumn = settings.columns().contains(Field.CITIZEN_ID);
    }

    /** The clean record: canonical values, what the source wrote where it differs, what was done to it, and the issues in the order of {@link Code}. */
    public CleanRecord clean(RawRecord raw) {
        notes.clear();
        cells.open(raw);
        Person.Builder person = Person.builder();
        names.read(cells, person);
        PartialDate birth = births.read(cells.text(Field.DATE_OF_BIRTH), person);
        Gender gender = gender(person);
        numbers(person, birth, gender);
        texts(person);
        registryOnly(person);
        return new CleanRecord(raw.sourceKey(), person.build(), changed(raw, person), notes.issues(), notes.changes());
    }

    private Gender gender(Person.Builder person) {
        String word = cells.text(Field.GENDER);
        Gender gender = Gender.of(word);
        person.set(Field.GENDER, gender.text());
        if (gender == Gender.UNKNOWN && !word.isEmpty()) {
            notes.add(Code.GENDER, Field.GENDER);
            notes.add(Rule.VALUE_UNREADABLE, Field.GENDER);
        }
        return gender;
    }

    private void numbers(Person.Builder person, PartialDate birth, Gender gender) {
        if (hasIdColumn) {
            person.set(Field.CITIZEN_ID, ids.readCitizenId(cells.text(Field.CITIZEN_ID), birth, gender, notes));
        }
        String oldId = cells.text(Field.OLD_ID);
        if (!oldId.isEmpty()) {
            person.set(Field.OLD_ID, ids.readOldId(oldId, notes));
        }
        String phone = cells.text(Field.PHONE);
        if (!phone.isEmpty()) {
            person.set(Field.PHONE, PhoneReader.read(phone, notes));
        }
        String insurance = cells.text(Field.INSURANCE_NUMBER);
        if (!insurance.isEmpty()) {
            person.set(Field.INSURANCE_NUMBER, InsuranceReader.read(insurance, notes));
        }
    }

    private void texts(Person.Builder person) {
        for (Field field : PLAIN_TEXTS) {
            String text = cells.text(field);
            if (!text.isEmpty()) {
                person.set(field, text);
            }
        }
        String death = cells.text(Field.DATE_OF_DEATH);
        if (!death.isEmpty()) {
            dates.read(death)
                    .ifPresent(
                            date -> person.set(Field.DATE_OF_DEATH, date.date().text()));
        }
        String code = cells.text(Field.WARD_CODE);
        String address = person.text(Field.ADDRESS);
        if (!code.isEmpty() || !address.isEmpty()) {
            person.set(Field.WARD_CODE, residence.wards(code, address, notes));
        }
    }

    private void registryOnly(Person.Builder person) {
        String status = cells.text(Field.STATUS);
        if (!status.isEmpty()) {
            person.set(Field.STATUS, status.equals("dead") || status.equals("cancelled") ? status : LIVING);
        }
        String history = cells.raw(Field.ID_HISTORY);
        unheard.clear();
        if (!history.isEmpty()) {
            person.set(Field.ID_HISTORY, several(history, part -> ids.readOldId(part, unheard)));
        }
        String addresses = cells.raw(Field.FORMER_ADDRESSES);
        if (!addresses.isEmpty()) {
            person.set(Field.FORMER_ADDRESSES, several(addresses, CellText::clean));
        }
    }

    private static String several(String cell, UnaryOperator<String> cleaning) {
        StringBuilder parts = new StringBuilder(cell.length());
        for (int from = 0, to; from <= cell.length(); from = to + 1) {
            int bar = cell.indexOf(SEVERAL, from);
            to = bar < 0 ? cell.length() : bar;
            String part = cleaning.apply(cell.substring(from, to));
            if (!part.isEmpty()) {
                parts.append(parts.isEmpty() ? "" : "|").append(part);
            }
        }
        return parts.toString();
    }

    private static Map<Field, String> changed(RawRecord raw, Person.Builder person) {
        Map<Field, String> changed = Map.of();
        for (Map.Entry<Field, String> entry : raw.cells().entrySet()) {
            Field field = entry.getKey();
            if (field != Field.SOURCE_KEY && !entry.getValue().equals(person.text(field))) {
                changed = changed.isEmpty() ? new EnumMap<>(Field.class) : changed;
                changed.put(field, entry.getValue());
            }
        }
        return changed;
    }
}
