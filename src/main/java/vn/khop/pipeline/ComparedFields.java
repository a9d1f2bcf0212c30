package vn.khop.pipeline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.khop.record.Field;
import vn.khop.source.ColumnSettings;

/** Which fields a job and the registry can be compared in: those that both have. */
public final class ComparedFields {

    private static final Set<Field> NUMBERS = EnumSet.of(Field.CITIZEN_ID, Field.OLD_ID);
    private static final Set<Field> RESIDENCE = EnumSet.of(Field.ADDRESS, Field.WARD_CODE);

    private ComparedFields() {}

    /**
     * The fields of both sides. The registry always has numbers, present or former; a ward can be told from an address or from a code; and
     * whether somebody lives is compared where the registry says so, since every source says it by having the person.
     */
    public static Set<Field> of(ColumnSettings job, ColumnSettings registry) {
        Set<Field> theirs = registry.fields();
        Set<Field> ours = job.fields();
        Set<Field> both = EnumSet.copyOf(theirs);
        both.retainAll(ours);
        for (Field number : NUMBERS) {
            if (ours.contains(number)) {
                both.add(number);
            }
        }
        if (!Collections.disjoint(ours, RESIDENCE) && !Collections.disjoint(theirs, RESIDENCE)) {
            both.add(Field.WARD_CODE);
        }
        if (theirs.contains(Field.STATUS)) {
            both.add(Field.STATUS);
        }
        return both;
    }
}
