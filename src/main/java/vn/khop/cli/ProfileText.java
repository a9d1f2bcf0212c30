package vn.khop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.khop.cli.Table.Side;
import vn.khop.pipeline.ColumnFigures;
import vn.khop.pipeline.ColumnProfile;
import vn.khop.pipeline.FieldSuggestion;
import vn.khop.pipeline.FileProfile;
import vn.khop.pipeline.FormCount;
import vn.khop.pipeline.Remark;
import vn.khop.pipeline.RowCounts;
import vn.khop.source.Dialect;

/** A profile for people: what the file is, a line a column, what to know before mapping it. Shows no value unless examples were asked for. */
final class ProfileText {

    private static final int FORMS_SHOWN = 4;
    private static final int LINES_SHOWN = 3;

    private final Texts texts;
    private final FindingWords words;

    ProfileText(Texts texts) {
        this.texts = texts;
        this.words = new FindingWords(texts);
    }

    /**
     * Writes all of it. Forms, issues and rules stand beside the columns where the screen has room, else below them.
     *
     * @param path what the user calls the file
     * @param examples the most values of a column that are told
     */
    void print(String path, FileProfile file, int examples, PrintWriter out, Terminal terminal) {
        form(path, file, out);
        rows(file, out);
        file.remarks().forEach(remark -> out.println("  " + texts.say("profile.note", said(remark, file))));
        out.println();
        Table whole = table(file, Side.RIGHT);
        boolean room = !terminal.outIsTerminal() || whole.width() <= terminal.columns();
        (room ? whole : table(file, Side.LEFT)).print(out, terminal.colour());
        if (!room) {
            out.println();
            file.columns().forEach(column -> below(column, file.rows().read(), out));
        }
        remarks(file, out);
        words.print(out);
        if (examples > 0) {
            examples(file, examples, out);
        }
    }

    private void form(String path, FileProfile file, PrintWriter out) {
        Dialect dialect = file.dialect();
        String name = ShownName.ofPath(path);
        if (dialect.format() == Dialect.Format.XLSX) {
            out.println(texts.say("profile.workbook", name, ShownName.of(dialect.sheet()), dialect.headerRow()));
            return;
        }
        String evidence = file.encodingEvidence();
        int from = evidence.indexOf('(');
        String why = from < 0 ? evidence : evidence.substring(from + 1, evidence.length() - 1);
        out.println(texts.say(
                dialect.gzip() ? "profile.text_gzip" : "profile.text",
                name,
                dialect.text().encoding().label(),
                texts.said(why),
                delimiter(dialect.text().delimiter()),
                dialect.headerRow()));
    }

    private String delimiter(char delimiter) {
        return delimiter == '\t' ? texts.say("profile.tab") : "\"" + delimiter + "\"";
    }

    private void rows(FileProfile file, PrintWriter out) {
        RowCounts rows = file.rows();
        out.println("  "
                + (rows.sample()
                        ? texts.say("profile.rows_sample", rows.read())
                        : texts.say("profile.rows", rows.read(), rows.footers().orElse(0))));
        rows.rejected().forEach((reason, bad) -> {
            String lines =
                    bad.lines().stream().limit(LINES_SHOWN).map(texts::number).collect(Collectors.joining(", "));
            String more = bad.count() > LINES_SHOWN ? ", …" : "";
            out.println("  "
                    + texts.say(
                            "profile.unreadable",
                            reason.name(),
                            bad.count(),
                            lines + more,
                            texts.word("reject." + reason.name(), reason.name())));
        });
        if (rows.read() > file.suggestedFrom()) {
            out.println("  " + texts.say("profile.suggested_from", file.suggestedFrom()));
        }
    }

    /** Right: all beside the columns; left: without what takes much room. */
    private Table table(FileProfile file, Side side) {
        Table table = new Table()
                .column(texts.say("profile.column"), Side.LEFT)
                .column(texts.say("profile.field"), Side.LEFT)
                .column(texts.say("profile.told_by"), Side.LEFT)
                .column(texts.say("profile.fill"), Side.RIGHT)
                .column(texts.say("profile.distinct"), Side.RIGHT)
                .column(texts.say("profile.length"), Side.RIGHT);
        if (side == Side.RIGHT) {
            table.column(texts.say("profile.forms"), Side.LEFT)
                    .column(texts.say("profile.issues"), Side.LEFT)
                    .column(texts.say("profile.rules"), Side.LEFT);
        }
        for (ColumnProfile column : file.columns()) {
            List<String> cells = new ArrayList<>(cells(column, file.rows().read()));
            if (side == Side.RIGHT) {
                cells.add(forms(column));
                cells.add(words.issues(column.findings(), file.rows().read()));
                cells.add(words.rules(column.findings(), file.rows().read()));
            }
            table.row(cells);
        }
        return table;
    }

    private List<String> cells(ColumnProfile column, long rows) {
        ColumnFigures figures = column.figures();
        String length = figures.shortest() == figures.longest()
                ? texts.number(figures.longest())
                : texts.number(figures.shortest()) + "–" + texts.number(figures.longest());
        return List.of(
                label(column),
                column.suggestion().map(this::field).orElse("–"),
                column.suggestion().map(this::ground).orElse(""),
                words.percent(figures.filled(), rows),
                (figures.distinctIsExact() ? "" : "≈ ") + texts.number(figures.distinct()),
                length);
    }

    /** What a column is called: its name, or its number. */
    String label(ColumnProfile column) {
        String name = ShownName.of(column.header());
        return name.isBlank() ? texts.say("profile.number", column.number()) : name;
    }

    private String field(FieldSuggestion given) {
        String whose = given.subject().isEmpty() ? "" : given.subject() + ".";
        String part = given.part() == 0 ? "" : " (" + texts.say("profile.part") + ")";
        return whose + given.field().key() + part;
    }

    private String ground(FieldSuggestion given) {
        return texts.say("profile.ground." + given.ground().name().toLowerCase(Locale.ROOT));
    }

    private String forms(ColumnProfile column) {
        return column.forms().stream()
                .limit(FORMS_SHOWN)
                .map(form -> form.form() + " "
                        + words.percent(form.count(), column.figures().filled()))
                .collect(Collectors.joining(" | "));
    }

    private void below(ColumnProfile column, long rows, PrintWriter out) {
        String issues = words.issues(column.findings(), rows);
        String rules = words.rules(column.findings(), rows);
        if (!column.forms().isEmpty()) {
            out.println(label(column) + ": " + forms(column));
        }
        if (!issues.isEmpty()) {
            out.println("  " + texts.say("profile.issues") + ": " + issues);
        }
        if (!rules.isEmpty()) {
            out.println("  " + texts.say("profile.rules") + ": " + rules);
        }
    }

    private void remarks(FileProfile file, PrintWriter out) {
        List<String> lines = new ArrayList<>();
        file.columns().forEach(column -> column.remarks()
                .forEach(remark -> lines.add(label(column) + ": " + said(remark, file))));
        if (!lines.isEmpty()) {
            out.println();
            lines.forEach(out::println);
        }
    }

    /** A remark as a sentence. */
    String said(Remark remark, FileProfile file) {
        String other = remark.column() == 0 ? "" : label(file.columns().get(remark.column() - 1));
        return texts.say(
                "profile.remark." + remark.kind().name().toLowerCase(Locale.ROOT),
                remark.field() == null ? "" : remark.field().key(),
                remark.count(),
                remark.of(),
                words.percent(remark.count(), remark.of()),
                other);
    }

    private void examples(FileProfile file, int examples, PrintWriter out) {
        out.println();
        for (ColumnProfile column : file.columns()) {
            List<FormCount> forms = column.forms();
            for (FormCount form : forms.subList(0, Math.min(examples, forms.size()))) {
                out.println(label(column) + ": " + form.form() + ": " + ShownName.of(form.example()));
            }
        }
    }
}
