package vn.khop.batch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khop.record.InputRefused;
import vn.khop.review.Answers;
import vn.khop.review.CaseVerdict;
import vn.khop.review.Returned;
import vn.khop.review.ReviewFault;
import vn.khop.review.ReviewLine;
import vn.khop.store.AuditLog;
import vn.khop.store.CorrectionsIssued;
import vn.khop.store.Database;
import vn.khop.store.VerdictStore;
import vn.khop.store.VerdictStore.Given;

/** The verdicts of one sheet on their way into the database, with what became of them. Mutable; for one thread, within one transaction. */
final class SheetEntry {

    private final Database database;
    private final VerdictStore verdicts;
    private final InstantSource clock;
    private final LocalDate day;
    private final Answers answers;
    private final Map<Long, ReviewLine> returned;
    private final Map<Long, Returned> why;
    private final Map<Long, Returned> refused = new TreeMap<>();
    private int decided;
    private int kept;

    SheetEntry(Database database, VerdictStore verdicts, InstantSource clock, LocalDate day, Answers answers) {
        this.database = database;
        this.verdicts = verdicts;
        this.clock = clock;
        this.day = day;
        this.answers = answers;
        this.returned = new TreeMap<>(answers.returned());
        this.why = new TreeMap<>(answers.why());
    }

    /** Enters each verdict; the lines of a case that cannot be settled so come back. */
    void enter() {
        answers.verdicts().forEach((caseNo, verdict) -> {
            try {
                enter(verdict);
            } catch (CorrectionsIssued e) {
                giveBack(caseNo, ReviewFault.ISSUED);
            } catch (InputRefused e) {
                giveBack(caseNo, ReviewFault.REFUSED);
            }
        });
        why.putAll(refused);
    }

    private void giveBack(String caseNo, ReviewFault fault) {
        answers.lines().getOrDefault(caseNo, List.of()).forEach(line -> {
            refused.put(line.row(), new Returned(fault, line.row()));
            returned.put(line.row(), line);
        });
    }

    private void enter(CaseVerdict verdict) {
        Given given = verdicts.decide(verdict, day);
        Reviewing.note(
                database,
                clock,
                verdict.reviewer(),
                "verdict.given",
                given,
                verdict.person().key());
        decided += given.isKept() ? 0 : 1;
        kept += given.isKept() ? 1 : 0;
    }

    /** Notes the import in the audit log. */
    void note(String reviewer, String sha256) {
        new AuditLog(database, clock)
                .append(
                        reviewer,
                        "verdicts.imported",
                        sha256,
                        "cases " + decided + ", kept " + kept + ", already entered " + answers.repeated()
                                + ", rows returned " + why.size());
    }

    int decided() {
        return decided;
    }

    int kept() {
        return kept;
    }

    /** The lines that come back, by row. */
    Map<Long, ReviewLine> returned() {
        return returned;
    }

    /** Why they do, by row. */
    Map<Long, Returned> why() {
        return why;
    }

    /** Of these the ones whose cases cannot be settled so as they stand. */
    Map<Long, Returned> refused() {
        return refused;
    }
}
