package vn.khop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.khop.batch.Failure;
import vn.khop.batch.JobResult;
import vn.khop.batch.NightResult;
import vn.khop.cli.Table.Side;
import vn.khop.store.Books;

/** How a night went, for people: one line a job, a total, what failed and why, where the results lie. */
final class NightTable {

    /** The numbers of the books that the table shows, with their keys in the message bundle. */
    private enum Count {
        READ(Books::read),
        REJECTED(Books::rejected),
        DUPLICATE(Books::duplicate),
        UNCHANGED(Books::unchanged),
        WAITING(Books::waitingAfter),
        MATCHED(Books::matched),
        CORRECTED(Books::corrected),
        REVIEW(Books::review),
        NOT_FOUND(Books::notFound);

        private final ToLongFunction<Books> of;

        Count(ToLongFunction<Books> of) {
            this.of = of;
        }

        private String key() {
            return "night." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final NightResult night;
    private final Texts texts;

    NightTable(NightResult night, Texts texts) {
        this.night = night;
        this.texts = texts;
    }

    /** Writes all of it. Folders stand beside the jobs where the screen has room, else below the table. */
    void print(PrintWriter out, Terminal terminal) {
        out.println(texts.say("night.title", night.date(), night.quotaSpent(), night.quotaDaily()));
        out.println();
        boolean room = !terminal.outIsTerminal() || table(Side.RIGHT).width() <= terminal.columns();
        (room ? table(Side.RIGHT) : table(Side.LEFT)).print(out, terminal.colour());
        if (!room) {
            out.println();
            night.jobs().forEach(job -> out.println(texts.say("night.results", job.job(), job.outFolder())));
        }
        night.notices().forEach(notice -> out.println(texts.say("night.notice", texts.said(notice))));
        for (JobResult job : night.jobs()) {
            job.failure().ifPresent(failure -> out.println(failed(job.job(), failure)));
        }
    }

    /** One line, or more where a file has many faults; a message that names its job already is not given the name again. */
    private String failed(String job, Failure failure) {
        String said = texts.said(texts.say("night.failure", failure.exitCode()), failure.message());
        return failure.message().startsWith(job + ":") ? said : job + ": " + said;
    }

    /** The table; with the folders when they stand at its right. */
    private Table table(Side folders) {
        Table table = new Table().column(texts.say("night.job"), Side.LEFT);
        for (Count count : Count.values()) {
            table.column(texts.say(count.key()), Side.RIGHT);
        }
        table.column(texts.say("night.quota"), Side.RIGHT).column(texts.say("night.speed"), Side.RIGHT);
        if (folders == Side.RIGHT) {
            table.column(texts.say("night.folder"), Side.LEFT);
        }
        for (JobResult job : night.jobs()) {
            List<String> cells = cells(job.job(), List.of(job), speed(job));
            if (folders == Side.RIGHT) {
                cells.add(job.outFolder());
            }
            if (job.failure().isPresent()) {
                table.alarm(cells);
            } else {
                table.row(cells);
            }
        }
        if (night.jobs().size() > 1) {
            List<String> cells = cells(texts.say("night.total"), night.jobs(), "");
            if (folders == Side.RIGHT) {
                cells.add("");
            }
            table.total(cells);
        }
        return table;
    }

    private List<String> cells(String name, List<JobResult> jobs, String speed) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Count count : Count.values()) {
            cells.add(texts.number(jobs.stream()
                    .mapToLong(job -> count.of.applyAsLong(job.books()))
                    .sum()));
        }
        cells.add(texts.number(jobs.stream().mapToLong(JobResult::quotaUsed).sum()));
        cells.add(speed);
        return cells;
    }

    private String speed(JobResult job) {
        return job.recordsPerSecond() > 0 ? texts.number(Math.round(job.recordsPerSecond())) : "";
    }
}
