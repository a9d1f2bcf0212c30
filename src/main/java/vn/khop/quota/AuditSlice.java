package vn.khop.quota;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a unit's share that is spent on records drawn at random: what is chosen by value says nothing of the backlog as a whole.
 *
 * @param millionths 0 to {@value #MILLIONTHS_MAX} of the share
 */
public record AuditSlice(int millionths) {

    /** A fifth: past it the order by value is worth little. */
    public static final int MILLIONTHS_MAX = 200_000;

    /** Three in a hundred. */
    public static final AuditSlice DEFAULT = new AuditSlice(30_000);

    private static final long WHOLE = 1_000_000;

    public AuditSlice {
        if (millionths < 0 || millionths > MILLIONTHS_MAX) {
            throw new IllegalArgumentException(
                    "an audit slice must be 0 to " + MILLIONTHS_MAX + " millionths, was " + millionths);
        }
    }

    /**
     * How many verifications of each unit are drawn at random. Systematic rounding: the parts are laid end to end and a draw falls
     * wherever the sum passes a whole number, from a start that depends on job and date only. So a unit's mean over the days is its part
     * exactly, however small the unit, and the sum over the units is the job's part but for less than one.
     *
     * @param shares verifications by unit, each at least 0
     * @return draws by unit, each 0 to its share
     */
    public SortedMap<String, Integer> draws(String job, LocalDate date, SortedMap<String, Long> shares) {
        SortedMap<String, Integer> draws = new TreeMap<>();
        long sum = Long.remainderUnsigned(start(job, date), WHOLE);
        for (var unit : shares.entrySet()) {
            long next = Math.addExact(sum, Math.multiplyExact(unit.getValue(), (long) millionths));
            draws.put(unit.getKey(), Math.toIntExact(next / WHOLE - sum / WHOLE));
            sum = next;
        }
        return draws;
    }

    /** Bits that look drawn by lot: FNV-1a over the name, then the mixing of SplitMix64. */
    private static long start(String job, LocalDate date) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < job.length(); i++) {
            hash = (hash ^ job.charAt(i)) * 0x100000001B3L;
        }
        long z = hash + date.toEpochDay() * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
