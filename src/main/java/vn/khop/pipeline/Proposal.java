package vn.khop.pipeline;

import java.util.List;
import vn.khop.match.Waterfall;
import vn.khop.record.Code;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/**
 * What one verification says of one record, before claims: a pure function of record, index generation, model and frozen counts.
 *
 * @param citizenId of the best candidate, exactly as the registry has it; empty for not_found
 * @param probabilityMillionths that the best candidate is the person
 * @param rule why this outcome
 * @param citizen the best candidate; a person with nothing set where there is none
 * @param ward current code of the ward of the citizen, else of the source's address; empty where neither tells one ward
 * @param sourceWard the same of the source's address alone
 * @param ownNumber whether the source itself wrote the best candidate's number
 * @param changes in the order of codes, then fields
 */
public record Proposal(
        Outcome outcome,
        String citizenId,
        int probabilityMillionths,
        String rule,
        Waterfall waterfall,
        String runnerUpId,
        Waterfall runnerUpWaterfall,
        Person citizen,
        String ward,
        String sourceWard,
        boolean ownNumber,
        List<ProposedChange> changes) {

    public Proposal {
        changes = List.copyOf(changes);
    }

    /** The same with other changes. */
    public Proposal with(List<ProposedChange> other) {
        return new Proposal(
                outcome,
                citizenId,
                probabilityMillionths,
                rule,
                waterfall,
                runnerUpId,
                runnerUpWaterfall,
                citizen,
                ward,
                sourceWard,
                ownNumber,
                other);
    }

    /** The codes found against the best candidate, each once, in their order. */
    public List<Code> codes() {
        return changes.stream()
                .map(c -> c.finding().difference().code())
                .distinct()
                .sorted()
                .toList();
    }
}
