package vn.khop.cleanse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.khop.place.Gazetteer;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;
import vn.khop.record.RawRecord;

/**
 * Turns the cells of a record into one canonical text a field, and names everything that is odd. What a cell said is kept wherever it is
 * not already the canonical text, so every change can be seen and undone. Cleansing what is clean changes nothing.
 *
 * <p>For one thread: it remembers addresses and reuses its lists. Never throws on data.
 */
public final class Cleanser {

    private static final Field[] PLAIN_TEXTS = {Field.PLACE_OF_BIRTH, Field.ADDRESS, Field.UNIT};
    private static final Field[] OTHER_NAMES = {Field.FATHER_NAME, Field.MOTHER_NAME, Field.SPOUSE_NAME};
    private static final char SEVERAL = '|';
    private static final String LIVING = "living";

    private final Map<Field, Vocabulary> vocabularies = new EnumMap<>(Field.class);
    private final int businessDay;
    private final DateReader dates;
    private final IdReader ids;
    private final Residence residence;
    private final boolean hasIdColumn;
    private final IssueList issues = new IssueList();
    private final IssueList unheard = new IssueList();

    /**
     * A cleanser for one job.
     *
     * @param settings the job's synonyms and the business date
     * @param gazetteer where addresses are looked up
     */
    public Cleanser(CleanseSettings settings, Gazetteer gazetteer) {
        for (Field field : Field.values()) {
            Vocabulary vocabulary = Vocabulary.of(field, settings);
            if (!vocabulary.isEmpty()) {
                vocabularies.put(field, vocabulary);
            }
        }
        this.businessDay = PartialDate.of(settings.businessDate()).packed();
        this.dates = new DateReader(settings.businessDate());
        this.ids = new IdReader(settings.businessDate(), dates);
        this.residence = new Residence(gazetteer);
        this.hasIdColumn = settings.columns().contains(Field.CITIZEN_ID);
    }

    /** The clean record: canonical values, what the source wrote where it differs, and the issues in the order of {@link Code}. */
    public CleanRecord clean(RawRecord raw) {
        issues.clear();
        Person.Builder person = Person.builder();
        names(raw, person);
        PartialDate birth = birthDate(raw, person);
        gender(raw, person);
        numbers(raw, person, birth);
        texts(raw, person);
        registryOnly(raw, person);
        return new CleanRecord(raw.sourceKey(), person.build(), changed(raw, person), issues.inOrder());
    }

    private void names(RawRecord raw, Person.Builder person) {
        String family = name(raw, Field.FAMILY_NAME, person);
        String middle = name(raw, Field.MIDDLE_NAME, person);
        String given = name(raw, Field.GIVEN_NAME, person);
        String full = name(raw, Field.FULL_NAME, person);
        if (full.isEmpty()) {
            person.set(Field.FULL_NAME, NameText.canonical(NameText.join(family, middle, given)));
        }
        for (Field field : OTHER_NAMES) {
            name(raw, field, person);
        }
    }

    private String name(RawRecord raw, Field field, Person.Builder person) {
        String cell = cell(raw, field);
        if (cell.isEmpty()) {
            return cell;
        }
        String name = NameText.canonical(cell);
        if (name.indexOf('\uFFFD') >= 0) {
            issues.add(Code.NAME_ENCODING, field);
        }
        person.set(field, name);
        return name;
    }

    private PartialDate birthDate(RawRecord raw, Person.Builder person) {
        String cell = cell(raw, Field.DATE_OF_BIRTH);
        if (cell.isBlank()) {
            return PartialDate.NONE;
        }
        Optional<ReadDate> read = dates.read(cell);
        birthIssues(read);
        PartialDate date = read.map(ReadDate::date).orElse(PartialDate.NONE);
        person.set(Field.DATE_OF_BIRTH, date.text());
        return date;
    }

    private void gender(RawRecord raw, Person.Builder person) {
        Gender gender = Gender.of(CellText.clean(cell(raw, Field.GENDER)));
        person.set(Field.GENDER, gender.text());
        if (gender == Gender.UNKNOWN && !raw.cell(Field.GENDER).isBlank()) {
            issues.add(Code.GENDER, Field.GENDER);
        }
    }

    private void birthIssues(Optional<ReadDate> read) {
        if (read.isEmpty()) {
            issues.add(Code.DOB_IMPOSSIBLE, Field.DATE_OF_BIRTH);
            return;
        }
        PartialDate date = read.get().date();
        if (!date.isPossible() || date.packed() > businessDay || date.year() < DateReader.YEAR_MIN) {
            issues.add(Code.DOB_IMPOSSIBLE, Field.DATE_OF_BIRTH);
        }
        if (date.month() == 0) {
            issues.add(Code.DOB_YEAR_ONLY, Field.DATE_OF_BIRTH);
        } else if (date.month() == 1 && date.day() == 1) {
            issues.add(Code.DOB_DEFAULT, Field.DATE_OF_BIRTH);
        }
        if (read.get().form().shape() == DateForm.Shape.MONTH_DAY_YEAR) {
            issues.add(Code.DOB_SWAPPED, Field.DATE_OF_BIRTH);
        }
    }

    private void numbers(RawRecord raw, Person.Builder person, PartialDate birth) {
        Gender gender = Gender.of(person.text(Field.GENDER));
        if (hasIdColumn) {
            person.set(Field.CITIZEN_ID, ids.readCitizenId(cell(raw, Field.CITIZEN_ID), birth, gender, issues));
        }
        String oldId = cell(raw, Field.OLD_ID);
        if (!oldId.isEmpty()) {
            person.set(Field.OLD_ID, ids.readOldId(oldId, issues));
        }
        String phone = cell(raw, Field.PHONE);
        if (!phone.isEmpty()) {
            person.set(Field.PHONE, PhoneReader.read(phone, issues));
        }
        String insurance = cell(raw, Field.INSURANCE_NUMBER);
        if (!insurance.isEmpty()) {
            person.set(Field.INSURANCE_NUMBER, InsuranceReader.read(insurance, issues));
        }
    }

    private void texts(RawRecord raw, Person.Builder person) {
        for (Field field : PLAIN_TEXTS) {
            String cell = cell(raw, field);
            if (!cell.isEmpty()) {
                person.set(field, CellText.clean(cell));
            }
        }
        String ethnicity = cell(raw, Field.ETHNICITY);
        if (!ethnicity.isEmpty()) {
            person.set(Field.ETHNICITY, CellText.clean(ethnicity));
        }
        String death = cell(raw, Field.DATE_OF_DEATH);
        if (!death.isEmpty()) {
            dates.read(death)
                    .ifPresent(
                            date -> person.set(Field.DATE_OF_DEATH, date.date().text()));
        }
        String code = cell(raw, Field.WARD_CODE);
        String address = person.text(Field.ADDRESS);
        if (!code.isBlank() || !address.isEmpty()) {
            person.set(Field.WARD_CODE, residence.wards(code.strip(), address, issues));
        }
    }

    private void registryOnly(RawRecord raw, Person.Builder person) {
        String status = cell(raw, Field.STATUS);
        if (!status.isEmpty()) {
            person.set(Field.STATUS, status.equals("dead") || status.equals("cancelled") ? status : LIVING);
        }
        String history = cell(raw, Field.ID_HISTORY);
        unheard.clear();
        if (!history.isEmpty()) {
            person.set(Field.ID_HISTORY, several(history, part -> ids.readOldId(part, unheard)));
        }
        String addresses = cell(raw, Field.FORMER_ADDRESSES);
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

    /** The cell, or what the vocabulary of its field says that it means. */
    private String cell(RawRecord raw, Field field) {
        String cell = raw.cell(field);
        Vocabulary vocabulary = cell.isEmpty() ? null : vocabularies.get(field);
        return vocabulary == null ? cell : vocabulary.find(CellText.clean(cell)).orElse(cell);
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
