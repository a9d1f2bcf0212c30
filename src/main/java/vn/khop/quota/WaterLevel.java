package vn.khop.quota;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The divisor method in bulk: the same result as dealing one by one, each to the smallest (dealt + 1) / weight, ties to the higher rank,
 * then to the lower index.
 *
 * <p>Let level be a real number and dealt(level) = min(room, floor(level × weight)). Dealing one by one raises the level; all steps with a
 * ratio up to some level come before all steps above it. So every level whose deals sum up to no more than the amount is reached for
 * certain: {@link #deal} finds a high one by filling up whoever is full below it, and leaves fewer steps than claimants to a heap.
 */
final class WaterLevel {

    private final long[] weights;
    private final long[] rooms;
    private final Ranks ranks;
    private final long[] dealt;

    /** What the next one is worth to the claimant of an index that has so many; breaks ties. */
    interface Ranks {
        long of(int claimant, long dealt);
    }

    private WaterLevel(long[] weights, long[] rooms, Ranks ranks) {
        this.weights = weights;
        this.rooms = rooms;
        this.ranks = ranks;
        this.dealt = new long[rooms.length];
    }

    /**
     * Deals an amount.
     *
     * @param weights at least 1 wherever there is room
     * @param rooms the most that each can take, at least 0
     * @return what each gets; the sum is the amount, or all rooms where that is less
     */
    static long[] deal(long amount, long[] weights, long[] rooms, Ranks ranks) {
        WaterLevel water = new WaterLevel(weights, rooms, ranks);
        water.dealOneByOne(water.dealInBulk(amount));
        return water.dealt;
    }

    /** Deals up to the level amount / weights, past which only those with room left take part. Returns what is left. */
    private long dealInBulk(long amount) {
        int[] byFullness = IntStream.range(0, rooms.length)
                .filter(i -> rooms[i] > 0)
                .boxed()
                .sorted((a, b) -> compareRatios(rooms[a], weights[a], rooms[b], weights[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        long open = 0;
        for (int i : byFullness) {
            open = Math.addExact(open, weights[i]);
        }
        long left = amount;
        int next = 0;
        while (next < byFullness.length && isFullAt(byFullness[next], left, open)) {
            int full = byFullness[next++];
            dealt[full] = rooms[full];
            left -= rooms[full];
            open -= weights[full];
        }
        long pool = left;
        for (; next < byFullness.length; next++) {
            int i = byFullness[next];
            dealt[i] = productOver(pool, weights[i], open);
            left -= dealt[i];
        }
        return left;
    }

    private boolean isFullAt(int claimant, long amount, long open) {
        return compareRatios(rooms[claimant], weights[claimant], amount, open) <= 0;
    }

    private void dealOneByOne(long amount) {
        PriorityQueue<Integer> turns = new PriorityQueue<>(
                ((Comparator<Integer>) (a, b) -> compareRatios(dealt[a] + 1, weights[a], dealt[b] + 1, weights[b]))
                        .thenComparing((a, b) -> Long.compare(ranks.of(b, dealt[b]), ranks.of(a, dealt[a])))
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < rooms.length; i++) {
            if (dealt[i] < rooms[i]) {
                turns.add(i);
            }
        }
        for (long left = amount; left > 0 && !turns.isEmpty(); left--) {
            int turn = turns.remove();
            dealt[turn]++;
            if (dealt[turn] < rooms[turn]) {
                turns.add(turn);
            }
        }
    }

    /** Compares a / b with c / d (b, d above 0) by products of 128 bits. */
    private static int compareRatios(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, d), Math.multiplyHigh(c, b));
        return high != 0 ? high : Long.compareUnsigned(a * d, c * b);
    }

    /** floor(a × b / c), where the result fits a long. */
    private static long productOver(long a, long b, long c) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == 0 && low >= 0) {
            return low / c;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .divide(BigInteger.valueOf(c))
                .longValueExact();
    }
}
