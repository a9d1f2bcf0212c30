package vn.khop.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khop.match.Comparison;
import vn.khop.match.Waterfall;

/** The evidence of a case as lines of words: what {@code khop explain} prints, without the values of the second candidate. */
record EvidenceLines(Wording wording) {

    /** Prior, one line a comparison of either candidate, rivals, sum; none where nothing was compared. */
    List<MismatchesPage.EvidenceLine> of(Waterfall best, Waterfall runnerUp) {
        if (best.bars().isEmpty()) {
            return List.of();
        }
        boolean two = !runnerUp.bars().isEmpty();
        Map<Comparison, Waterfall.Bar> others = new EnumMap<>(Comparison.class);
        runnerUp.bars().forEach(bar -> others.put(bar.comparison(), bar));
        List<MismatchesPage.EvidenceLine> lines = new ArrayList<>();
        lines.add(line("evidence.prior", best.priorMillibits(), two ? bits(runnerUp.priorMillibits()) : ""));
        for (Waterfall.Bar bar : best.bars()) {
            Waterfall.Bar other = others.get(bar.comparison());
            lines.add(new MismatchesPage.EvidenceLine(
                    wording.text("field." + bar.comparison().field().key()),
                    wording.text("level." + bar.level()),
                    bits(bar.millibits()),
                    EvidenceBar.of(bar.millibits() / 1000.0, "−"),
                    other == null ? "" : bits(other.millibits())));
        }
        lines.add(line("evidence.rivals", best.rivalsMillibits(), two ? bits(runnerUp.rivalsMillibits()) : ""));
        lines.add(line("evidence.sum", best.logOddsMillibits(), two ? bits(runnerUp.logOddsMillibits()) : ""));
        return lines;
    }

    private MismatchesPage.EvidenceLine line(String key, int millibits, String runnerUp) {
        return new MismatchesPage.EvidenceLine(
                wording.text(key), "", bits(millibits), EvidenceBar.of(millibits / 1000.0, "−"), runnerUp);
    }

    private String bits(int millibits) {
        String sign = millibits > 0 ? "+" : millibits < 0 ? "−" : "";
        return sign + wording.decimal(Math.abs(millibits) / 1000.0, 1);
    }
}
