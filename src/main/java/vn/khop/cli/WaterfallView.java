package vn.khop.cli;

import java.util.ArrayList;
import java.util.List;
import vn.khop.cli.Table.Side;
import vn.khop.match.Comparison;
import vn.khop.match.Waterfall;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.report.EvidenceBar;
import vn.khop.report.Wording;
import vn.khop.text.SpreadsheetText;

/**
 * The evidence for one candidate, as {@code explain} shows it: the prior, one line a comparison with what both sides say, the rivals, and
 * the sum, in bits.
 *
 * @param citizenId of the candidate as the registry extract has it
 * @param inRegistry whether the present index still has this person; the registry's values are empty otherwise
 */
record WaterfallView(
        String citizenId, boolean inRegistry, double priorBits, List<Line> lines, double rivalsBits, double sumBits) {

    /** One comparison. */
    record Line(String comparison, String source, String registry, String level, double bits) {

        private Field field() {
            return Comparison.find(comparison).orElseThrow().field();
        }
    }

    WaterfallView {
        lines = List.copyOf(lines);
    }

    static WaterfallView of(
            String citizenId, boolean inRegistry, Person citizen, CleanRecord record, Waterfall waterfall) {
        List<Line> lines = new ArrayList<>();
        for (Waterfall.Bar bar : waterfall.bars()) {
            Field field = bar.comparison().field();
            lines.add(new Line(
                    bar.comparison().key(),
                    record.sourceText(field),
                    citizen.text(field),
                    bar.level(),
                    bar.millibits() / 1000.0));
        }
        return new WaterfallView(
                citizenId,
                inRegistry,
                waterfall.priorMillibits() / 1000.0,
                lines,
                waterfall.rivalsMillibits() / 1000.0,
                waterfall.logOddsMillibits() / 1000.0);
    }

    /** The table that people read. */
    Table table(Texts texts) {
        Wording wording = Wording.of(texts.language().locale());
        Table table = new Table()
                .column("", Side.LEFT)
                .column(texts.say("explain.source"), Side.LEFT)
                .column(texts.say("explain.registry"), Side.LEFT)
                .column(texts.say("explain.level"), Side.LEFT)
                .column(texts.say("explain.bits"), Side.RIGHT)
                .column("", Side.LEFT);
        table.row(List.of(
                wording.text("evidence.prior"), "", "", "", bits(priorBits, texts), EvidenceBar.of(priorBits, "-")));
        for (Line line : lines) {
            table.row(List.of(
                    wording.text("field." + line.field().key()),
                    SpreadsheetText.visible(line.source),
                    wording.value(line.field(), line.registry),
                    wording.has("level." + line.level) ? wording.text("level." + line.level) : line.level,
                    bits(line.bits, texts),
                    EvidenceBar.of(line.bits, "-")));
        }
        table.row(List.of(
                wording.text("evidence.rivals"), "", "", "", bits(rivalsBits, texts), EvidenceBar.of(rivalsBits, "-")));
        return table.total(List.of(wording.text("evidence.sum"), "", "", "", bits(sumBits, texts), ""));
    }

    private static String bits(double bits, Texts texts) {
        return (bits > 0 ? "+" : "") + texts.decimal(bits, 1);
    }
}
