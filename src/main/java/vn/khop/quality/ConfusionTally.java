package vn.khop.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.khop.record.Person;

/** Counts wrong candidates by how they stand to the person meant. Mutable, for one thread. */
final class ConfusionTally {

    private static final Relation[] RELATIONS = Relation.values();

    private final Function<String, Optional<Person>> registry;
    private final long[][] present = new long[RELATIONS.length][2];
    private final long[][] absent = new long[RELATIONS.length][2];

    /** @param registry finds the citizen of an identity number in the present extract */
    ConfusionTally(Function<String, Optional<Person>> registry) {
        this.registry = registry;
    }

    /** Adds a record whose candidate is not the person meant. */
    void add(Judged record, Truth truth) {
        long[] counts =
                (truth.isPresent() ? present : absent)[relation(record, truth).ordinal()];
        counts[record.outcome().isLinked() ? 0 : 1]++;
    }

    private Relation relation(Judged record, Truth truth) {
        Optional<Person> candidate = registry.apply(record.citizenId());
        if (candidate.isEmpty()) {
            return Relation.GONE;
        }
        Optional<Person> meant = truth.isPresent() ? registry.apply(truth.citizenId()) : Optional.empty();
        return meant.isPresent()
                ? Relation.ofCitizens(meant.get(), candidate.get())
                : Relation.ofRecord(record.person(), candidate.get());
    }

    /** The kinds that occurred, those of people in the registry first, nearest relation first. */
    List<Confusion> result() {
        List<Confusion> rows = new ArrayList<>();
        for (boolean inRegistry : new boolean[] {true, false}) {
            for (Relation relation : RELATIONS) {
                long[] counts = (inRegistry ? present : absent)[relation.ordinal()];
                if (counts[0] + counts[1] > 0) {
                    rows.add(new Confusion(inRegistry, relation.key(), counts[0], counts[1]));
                }
            }
        }
        return rows;
    }
}
