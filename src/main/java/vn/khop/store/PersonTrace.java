package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
import vn.khop.correct.CorrectionState;
import vn.khop.review.CaseNumber;

/** What was found and done about a record of a job: its differences with their states, and the audit lines that may be about it. */
record PersonTrace(JdbcTemplate jdbc, AuditLog log, String job) {

    private static final String LOADED = "file.loaded";

    private static final String DIFFERENCES =
            "select field, code, source_value, registry_value, proposed_value, action, addressee, state, before_text, after_text, rule,"
                    + " evidence from difference where id between ? and ?";

    private static final String CONFIRMATIONS =
            "select c.field, c.code, c.state, c.before_text, c.after_text, c.rule, c.evidence, f.name, c.line, b.name, c.by_line,"
                    + " c.confirmed_on, c.citizen from confirmed c join source_file f on f.id = c.file_id"
                    + " join source_file b on b.id = c.by_file where c.state <> '" + CorrectionState.ISSUED
                    + "' and c.id between ? and ? order by c.by_file, c.id";

    /** In the order of codes, then fields, as reports have them. */
    List<PersonRecord.Difference> differences(
            long record, String key, String unit, String citizen, PersonRecord.Decision decision) {
        String caseNo = CaseNumber.of(record).text();
        return jdbc
                .query(
                        DIFFERENCES,
                        (row, n) -> new PersonRecord.Difference(
                                new DifferenceRow(
                                        caseNo,
                                        key,
                                        unit,
                                        "",
                                        citizen,
                                        Stored.field(row.getString(1)),
                                        Stored.code(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        Action.valueOf(row.getString(6)),
                                        Addressee.valueOf(row.getString(7)),
                                        decision.probabilityMillionths(),
                                        decision.verifiedOn()),
                                Optional.of(row.getString(8))
                                        .filter(state -> !state.isEmpty())
                                        .map(CorrectionState::valueOf),
                                row.getString(9),
                                row.getString(10),
                                row.getString(11),
                                row.getString(12)),
                        DifferenceId.first(record),
                        DifferenceId.last(record))
                .stream()
                .sorted(Comparator.comparing(
                                (PersonRecord.Difference d) -> d.row().code())
                        .thenComparing(d -> d.row().field()))
                .toList();
    }

    /** Corrections that newer files showed, oldest first; without values where they are of another citizen than this. */
    List<PersonRecord.Confirmation> confirmations(long record, String citizen) {
        return jdbc.query(
                CONFIRMATIONS,
                (row, n) -> {
                    PersonRecord.Confirmation found = new PersonRecord.Confirmation(
                            Stored.field(row.getString(1)),
                            Stored.code(row.getString(2)),
                            CorrectionState.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getLong(9),
                            row.getString(10),
                            row.getLong(11),
                            row.getObject(12, LocalDate.class));
                    return row.getString(13).equals(citizen) ? found : found.ofAnother();
                },
                DifferenceId.first(record),
                DifferenceId.last(record));
    }

    /**
     * Lines that name the record, its case or its file, or a code of the job for which a value of the record was issued or taken back. An
     * approval is of all that waited then, so that it may have been before this record's.
     */
    List<AuditLine> audit(
            long record,
            String key,
            PersonRecordReader.SourceFile file,
            List<PersonRecord.Difference> differences,
            List<PersonRecord.Confirmation> confirmations) {
        String caseNo = CaseNumber.of(record).text();
        List<String> objects =
                new ArrayList<>(List.of(caseNo, job + "/" + caseNo, job + "/" + key, job + "/" + file.sha256()));
        Set<CorrectionState> states = new HashSet<>();
        for (PersonRecord.Difference difference : differences) {
            difference
                    .state()
                    .filter(state -> state != CorrectionState.PROPOSED)
                    .ifPresent(state -> {
                        states.add(state);
                        objects.add(job + "/" + difference.row().code().name());
                    });
        }
        confirmations.forEach(
                confirmation -> objects.add(job + "/" + confirmation.code().name()));
        if (states.contains(CorrectionState.UNDONE)) {
            objects.add(job);
        }
        return log.on(objects.stream().distinct().toList()).stream()
                .filter(line -> !line.action().equals(LOADED))
                .filter(line -> !line.object().equals(job) || line.action().startsWith("corrections."))
                .toList();
    }
}
