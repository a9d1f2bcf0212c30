package vn.khop.quality;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.registry.RegistryIndex;

/**
 * Makes records whose person is known from the people of the registry: probes, and decoys of a second kind. The same registry, fields and
 * seed give the same records. For one thread.
 */
public final class Planting {

    /** So many draws for one record, before it is given up: a registry may be small, or hold few names of three syllables. */
    private static final int DRAWS = 40;

    private static final String LIVING = "living";

    /** Of a whole family. */
    private static final Set<Field> OF_FAMILY =
            EnumSet.of(Field.ETHNICITY, Field.ADDRESS, Field.WARD_CODE, Field.FATHER_NAME, Field.MOTHER_NAME);

    private final RegistryIndex index;
    private final Set<Field> fields;
    private final Draw draw;

    /**
     * @param fields those that the job compares; a planted record has no other
     * @param seeds what the choice depends on: job, date
     */
    public Planting(RegistryIndex index, Set<Field> fields, long... seeds) {
        this.index = index;
        this.fields = EnumSet.copyOf(fields);
        this.fields.removeIf(Field::isRegistryOnly);
        this.draw = new Draw(Draw.seed(index.manifest().generation(), Draw.seed(seeds)));
    }

    /** Records of people of the registry with one or two errors; all kinds of error in turn. */
    public List<Planted> probes(int number) {
        List<ProbeError> errors = List.of(ProbeError.values());
        List<Planted> probes = new ArrayList<>(number);
        for (int i = 0; i < number && index.population() > 0; i++) {
            ProbeError first = errors.get(i % errors.size());
            boolean withoutId = i / errors.size() % 2 == 1;
            for (int n = 0; n < DRAWS && !add(probes, first, withoutId); n++) {
                // the next citizen is tried
            }
        }
        return probes;
    }

    /** Every other round lacks the number as well: with it, a record is found whatever else is wrong. */
    private boolean add(List<Planted> probes, ProbeError first, boolean withoutId) {
        Person citizen = citizen();
        Person.Builder record = Person.builder();
        fields.forEach(field -> record.set(field, citizen.text(field)));
        record.set(Field.FULL_NAME, citizen.fullName());
        List<ProbeError> done = new ArrayList<>(List.of(first));
        if (!isLiving(citizen) || !first.apply(record, draw)) {
            return false;
        }
        if (withoutId && !first.isOfId() && ProbeError.ID_MISSING.apply(record, draw)) {
            done.add(ProbeError.ID_MISSING);
        }
        probes.add(new Planted(Planted.Kind.PROBE, clean(record), citizen.citizenId(), done));
        return true;
    }

    /**
     * Brothers and sisters who do not exist: surname, parents and address of one citizen, middle and given name and sex of another, date of
     * birth of a third.
     */
    public List<Planted> siblings(int number) {
        List<Planted> decoys = new ArrayList<>(Math.max(0, number));
        for (int i = 0; i < number && index.population() > 0; i++) {
            Person family = citizen();
            Person named = citizen();
            Person born = citizen();
            Person.Builder record = Person.builder();
            OF_FAMILY.stream().filter(fields::contains).forEach(field -> record.set(field, family.text(field)));
            String surname = family.fullName().split(" ", 2)[0];
            String[] rest = named.fullName().split(" ", 2);
            record.set(Field.FULL_NAME, surname + ' ' + rest[rest.length - 1]);
            take(record, named, Field.GENDER);
            take(record, born, Field.DATE_OF_BIRTH);
            decoys.add(new Planted(Planted.Kind.MADE, clean(record), "", List.of()));
        }
        return decoys;
    }

    private void take(Person.Builder record, Person from, Field field) {
        if (fields.contains(field)) {
            record.set(field, from.text(field));
        }
    }

    private Person citizen() {
        return index.person(draw.below(Math.toIntExact(index.population())));
    }

    private static boolean isLiving(Person citizen) {
        String status = citizen.text(Field.STATUS);
        return status.isEmpty() || status.equals(LIVING);
    }

    private static CleanRecord clean(Person.Builder person) {
        return new CleanRecord("", person.build(), Map.of(), List.of());
    }
}
