package vn.khop.report;

import java.util.List;
import java.util.Map;
import vn.khop.quality.Evaluation;
import vn.khop.quality.OutcomeSplit;
import vn.khop.quality.Share;

/**
 * What the page of an evaluation shows, ready to print.
 *
 * @param words for the page's fixed texts
 * @param bars what became of the records: all, present, absent
 * @param tables all figures
 */
record EvaluationPage(
        Wording words,
        String title,
        String header,
        List<Bar> bars,
        Chart curve,
        Chart calibration,
        List<FigureTable> tables) {

    private static final int WHOLE = 1_000;

    /** One bar and what it says in words. */
    record Bar(String label, String figures, List<Part> parts) {}

    /** A part of a bar; {@code from} and {@code width} in thousandths. */
    record Part(String kind, long from, long width) {}

    static EvaluationPage of(Evaluation evaluation, EvaluationContext context, Wording words) {
        Figures figures = new Figures(words);
        EvaluationCharts charts = new EvaluationCharts(figures);
        return new EvaluationPage(
                words,
                words.text("evaluation.title", "title", context.title()),
                words.text(
                        "evaluation.header",
                        Map.of(
                                "verified", figures.count(evaluation.verified()),
                                "present", figures.count(evaluation.present()),
                                "waiting", figures.count(evaluation.waiting()),
                                "without_truth", figures.count(evaluation.withoutTruth()),
                                "as_of", ShownValues.date(context.asOf()),
                                "scope", context.scope())),
                List.of(
                        bar(figures, "split.all", evaluation.split().all()),
                        bar(figures, "split.present", evaluation.split().present()),
                        bar(figures, "split.absent", evaluation.split().absent())),
                charts.curve(evaluation),
                charts.calibration(evaluation.calibration()),
                EvaluationTables.of(evaluation, words));
    }

    private static Bar bar(Figures figures, String key, OutcomeSplit split) {
        long first = width(split.automatic());
        long second = width(split.review());
        return new Bar(
                figures.label(key),
                figures.label("automatic") + " " + figures.countOf(split.automatic()) + " · " + figures.label("review")
                        + " " + figures.countOf(split.review()) + " · " + figures.label("not_found") + " "
                        + figures.countOf(split.notFound()),
                split.automatic().whole() == 0
                        ? List.of()
                        : List.of(
                                new Part("matched", 0, first),
                                new Part("review", first, second),
                                new Part("not_found", first + second, WHOLE - first - second)));
    }

    private static long width(Share share) {
        return share.whole() == 0 ? 0 : share.part() * WHOLE / share.whole();
    }
}
