package vn.khop.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Code;
import vn.khop.record.PartialDate;
import vn.khop.sample.Table.Breakage;

/**
 * One source while it is written, with its truth: who is drawn into it, the numbers of its rows, and the faults of files that are planted among
 * them (a row twice, a key twice, a row that cannot be read). Mutable; for one thread.
 */
final class SourceBook implements AutoCloseable {

    static final String[] TRUTH_HEADER = {
        "source_key",
        "citizen_id",
        "errors",
        "full_name",
        "date_of_birth",
        "gender",
        "father_name",
        "mother_name",
        "address"
    };

    /** Each of these faults happens once in so many rows. */
    private static final int FAULT_PERIOD = 1500;

    private static final int REPEATED_AT = 400;
    private static final int KEY_TWICE_AT = 800;
    private static final int BROKEN_AT = 1200;
    /** A planted row follows this many rows after its original. */
    private static final int LATER_ROWS = 7;

    private final Table truth;
    private final double share;
    private final boolean withFaults;
    private final Breakage breakage;
    private long rows;
    private @Nullable Planted planted;

    /**
     * @param qualifying how many of the people, 0 to 1, or rows a person, could stand in the source
     */
    SourceBook(SampleRequest request, Table truth, double qualifying, Breakage breakage) {
        this.truth = truth;
        this.share = Math.min(1, request.rows() / (request.people() * qualifying));
        this.withFaults = request.errorRate() > 0;
        this.breakage = breakage;
    }

    /** Whether a person, or couple, who qualifies is in the source. */
    boolean draws(Draws draws) {
        return draws.chance(share);
    }

    /** The number of the next row, from 1. */
    long nextNumber() {
        return rows + 1;
    }

    /** Writes a row of one person; its first cell is the key. */
    void add(Table table, Draft draft, String... cells) {
        add(table, List.of(new Subject(cells[0], draft)), cells);
    }

    /** Writes a row of several persons. */
    void add(Table table, List<Subject> subjects, String... cells) {
        rows++;
        table.row(cells);
        boolean keyTwice = fault(table, cells);
        if (!keyTwice) {
            subjects.forEach(this::writeTruth);
        }
    }

    /** Plants what is due; true if this row's key is to stand on another row too, so that both will be rejected. */
    private boolean fault(Table table, String[] cells) {
        if (!withFaults) {
            return false;
        }
        if (planted != null && rows >= planted.after) {
            plant(planted);
        }
        switch ((int) (rows % FAULT_PERIOD)) {
            case REPEATED_AT -> planted = new Planted(rows + LATER_ROWS, table, cells);
            case KEY_TWICE_AT -> {
                String[] changed = cells.clone();
                changed[1] = changed[2];
                planted = new Planted(rows + LATER_ROWS, table, changed);
                return !changed[1].equals(cells[1]);
            }
            case BROKEN_AT -> {
                String[] own = cells.clone();
                own[0] = cells[0] + "-2";
                table.brokenRow(breakage, own);
            }
            default -> {}
        }
        return false;
    }

    private void plant(Planted due) {
        due.table.row(due.cells);
        planted = null;
    }

    private void writeTruth(Subject subject) {
        Draft draft = subject.draft();
        Citizen citizen = draft.citizen;
        truth.row(
                subject.key(),
                citizen.isInRegistry ? citizen.citizenId : "",
                draft.errors(),
                citizen.name.text(),
                citizen.birth.text(),
                citizen.gender.text(),
                citizen.father,
                citizen.mother,
                draft.household.home.currentAddress());
    }

    /** Names what a source of living people, or of the dead, should find in the registry of this person. */
    static void markDeath(Draft draft, boolean sourceSaysDead) {
        Citizen citizen = draft.citizen;
        if (!citizen.isInRegistry) {
            return;
        }
        if (sourceSaysDead && !citizen.isDeathRegistered) {
            draft.add(Code.DEATH_NOT_IN_REGISTRY);
        } else if (!sourceSaysDead && citizen.isDead() && citizen.isDeathRegistered) {
            draft.add(Code.DECEASED_IN_REGISTRY);
        }
    }

    long rows() {
        return rows;
    }

    /** Writes what is still to be planted, so before the source's own tables are closed, and closes the truth. */
    @Override
    public void close() {
        if (planted != null) {
            plant(planted);
        }
        truth.close();
    }

    /** A person of a row, by the key that the record will have. */
    record Subject(String key, Draft draft) {}

    private record Planted(long after, Table table, String[] cells) {}

    /** The year's end of a key, for registers that number by year. */
    static String yearly(PartialDate registered, long number) {
        return Digits.append(new StringBuilder(12), number, 6)
                .append('/')
                .append(registered.year())
                .toString();
    }
}
