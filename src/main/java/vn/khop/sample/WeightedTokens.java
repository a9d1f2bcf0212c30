package vn.khop.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words drawn as often as they occur. Immutable. */
final class WeightedTokens {

    private final String[] tokens;
    /** Sum of the weights up to and with each token. */
    private final int[] upTo;

    private WeightedTokens(List<String> tokens, List<Integer> weights) {
        this.tokens = tokens.toArray(String[]::new);
        this.upTo = new int[weights.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights.get(i);
            upTo[i] = sum;
        }
    }

    /** Reads a table beside the classes; the weight stands in the given column, counted from 0. Words of weight 0 are left out. */
    static WeightedTokens read(String table, int weightColumn) {
        List<String> tokens = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (String[] cells : SampleTables.read(table)) {
            int weight = Integer.parseInt(cells[weightColumn]);
            if (weight > 0) {
                tokens.add(cells[0]);
                weights.add(weight);
            }
        }
        return new WeightedTokens(tokens, weights);
    }

    String draw(Draws draws) {
        int left = draws.below(upTo[upTo.length - 1]);
        int at = Arrays.binarySearch(upTo, left);
        return tokens[at >= 0 ? at + 1 : -at - 1];
    }
}
