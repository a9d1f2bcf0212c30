package vn.khop.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How far reviewers who spoke of the same cases agree, by pair and over all pairs.
 *
 * @param cases of which two reviewers or more have spoken
 * @param judgements two reviewers of one case: a case of three reviewers has three
 * @param observed share of judgements that agree; empty without any
 * @param expected share that chance would bring, pair by pair; empty without any
 * @param kappa the mean of the pairs' kappas (Light 1971, doi 10.1037/h0031643), here by their cases; empty where no pair has one
 * @param standardError of that mean, at most: it holds however the pairs hang together; with one pair it is that pair's
 * @param pairs by the reviewers' names
 */
public record ReviewerAgreement(
        long cases,
        long judgements,
        OptionalDouble observed,
        OptionalDouble expected,
        OptionalDouble kappa,
        OptionalDouble standardError,
        List<Pair> pairs) {

    public ReviewerAgreement {
        pairs = List.copyOf(pairs);
    }

    /** Two reviewers with the cases of which both have spoken; {@code one} comes first by name. */
    public record Pair(String one, String other, Kappa kappa) {}

    private record Names(String one, String other) implements Comparable<Names> {

        @Override
        public int compareTo(Names that) {
            int first = one.compareTo(that.one);
            return first != 0 ? first : other.compareTo(that.other);
        }
    }

    /**
     * Counts the agreement.
     *
     * @param cases each with what its reviewers answered, by reviewer
     * @param kinds of answers, which are 0 to this number
     */
    public static ReviewerAgreement of(Iterable<? extends Map<String, Integer>> cases, int kinds) {
        Map<Names, long[][]> counts = new TreeMap<>();
        long heard = 0;
        for (Map<String, Integer> answers : cases) {
            List<Map.Entry<String, Integer>> said = new ArrayList<>(new TreeMap<>(answers).entrySet());
            heard += said.size() > 1 ? 1 : 0;
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    counts.computeIfAbsent(
                                    new Names(said.get(i).getKey(), said.get(j).getKey()),
                                    names -> new long[kinds][kinds])[said.get(i).getValue()][
                            said.get(j).getValue()]++;
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        counts.forEach((names, table) -> pairs.add(new Pair(names.one(), names.other(), Kappa.of(table))));
        List<Kappa> all = pairs.stream().map(Pair::kappa).toList();
        List<Kappa> defined =
                all.stream().filter(kappa -> kappa.value().isPresent()).toList();
        return new ReviewerAgreement(
                heard,
                all.stream().mapToLong(Kappa::cases).sum(),
                mean(all, kappa -> kappa.observed().orElse(0)),
                mean(all, kappa -> kappa.expected().orElse(0)),
                mean(defined, kappa -> kappa.value().orElse(0)),
                mean(defined, kappa -> kappa.standardError().orElse(0)),
                pairs);
    }

    private static OptionalDouble mean(List<Kappa> kappas, ToDoubleFunction<Kappa> of) {
        double sum = 0;
        long cases = 0;
        for (Kappa kappa : kappas) {
            sum += of.applyAsDouble(kappa) * kappa.cases();
            cases += kappa.cases();
        }
        return cases == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / cases);
    }
}
