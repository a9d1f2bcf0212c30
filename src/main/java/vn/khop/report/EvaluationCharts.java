package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import vn.khop.quality.Calibration;
import vn.khop.quality.CalibrationBand;
import vn.khop.quality.Evaluation;
import vn.khop.quality.ThresholdQuality;

/** Draws the figures of an evaluation. */
record EvaluationCharts(Figures figures) {

    /** Where an axis of shares may begin: at the highest that leaves out no point. */
    private static final double[] BEGINNINGS = {0.999, 0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.5, 0};

    private static final int STEPS = 5;

    /** Log odds (base 10) at the ends of the calibration's axes: about 0.1, and 0.999999, beyond which probabilities have no digits. */
    private static final double LEAST_ODDS = -1;

    private static final double MOST_ODDS = 6;
    private static final double[] PROBABILITIES = {0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999, 1};

    private static final int LEGEND_FROM = 232;
    private static final int LEGEND_STEP = 22;

    /** Precision over recall, with the job's own thresholds and the best. */
    Chart curve(Evaluation evaluation) {
        List<ThresholdQuality> points = new ArrayList<>(evaluation.thresholds());
        points.removeIf(point -> point.links() == 0);
        double fromRecall = beginning(points, ThresholdQuality::recall);
        double fromPrecision = beginning(points, ThresholdQuality::precision);
        List<Chart.Mark> marks = new ArrayList<>();
        // The largest first: where they fall on one place all are seen.
        mark(marks, "best", evaluation.bestF1(), fromRecall, fromPrecision);
        mark(marks, "review", evaluation.atReview(), fromRecall, fromPrecision);
        mark(marks, "accept", evaluation.atAccept(), fromRecall, fromPrecision);
        return new Chart(
                "curve",
                figures.label("curve.title"),
                marks.stream().map(Chart.Mark::legend).collect(Collectors.joining("; ")),
                figures.label("recall"),
                figures.label("precision"),
                ticks(fromRecall, true),
                ticks(fromPrecision, false),
                points.stream()
                        .map(point -> Chart.x(part(point.recall(), fromRecall)) + ","
                                + Chart.y(part(point.precision(), fromPrecision)))
                        .collect(Collectors.joining(" ")),
                List.of(),
                marks);
    }

    private void mark(
            List<Chart.Mark> marks, String kind, ThresholdQuality point, double fromRecall, double fromPrecision) {
        String legend = figures.words()
                .text(
                        "evaluation.curve." + kind,
                        Map.of(
                                "threshold", figures.probability(point.threshold()),
                                "precision", figures.share(point.precision()),
                                "recall", figures.share(point.recall()),
                                "f1", figures.share(point.f1())));
        marks.add(new Chart.Mark(
                kind,
                Chart.x(part(point.recall(), fromRecall)),
                Chart.y(part(point.precision(), fromPrecision)),
                legend,
                Integer.toString(LEGEND_FROM + LEGEND_STEP * marks.size())));
    }

    private static double beginning(List<ThresholdQuality> points, ToDoubleFunction<ThresholdQuality> share) {
        double least = points.stream().mapToDouble(share).min().orElse(0);
        return DoubleStream.of(BEGINNINGS)
                .filter(from -> from <= least)
                .findFirst()
                .orElse(0);
    }

    private static double part(double share, double from) {
        return Math.max(0, (share - from) / (1 - from));
    }

    private List<Chart.Tick> ticks(double from, boolean across) {
        List<Chart.Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double part = i / (double) STEPS;
            ticks.add(new Chart.Tick(
                    across ? Chart.x(part) : Chart.y(part), figures.probability(from + (1 - from) * part)));
        }
        return ticks;
    }

    /** What was kept over what was promised, by log odds: probabilities near 1 lie far apart there. */
    Chart calibration(Calibration calibration) {
        List<Chart.Whisker> whiskers = calibration.bands().stream()
                .map(band -> new Chart.Whisker(
                        Chart.x(odds(band.meanProbability())),
                        Chart.y(odds(band.low())),
                        Chart.y(odds(band.high())),
                        Chart.y(odds(band.shareRight())),
                        said(band)))
                .toList();
        return new Chart(
                "calibration",
                figures.label("calibration.title"),
                whiskers.stream().map(Chart.Whisker::label).collect(Collectors.joining("; ")),
                figures.label("mean_probability"),
                figures.label("share_right"),
                oddsTicks(true),
                oddsTicks(false),
                Chart.x(0) + "," + Chart.y(0) + " " + Chart.x(1) + "," + Chart.y(1),
                whiskers,
                List.of());
    }

    private String said(CalibrationBand band) {
        return figures.words()
                .text(
                        "evaluation.calibration.point",
                        Map.of(
                                "promised", figures.fullProbability(band.meanProbability()),
                                "kept", figures.share(band.shareRight()),
                                "records", figures.count(band.records())));
    }

    private List<Chart.Tick> oddsTicks(boolean across) {
        return DoubleStream.of(PROBABILITIES)
                .mapToObj(p -> new Chart.Tick(across ? Chart.x(odds(p)) : Chart.y(odds(p)), figures.probability(p)))
                .toList();
    }

    /** The place of a probability on the axis of log odds, 0 to 1. */
    private static double odds(double probability) {
        double odds = probability <= 0
                ? LEAST_ODDS
                : probability >= 1 ? MOST_ODDS : StrictMath.log10(probability / (1 - probability));
        return (Math.min(MOST_ODDS, Math.max(LEAST_ODDS, odds)) - LEAST_ODDS) / (MOST_ODDS - LEAST_ODDS);
    }
}
