package vn.khop.cleanse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
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

    private static final Field[] PLAIN_TEXTS = {
        Field.PLACE_OF_BIRTH, Field.ADDRESS, Field.ETHNICITY, Field.UNIT, Field.RELATIONSHIP, Field.DOCUMENT_TYPE
    };
    private static final char SEVERAL = '|';
    private static final char WIDE_SEVERAL = '｜';
    private static final String LIVING = "living";
    private static final Set<String> STATUSES = Set.of(LIVING, "dead", "cancelled");

    private final Notes notes = new Notes();
    private final Cells cells;
    private final NameCells names;
    private final BirthDate births;
    private final DeathDate deaths;
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
        DateReader dates = new DateReader(settings.businessDate());
        this.births = new BirthDate(cells, dates, settings.businessDate(), notes);
        this.deaths = new DeathDate(cells, dates, settings.businessDate(), notes);
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
        Gender gender = gender(person);
        PartialDate birth = births.read(gender, person);
        numbers(person, birth, gender);
        deaths.read(birth, person);
        texts(person);
        registryOnly(person);
        if (raw.inProtectedGroup() || InsuranceReader.isOfProtectedGroup(raw.cell(Field.INSURANCE_NUMBER))) {
            notes.add(Rule.PROTECTED_GROUP, Field.DATE_OF_BIRTH);
        }
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
        String id = cells.text(Field.CITIZEN_ID);
        if (hasIdColumn || !id.isEmpty()) {
            person.set(Field.CITIZEN_ID, ids.readCitizenId(id, birth, gender, notes));
        }
        String oldId = cells.text(Field.OLD_ID);
        if (!oldId.isEmpty()) {
            person.set(Field.OLD_ID, ids.readOldId(oldId, Field.OLD_ID, notes));
        }
        String phone = cells.text(Field.PHONE);
        if (!phone.isEmpty()) {
            person.set(Field.PHONE, PhoneReader.read(phone, notes));
        }
        String insurance = cells.text(Field.INSURANCE_NUMBER);
        if (!insurance.isEmpty()) {
            String known = person.text(Field.CITIZEN_ID);
            person.set(
                    Field.INSURANCE_NUMBER, InsuranceReader.read(insurance, known, person.text(Field.OLD_ID), notes));
        }
    }

    private void texts(Person.Builder person) {
        for (Field field : PLAIN_TEXTS) {
            String text = cells.text(field);
            if (!text.isEmpty()) {
                person.set(field, text);
            }
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
            if (!STATUSES.contains(status)) {
                notes.add(Rule.STATUS_TAKEN_AS_LIVING, Field.STATUS);
            }
            person.set(Field.STATUS, STATUSES.contains(status) ? status : LIVING);
        }
        list(Field.ID_HISTORY, person, part -> ids.readOldId(part, Field.ID_HISTORY, notes));
        list(Field.FORMER_ADDRESSES, person, UnaryOperator.identity());
    }

    /** Each part of a list is cleansed by itself, so that its neighbours have no say in what its letters are. */
    private void list(Field field, Person.Builder person, UnaryOperator<String> reading) {
        String cell = cells.raw(field).replace(WIDE_SEVERAL, SEVERAL);
        if (cell.isEmpty()) {
            return;
        }
        if (!cell.equals(cells.raw(field))) {
            notes.add(Rule.FULL_WIDTH, field);
        }
        StringBuilder parts = new StringBuilder(cell.length());
        boolean gaps = false;
        for (int from = 0, to; from <= cell.length(); from = to + 1) {
            int bar = cell.indexOf(SEVERAL, from);
            to = bar < 0 ? cell.length() : bar;
            String part = CellText.clean(cell.substring(from, to), field, notes);
            gaps |= part.isEmpty();
            String read = part.isEmpty() ? part : reading.apply(part);
            if (!read.isEmpty()) {
                parts.append(parts.isEmpty() ? "" : "|").append(read);
            }
        }
        if (gaps) {
            notes.add(Rule.LIST_FORM, field);
        }
        person.set(field, parts.toString());
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
