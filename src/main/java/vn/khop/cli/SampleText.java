package vn.khop.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import vn.khop.cli.Table.Side;
import vn.khop.jobfile.Share;
import vn.khop.pipeline.JobSample;
import vn.khop.pipeline.JobSample.FieldSample;
import vn.khop.pipeline.JobSample.FileSample;
import vn.khop.pipeline.JobSample.UnknownWords;
import vn.khop.pipeline.RowCounts;

/** What a job makes of the first rows of its files, for people: a line a file, a line a column, unknown words, rejected rows. */
final class SampleText {

    private static final int LINES_SHOWN = 3;

    private final Texts texts;
    private final FindingWords words;

    SampleText(Texts texts) {
        this.texts = texts;
        this.words = new FindingWords(texts);
    }

    /**
     * Writes all of it.
     *
     * @param limit past this share of rejected rows the night would stop the job
     */
    void print(JobSample sample, Share limit, PrintWriter out, Terminal terminal) {
        sample.files().forEach(file -> file(file, limit, out));
        sample.words().forEach(unknown -> unknown(unknown, out));
        if (!sample.files().isEmpty()) {
            table(sample).print(out, terminal.colour());
        }
    }

    /** Writes what the codes and rules of all that was printed mean. */
    void meanings(PrintWriter out) {
        words.print(out);
    }

    private void file(FileSample file, Share limit, PrintWriter out) {
        RowCounts rows = file.rows();
        long all = rows.read() + rows.rejectedRows();
        out.println("  " + texts.say(rows.sample() ? "data.sample" : "data.whole", ShownName.ofPath(file.name()), all));
        rows.rejected()
                .forEach((reason, bad) -> out.println("    "
                        + texts.say(
                                "data.rejected",
                                reason.name(),
                                bad.count(),
                                words.percent(bad.count(), all),
                                bad.lines().stream()
                                                .limit(LINES_SHOWN)
                                                .map(texts::number)
                                                .collect(Collectors.joining(", "))
                                        + (bad.count() > LINES_SHOWN ? ", …" : ""),
                                texts.word("reject." + reason.name(), reason.name()))));
        if (limit.isPassedBy(rows.rejectedRows(), all)) {
            out.println("    " + texts.say("data.past_limit", words.percent(rows.rejectedRows(), all)));
        }
        if (file.duplicates() > 0) {
            out.println("    " + texts.say("data.duplicates", file.duplicates()));
        }
        if (!file.unused().isEmpty()) {
            String names = file.unused().stream().map(ShownName::of).collect(Collectors.joining(", "));
            out.println("    " + texts.say("data.unused", names));
        }
    }

    private void unknown(UnknownWords unknown, PrintWriter out) {
        String shown = unknown.words().stream()
                .map(word -> "\"" + ShownName.of(word.text()) + "\" " + texts.number(word.records()))
                .collect(Collectors.joining(", "));
        String others = unknown.others() == 0 ? "" : texts.say("data.other_words", unknown.others());
        String joined = shown.isEmpty() || others.isEmpty() ? shown + others : shown + ", " + others;
        out.println("  " + texts.say("data.unknown_words", unknown.field().key(), joined));
    }

    private Table table(JobSample sample) {
        Table table = new Table()
                .column("  " + texts.say("profile.field"), Side.LEFT)
                .column(texts.say("profile.column"), Side.LEFT)
                .column(texts.say("profile.fill"), Side.RIGHT)
                .column(texts.say("profile.issues"), Side.LEFT)
                .column(texts.say("profile.rules"), Side.LEFT);
        for (FieldSample column : sample.columns()) {
            String whose = column.subject().isEmpty() ? "" : column.subject() + ".";
            table.row(List.of(
                    "  " + whose + column.field().key(),
                    column.columns().isEmpty()
                            ? "–"
                            : column.columns().stream().map(ShownName::of).collect(Collectors.joining(" + ")),
                    column.columns().isEmpty() ? "" : words.percent(column.filled(), column.records()),
                    words.issues(column.findings(), column.records()),
                    words.rules(column.findings(), column.records())));
        }
        return table;
    }
}
