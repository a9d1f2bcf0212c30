package vn.khop.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.khop.match.MatchResult;
import vn.khop.match.MatchSettings;
import vn.khop.match.Matcher;
import vn.khop.match.Model;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.registry.BlockingKey;
import vn.khop.registry.Candidate;
import vn.khop.registry.RegistryIndex;

/**
 * Where a given person is lost on the way from a record to its link: what became of a pair that is known to be one person.
 *
 * @param stage where the way ended
 * @param keys the blocking keys that record and person share
 * @param alone the decision if this person were the only candidate
 * @param rule why the decision among all candidates is what it is
 * @param against the comparison that speaks most against the pair; empty where none does
 */
public record PairTrace(
        Stage stage, Set<BlockingKey> keys, MatchResult alone, String rule, Optional<Waterfall.Bar> against) {

    /** The stages, in the order of the way. */
    public enum Stage {
        /** No blocking key leads to this person. */
        RETRIEVAL,
        /** A key leads there, but the bounds of the search cut this person off. */
        BOUND,
        /** Found and compared, but the evidence is too weak. */
        EVIDENCE,
        /** Found and compared, but another candidate has more evidence. */
        RIVAL,
        /** The best candidate, but a guard or a doubt asks for a person to look. */
        DOUBT,
        /** Not lost: this is whom the record is linked to. */
        LINKED
    }

    public PairTrace {
        keys = Set.copyOf(keys);
    }

    /** Follows a pair through the present index, model and settings; claims and what was decided on another day are not looked at. */
    public static PairTrace of(
            RegistryIndex index,
            Model model,
            MatchSettings settings,
            Set<Field> compared,
            CleanRecord record,
            int ordinal) {
        Matcher matcher = RecordFlow.matcher(index, model, settings, compared);
        MatchResult alone = matcher.match(record, List.of(index.person(ordinal)));
        Set<BlockingKey> keys = new TreeSet<>(index.keysFor(record.person(), ordinal));
        List<Candidate> found = index.newSearch().search(record.person());
        int at = found.stream().map(Candidate::ordinal).toList().indexOf(ordinal);
        MatchResult among = matcher.match(record, RecordFlow.persons(found));
        Stage stage = at >= 0 ? stage(among, at, alone) : keys.isEmpty() ? Stage.RETRIEVAL : Stage.BOUND;
        return new PairTrace(stage, keys, alone, among.rule(), against(alone.waterfall()));
    }

    private static Stage stage(MatchResult among, int at, MatchResult alone) {
        if (among.best() == at) {
            return switch (among.verdict()) {
                case SAME -> Stage.LINKED;
                case DOUBT -> Stage.DOUBT;
                case NOBODY -> Stage.EVIDENCE;
            };
        }
        return alone.waterfall().logOddsMillibits() < 0 ? Stage.EVIDENCE : Stage.RIVAL;
    }

    private static Optional<Waterfall.Bar> against(Waterfall waterfall) {
        return waterfall.bars().stream()
                .filter(bar -> bar.millibits() < 0)
                .min(Comparator.comparingInt(Waterfall.Bar::millibits));
    }
}
