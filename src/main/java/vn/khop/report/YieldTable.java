package vn.khop.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khop.quality.Yield;
import vn.khop.quality.Yield.Found;
import vn.khop.quality.Yield.YieldAt;

/** What verifications give by the order in which they are spent, as a table. */
final class YieldTable {

    private YieldTable() {}

    static FigureTable of(Yield yield, Figures figures) {
        return new FigureTable(
                "yield",
                figures.label("yield.title"),
                figures.words()
                        .text(
                                "evaluation.yield.remark",
                                Map.of(
                                        "found", figures.count(yield.found()),
                                        "records", figures.count(yield.records()))),
                Stream.of("yield.part", "yield.verified", "yield.ordered", "yield.file", "yield.random", "yield.ratio")
                        .map(figures::label)
                        .toList(),
                yield.at().stream().map(at -> row(at, figures)).toList(),
                1);
    }

    private static List<String> row(YieldAt at, Figures figures) {
        return List.of(
                at.percent() + "%",
                figures.count(at.verified()),
                rate(at.ordered(), figures),
                rate(at.inFileOrder(), figures),
                rate(at.atRandom(), figures),
                at.inFileOrder().corrections() == 0
                        ? Figures.NOTHING
                        : figures.words().decimal(at.ordered().toFileOrder(), 2));
    }

    private static String rate(Found found, Figures figures) {
        return figures.words().decimal(found.perThousand(), 1) + " (" + figures.count(found.corrections()) + ")";
    }
}
