package vn.khop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khop.batch.LookingUp.LookedUp;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.store.AuditLine;
import vn.khop.store.PersonHoldings;
import vn.khop.store.PersonRecord;

/** What is held about a person, as {@code --json} writes it; nothing but what the page may show. */
record PersonJson(
        String id,
        String mark,
        String page,
        long more,
        List<HeldRecord> records,
        List<PersonHoldings.Rejected> rejected) {

    /** A record; see {@link PersonRecord}. */
    record HeldRecord(
            String job,
            String sourceKey,
            String caseNo,
            String tie,
            String unit,
            Row row,
            boolean waits,
            Optional<Row> newer,
            List<PersonRecord.Earlier> earlier,
            Optional<Decision> decision,
            List<Difference> differences,
            List<Confirmation> confirmations,
            List<AuditLine> audit) {}

    /** A row as it was read. */
    record Row(String file, LocalDate readOn, long line, String subject, List<Value> values) {}

    /**
     * A value.
     *
     * @param source the cell as the source wrote it
     * @param rules what cleansing did to it
     */
    record Value(String field, String clean, String source, List<String> rules) {}

    /** The latest outcome. */
    record Decision(
            String outcome, double probability, String rule, LocalDate verifiedOn, int model, long generation) {}

    /** A difference. */
    record Difference(
            String field,
            String code,
            String title,
            String sourceValue,
            String registryValue,
            String proposedValue,
            String action,
            String addressee,
            String state,
            String before,
            String after,
            String rule,
            String evidence) {}

    /** A correction that the source has taken over; see {@link PersonRecord.Confirmation}. */
    record Confirmation(
            String field,
            String code,
            String state,
            String before,
            String after,
            String rule,
            String evidence,
            String file,
            long line,
            String shownBy,
            long shownLine,
            LocalDate shownOn) {}

    static PersonJson of(String id, LookedUp found, Texts texts) {
        PersonHoldings holdings = found.holdings();
        return new PersonJson(
                id,
                found.mark(),
                found.path(),
                holdings.more(),
                holdings.records().stream().map(record -> record(record, texts)).toList(),
                holdings.rejected());
    }

    private static HeldRecord record(PersonRecord record, Texts texts) {
        return new HeldRecord(
                record.job(),
                record.sourceKey(),
                record.caseNo(),
                record.bond().key(),
                record.unit(),
                row(record, record.shown()),
                record.waits(),
                record.newer().map(newer -> row(record, newer)),
                record.earlier(),
                record.decision()
                        .map(d -> new Decision(
                                d.outcome().key(),
                                d.probabilityMillionths() / 1e6,
                                d.rule(),
                                d.verifiedOn(),
                                d.model(),
                                d.generation())),
                record.differences().stream().map(d -> difference(d, texts)).toList(),
                record.confirmations().stream().map(PersonJson::confirmation).toList(),
                record.audit());
    }

    private static Confirmation confirmation(PersonRecord.Confirmation confirmation) {
        return new Confirmation(
                confirmation.field().key(),
                confirmation.code().name(),
                confirmation.state().key(),
                confirmation.before(),
                confirmation.after(),
                confirmation.rule(),
                confirmation.evidence(),
                confirmation.file(),
                confirmation.line(),
                confirmation.shownBy(),
                confirmation.shownLine(),
                confirmation.shownOn());
    }

    private static Row row(PersonRecord record, PersonRecord.Reading reading) {
        CleanRecord said = reading.record();
        List<Value> values = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean has = said.person().has(field) || said.raw().containsKey(field);
            if (has && field != Field.SOURCE_KEY && record.shows(field)) {
                values.add(new Value(
                        field.key(),
                        said.person().text(field),
                        said.sourceText(field),
                        said.changes().stream()
                                .filter(change -> change.field() == field)
                                .map(change -> change.rule().name())
                                .toList()));
            }
        }
        return new Row(reading.file(), reading.readOn(), reading.line(), reading.subject(), values);
    }

    private static Difference difference(PersonRecord.Difference difference, Texts texts) {
        var row = difference.row();
        return new Difference(
                row.field().key(),
                row.code().name(),
                texts.word("code." + row.code() + ".title", row.code().name()),
                row.sourceValue(),
                row.registryValue(),
                row.proposedValue(),
                row.action().key(),
                row.addressee().key(),
                difference
                        .state()
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                difference.before(),
                difference.after(),
                difference.rule(),
                difference.evidence());
    }
}
