package vn.khop.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.Person;

/**
 * Names what differs between a record and the person it is believed to be: at most one code a field. What cleansing found and repaired in
 * the source counts as a difference too.
 */
final class Differences {

    private static final Comparator<Difference> ORDER =
            Comparator.comparing(Difference::code).thenComparing(Difference::field);

    /** Fields whose absence in the registry is worth telling. */
    private static final List<Field> EXPECTED_IN_REGISTRY =
            List.of(Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.GENDER, Field.FATHER_NAME, Field.MOTHER_NAME);

    private static final String DEAD = "dead";

    private final CleanRecord record;
    private final Person source;
    private final Person citizen;
    private final long pattern;
    private final Set<Field> fields;
    private final List<Difference> found = new ArrayList<>();

    /**
     * @param pattern the agreement pattern of the two
     * @param fields what both sides map
     */
    Differences(CleanRecord record, Person citizen, long pattern, Set<Field> fields) {
        this.record = record;
        this.source = record.person();
        this.citizen = citizen;
        this.pattern = pattern;
        this.fields = fields;
    }

    /** The differences, in the order of Code, then Field. */
    List<Difference> list() {
        DifferenceCodes codes = new DifferenceCodes(record, citizen, pattern);
        add(Field.FULL_NAME, codes.name());
        add(Field.DATE_OF_BIRTH, codes.dateOfBirth());
        if (Pattern.is(pattern, Comparison.GENDER, Agreement.DIFFERENT)) {
            add(Field.GENDER, Code.GENDER);
        }
        add(Field.CITIZEN_ID, codes.id());
        addRelative(Comparison.FATHER, Code.PARENT_NAME);
        addRelative(Comparison.MOTHER, Code.PARENT_NAME);
        addRelative(Comparison.SPOUSE, Code.SPOUSE_NAME);
        add(Field.ADDRESS, codes.address());
        add(Field.PHONE, record.hasIssue(Code.PHONE_OLD_PREFIX) ? Code.PHONE_OLD_PREFIX : null);
        addDeath();
        addEmptyInRegistry();
        found.sort(ORDER);
        return found;
    }

    private void addRelative(Comparison relative, Code code) {
        int level = Pattern.level(pattern, relative);
        if (level > NameLevel.DIACRITICS.ordinal()) {
            add(relative.field(), code);
        }
    }

    private void addDeath() {
        boolean dead = citizen.text(Field.STATUS).equals(DEAD);
        boolean reportsDeath = !record.sourceText(Field.DATE_OF_DEATH).isEmpty();
        if (reportsDeath && !dead && fields.contains(Field.STATUS)) {
            found.add(new Difference(
                    Field.DATE_OF_DEATH,
                    Code.DEATH_NOT_IN_REGISTRY,
                    record.sourceText(Field.DATE_OF_DEATH),
                    citizen.text(Field.DATE_OF_DEATH)));
        } else if (dead && !reportsDeath) {
            found.add(new Difference(Field.STATUS, Code.DECEASED_IN_REGISTRY, "", citizen.text(Field.STATUS)));
        }
    }

    private void addEmptyInRegistry() {
        for (Field field : EXPECTED_IN_REGISTRY) {
            boolean empty = field == Field.GENDER ? citizen.gender() == Gender.UNKNOWN : !citizen.has(field);
            if (empty && source.has(field)) {
                add(field, Code.FIELD_EMPTY_IN_REGISTRY);
            }
        }
    }

    private void add(Field field, @org.jspecify.annotations.Nullable Code code) {
        boolean mapped = fields.contains(field)
                || field == Field.ADDRESS && fields.contains(Field.WARD_CODE)
                || field == Field.CITIZEN_ID && fields.contains(Field.OLD_ID);
        if (code != null && mapped) {
            found.add(new Difference(field, code, record.sourceText(field), citizen.text(field)));
        }
    }
}
