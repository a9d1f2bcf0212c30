package vn.khop.quality;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Code;

/** Holds the codes of right links against the errors that the truth names. Mutable, for one thread. */
final class CodeTally {

    private static final int SHOWN = 10;

    private record Pair(Set<Code> expected, Set<Code> reported) {}

    private final PlantedKinds kinds = PlantedKinds.shipped();
    private final Map<Pair, Long> disagreements = new HashMap<>();
    private long judged;
    private long equal;
    private long notJudged;
    private boolean anyErrors;

    /** Adds a right link whose errors the truth knows. */
    void add(List<Code> mismatches, Set<String> errors) {
        anyErrors = true;
        Optional<Set<Code>> expected = kinds.expected(errors);
        if (expected.isEmpty()) {
            notJudged++;
            return;
        }
        judged++;
        Set<Code> reported = EnumSet.noneOf(Code.class);
        mismatches.stream().filter(PlantedKinds::isJudged).forEach(reported::add);
        if (reported.equals(expected.get())) {
            equal++;
        } else {
            disagreements.merge(new Pair(expected.get(), reported), 1L, Long::sum);
        }
    }

    /** The agreement; null where no truth told of errors. */
    @Nullable
    CodeAgreement result() {
        if (!anyErrors) {
            return null;
        }
        List<CodeDisagreement> shown = disagreements.entrySet().stream()
                .map(e -> new CodeDisagreement(
                        List.copyOf(e.getKey().expected()),
                        List.copyOf(e.getKey().reported()),
                        e.getValue()))
                .sorted(Comparator.comparingLong((CodeDisagreement d) -> -d.records())
                        .thenComparing(d -> d.expected() + ">" + d.reported()))
                .limit(SHOWN)
                .toList();
        return new CodeAgreement(new Share(equal, judged), notJudged, shown);
    }
}
