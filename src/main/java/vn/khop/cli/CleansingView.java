package vn.khop.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khop.cli.Table.Side;
import vn.khop.record.Change;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.report.Wording;
import vn.khop.text.SpreadsheetText;

/** What cleansing made of a record, as {@code explain} shows it: by field what the source wrote, the clean value, and the rules between them. */
record CleansingView(List<Line> lines) {

    /**
     * One field on which cleansing did, proposed or saw something.
     *
     * @param source the cell as the source wrote it; taking a change back is writing this again
     * @param clean the value that comparison used
     * @param issues codes of what is odd, in their order
     */
    record Line(String field, String source, String clean, List<Step> rules, List<String> issues) {

        Line {
            rules = List.copyOf(rules);
            issues = List.copyOf(issues);
        }
    }

    /**
     * One rule.
     *
     * @param kind changed, proposed or noted
     * @param detail the value proposed, the other name found; may be empty
     */
    record Step(String rule, String kind, String detail) {}

    CleansingView {
        lines = List.copyOf(lines);
    }

    static CleansingView of(CleanRecord record) {
        Map<Field, List<Step>> steps = new EnumMap<>(Field.class);
        for (Change change : record.changes()) {
            steps.computeIfAbsent(change.field(), field -> new ArrayList<>())
                    .add(new Step(
                            change.rule().name(),
                            change.rule().kind().name().toLowerCase(Locale.ROOT),
                            change.detail()));
        }
        for (Issue issue : record.issues()) {
            steps.computeIfAbsent(issue.field(), field -> new ArrayList<>());
        }
        List<Line> lines = new ArrayList<>();
        steps.forEach((field, rules) -> lines.add(new Line(
                field.key(),
                record.sourceText(field),
                record.person().text(field),
                rules,
                record.issues().stream()
                        .filter(issue -> issue.field() == field)
                        .map(issue -> issue.code().name())
                        .toList())));
        return new CleansingView(lines);
    }

    /** The table that people read: a line a field, then a line for each further rule. */
    Table table(Texts texts) {
        Wording wording = Wording.of(texts.language().locale());
        Table table = new Table()
                .column(texts.say("explain.field"), Side.LEFT)
                .column(texts.say("explain.source"), Side.LEFT)
                .column(texts.say("explain.clean"), Side.LEFT)
                .column(texts.say("explain.rule"), Side.LEFT);
        for (Line line : lines) {
            List<String> said = new ArrayList<>();
            line.rules.forEach(step -> said.add(wording.cleansing(step.rule, step.detail)));
            line.issues.forEach(code -> said.add(texts.word("code." + code + ".title", code) + " (" + code + ")"));
            for (int i = 0; i < said.size(); i++) {
                table.row(List.of(
                        i == 0 ? texts.word("field." + line.field, line.field) : "",
                        i == 0 ? SpreadsheetText.visible(line.source) : "",
                        i == 0 ? clean(line, wording) : "",
                        said.get(i)));
            }
        }
        return table;
    }

    private static String clean(Line line, Wording wording) {
        return Field.find(line.field)
                .map(field -> wording.value(field, line.clean))
                .orElse(line.clean);
    }
}
