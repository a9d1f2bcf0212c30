package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khop.quality.Calibration;
import vn.khop.quality.CodeAgreement;
import vn.khop.quality.Confusion;
import vn.khop.quality.ErrorRecall;
import vn.khop.quality.Evaluation;
import vn.khop.quality.GroupQuality;
import vn.khop.quality.OutcomeSplit;
import vn.khop.quality.Quality;
import vn.khop.quality.ThresholdQuality;
import vn.khop.record.Code;

/** The figures of an evaluation as tables, the same for page and terminal. */
public final class EvaluationTables {

    private final Figures figures;

    private EvaluationTables(Figures figures) {
        this.figures = figures;
    }

    /** All tables that have something to say, in the order in which they are read. */
    public static List<FigureTable> of(Evaluation evaluation, Wording words) {
        EvaluationTables tables = new EvaluationTables(new Figures(words));
        List<FigureTable> all = new ArrayList<>();
        all.add(tables.links(evaluation));
        all.add(tables.thresholds(evaluation));
        all.add(tables.split(evaluation));
        if (evaluation.yield().records() > 0) {
            all.add(YieldTable.of(evaluation.yield(), tables.figures));
        }
        all.add(tables.calibration(evaluation.calibration()));
        all.add(tables.groups(evaluation.groups()));
        all.add(tables.confusion(evaluation.confusion()));
        CodeAgreement codes = evaluation.codes();
        if (codes != null) {
            all.add(tables.codes(codes));
        }
        all.add(tables.errors(evaluation.byError()));
        return all;
    }

    private FigureTable links(Evaluation evaluation) {
        return new FigureTable(
                "links",
                figures.label("links.title"),
                "",
                columns("blank", "precision", "recall", "f1"),
                List.of(quality("automatic", evaluation.automatic()), quality("with_review", evaluation.withReview())),
                1);
    }

    private List<String> quality(String key, Quality quality) {
        return List.of(
                figures.label(key),
                figures.shareOfCounts(quality.precision()),
                figures.shareOfCounts(quality.recall()),
                figures.share(quality.f1()));
    }

    private FigureTable thresholds(Evaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        evaluation.thresholds().forEach(row -> rows.add(threshold("", row)));
        rows.add(threshold(figures.label("best_f1"), evaluation.bestF1()));
        rows.add(threshold(figures.label("at_accept"), evaluation.atAccept()));
        rows.add(threshold(figures.label("at_review"), evaluation.atReview()));
        return new FigureTable(
                "thresholds",
                figures.label("thresholds.title"),
                figures.label("thresholds.remark"),
                columns("threshold", "links", "right", "precision", "recall", "f1"),
                rows,
                1);
    }

    private List<String> threshold(String label, ThresholdQuality row) {
        return List.of(
                label.isEmpty()
                        ? figures.probability(row.threshold())
                        : label + ": " + figures.probability(row.threshold()),
                figures.count(row.links()),
                figures.count(row.right()),
                row.links() == 0 ? Figures.NOTHING : figures.share(row.precision()),
                figures.share(row.recall()),
                figures.share(row.f1()));
    }

    private FigureTable split(Evaluation evaluation) {
        return new FigureTable(
                "split",
                figures.label("split.title"),
                figures.label("split.remark"),
                columns("blank", "records", "automatic", "review", "not_found"),
                List.of(
                        split("split.all", evaluation.split().all()),
                        split("split.present", evaluation.split().present()),
                        split("split.absent", evaluation.split().absent())),
                1);
    }

    private List<String> split(String key, OutcomeSplit split) {
        return List.of(
                figures.label(key),
                figures.count(split.automatic().whole()),
                figures.countOf(split.automatic()),
                figures.countOf(split.review()),
                figures.countOf(split.notFound()));
    }

    private FigureTable calibration(Calibration calibration) {
        List<List<String>> rows = calibration.bands().stream()
                .map(band -> List.of(
                        figures.probability(band.from()) + " – " + figures.probability(band.to()),
                        figures.count(band.records()),
                        figures.fullProbability(band.meanProbability()),
                        figures.fullProbability(band.shareRight()),
                        figures.fullProbability(band.low()) + " – " + figures.fullProbability(band.high())))
                .toList();
        return new FigureTable(
                "calibration",
                figures.label("calibration.title"),
                figures.words()
                        .text(
                                "evaluation.calibration.remark",
                                Map.of(
                                        "ece", figures.fullProbability(calibration.ece()),
                                        "brier", figures.fullProbability(calibration.brier()),
                                        "records", figures.count(calibration.records()))),
                columns("band", "records", "mean_probability", "share_right", "interval"),
                rows,
                1);
    }

    private FigureTable groups(List<GroupQuality> groups) {
        List<List<String>> rows = new ArrayList<>();
        String before = "";
        for (GroupQuality group : groups) {
            String key = "evaluation.group." + group.by() + "." + group.group();
            rows.add(List.of(
                    group.by().equals(before) ? "" : figures.label("group." + group.by()),
                    figures.words().has(key) ? figures.words().text(key) : group.group(),
                    figures.count(group.records()),
                    figures.shareOfCounts(group.automaticPrecision()),
                    figures.share(group.automaticRecall()),
                    figures.share(group.recallWithReview())));
            before = group.by();
        }
        return new FigureTable(
                "groups",
                figures.label("groups.title"),
                "",
                columns("blank", "group", "records", "precision_automatic", "recall_automatic", "recall_with_review"),
                rows,
                2);
    }

    private FigureTable confusion(List<Confusion> confusion) {
        List<List<String>> rows = confusion.stream()
                .map(row -> List.of(
                        figures.label(row.personInRegistry() ? "person.present" : "person.absent"),
                        figures.label("relation." + row.relation()),
                        figures.count(row.automatic()),
                        figures.count(row.review())))
                .toList();
        return new FigureTable(
                "confusion",
                figures.label("confusion.title"),
                figures.label(rows.isEmpty() ? "confusion.none" : "confusion.remark"),
                columns("person", "relation", "automatic", "review"),
                rows,
                2);
    }

    private FigureTable codes(CodeAgreement codes) {
        List<List<String>> rows = codes.disagreements().stream()
                .map(row -> List.of(joined(row.expected()), joined(row.reported()), figures.count(row.records())))
                .toList();
        return new FigureTable(
                "codes",
                figures.label("codes.title"),
                figures.words()
                        .text(
                                "evaluation.codes.remark",
                                Map.of(
                                        "equal", figures.shareOfCounts(codes.equal()),
                                        "not_judged", figures.count(codes.notJudged()),
                                        "shown", rows.isEmpty() ? "" : figures.count(rows.size()))),
                columns("expected", "reported", "records"),
                rows,
                2);
    }

    private static String joined(List<Code> codes) {
        return codes.isEmpty()
                ? Figures.NOTHING
                : codes.stream().map(Code::name).collect(Collectors.joining(" | "));
    }

    private FigureTable errors(List<ErrorRecall> kinds) {
        List<List<String>> rows = kinds.stream()
                .map(kind -> List.of(
                        kind.kind(),
                        figures.count(kind.automatic().whole()),
                        figures.share(kind.automatic()),
                        figures.share(kind.withReview())))
                .toList();
        return new FigureTable(
                "errors",
                figures.label("errors.title"),
                "",
                columns("kind", "records", "recall_automatic", "recall_with_review"),
                rows,
                1);
    }

    private List<String> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> key.equals("blank") ? "" : figures.label(key))
                .toList();
    }
}
