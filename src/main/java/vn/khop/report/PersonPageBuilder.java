package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khop.store.PersonHoldings;
import vn.khop.store.PersonRecord;
import vn.khop.text.SpreadsheetText;

/** Turns what is held about a person into the page. */
record PersonPageBuilder(PersonContext context, Wording wording) {

    PersonPage build(PersonHoldings holdings) {
        Map<String, List<PersonRecord>> byJob = new TreeMap<>();
        holdings.records().forEach(record -> byJob.computeIfAbsent(record.job(), job -> new ArrayList<>())
                .add(record));
        List<PersonPage.JobPart> jobs = new ArrayList<>();
        byJob.forEach((job, records) -> jobs.add(part(job, records)));
        return new PersonPage(
                wording,
                header(),
                new PersonSlip(context, wording, this::job).of(holdings),
                look(),
                jobs,
                holdings.rejected().stream().map(this::rejected).toList(),
                holdings.more() == 0 ? "" : wording.text("person.more", "count", wording.number(holdings.more())),
                wording.spans("page.footer", name -> ""),
                wording.text(
                        "page.copy_of",
                        "recipient",
                        wording.text("person.recipient", "by", CaseViews.safe(context.by()))));
    }

    private PersonPage.JobPart part(String name, List<PersonRecord> records) {
        ReportedJob job = job(name);
        PersonRecordViews views = new PersonRecordViews(context, wording, job);
        return new PersonPage.JobPart(
                SpreadsheetText.visible(job.title()),
                name,
                wording.text("person.records", "count", wording.number(records.size())),
                records.stream().map(views::of).toList());
    }

    /** The job as its file describes it; by its name alone where it has none any more. */
    private ReportedJob job(String name) {
        ReportedJob job = context.jobs().get(name);
        return job != null ? job : ReportedJob.withoutFile(name);
    }

    private String header() {
        String titles = context.jobs().values().stream().map(ReportedJob::title).collect(Collectors.joining(", "));
        return SpreadsheetText.visible(wording.text(
                "page.header",
                Map.of(
                        "title", titles,
                        "as_of", ShownValues.date(context.asOf()),
                        "scope", context.scope(),
                        "date", ShownValues.date(context.comparedOn()))));
    }

    private List<PersonPage.Fact> look() {
        return List.of(
                fact("person.look.number", context.id()),
                fact("person.look.date", ShownValues.date(context.lookedOn())),
                fact("person.look.by", context.by()),
                fact("person.look.reason", context.reason()),
                fact("person.look.mark", context.mark()));
    }

    private PersonPage.Fact fact(String label, String text) {
        return new PersonPage.Fact(wording.text(label), CaseViews.safe(text));
    }

    private String rejected(PersonHoldings.Rejected row) {
        return wording.text(
                "person.rejected",
                Map.of(
                        "title", SpreadsheetText.visible(job(row.job()).title()),
                        "file", SpreadsheetText.visible(row.file()),
                        "line", wording.number(row.line()),
                        "date", ShownValues.date(row.readOn()),
                        "reason", wording.text("reject." + row.reason())));
    }
}
