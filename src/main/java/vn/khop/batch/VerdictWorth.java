package vn.khop.batch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khop.quality.ReviewerAgreement;
import vn.khop.quality.VerdictCalibration;
import vn.khop.quality.VerdictCalibration.Case;
import vn.khop.review.PersonAnswer;
import vn.khop.review.ReviewerId;
import vn.khop.store.VerdictQuery;
import vn.khop.store.VerdictQuery.Opinion;

/** What the verdicts of reviewers are worth: how far they agree, and how far the machine's belief agrees with them. */
public final class VerdictWorth {

    private VerdictWorth() {}

    /** A record and a person of whom reviewers spoke. */
    private record Matter(long record, String citizen) {}

    /**
     * How far reviewers who spoke of the same record and person agree about the person.
     *
     * @param jobs of these; empty for all
     */
    public static ReviewerAgreement agreement(Workspace workspace, List<String> jobs, InstantSource clock) {
        List<Map<String, Integer>> cases = new ArrayList<>();
        for (List<Opinion> opinions : matters(workspace, jobs, clock)) {
            Map<String, Integer> answers = new TreeMap<>();
            opinions.forEach(said ->
                    answers.put(ReviewerId.key(said.reviewer()), said.person().ordinal()));
            cases.add(answers);
        }
        return ReviewerAgreement.of(cases, PersonAnswer.values().length);
    }

    /**
     * How far the machine's belief, as it was when reviewers spoke, agrees with what they said.
     *
     * @param jobs of these; empty for all
     */
    public static VerdictCalibration calibration(Workspace workspace, List<String> jobs, InstantSource clock) {
        List<Case> cases = new ArrayList<>();
        long unsure = 0;
        long disagreed = 0;
        for (List<Opinion> opinions : matters(workspace, jobs, clock)) {
            List<Opinion> decided = opinions.stream()
                    .filter(said -> said.person() != PersonAnswer.UNSURE)
                    .toList();
            if (decided.isEmpty()) {
                unsure++;
            } else if (decided.stream().map(Opinion::person).distinct().count() > 1) {
                disagreed++;
            } else {
                Opinion last = decided.get(decided.size() - 1);
                cases.add(new Case(last.probabilityMillionths(), last.person() == PersonAnswer.SAME, last.drawn()));
            }
        }
        return VerdictCalibration.of(cases, unsure, disagreed);
    }

    private static Collection<List<Opinion>> matters(Workspace workspace, List<String> jobs, InstantSource clock) {
        Map<Matter, List<Opinion>> matters = new LinkedHashMap<>();
        try (OpenWorkspace open = OpenWorkspace.look(workspace, clock)) {
            for (Opinion said : new VerdictQuery(open.database()).opinions()) {
                if (jobs.isEmpty() || jobs.contains(said.job())) {
                    matters.computeIfAbsent(new Matter(said.record(), said.citizen()), matter -> new ArrayList<>())
                            .add(said);
                }
            }
        }
        return matters.values();
    }
}
