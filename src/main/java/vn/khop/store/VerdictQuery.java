package vn.khop.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.record.Code;
import vn.khop.record.Outcome;
import vn.khop.review.CaseNumber;
import vn.khop.review.Conclusion;
import vn.khop.review.Hearing;
import vn.khop.review.PersonAnswer;
import vn.khop.review.Word;

/** Cases that wait for a person's decision, and what reviewers have said. */
public final class VerdictQuery {

    private final JdbcTemplate jdbc;

    public VerdictQuery(Database database) {
        this(database.jdbc());
    }

    VerdictQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The job of a case, empty where there is none. */
    public Optional<String> job(CaseNumber caseNo) {
        return jdbc
                .queryForList(
                        "select j.name from record r join job j on j.no = r.job where r.id = ?",
                        String.class,
                        caseNo.record())
                .stream()
                .findFirst();
    }

    /**
     * What a reviewer said of a case.
     *
     * @param person same, different or unsure
     * @param fields {@code field:source|registry|neither|papers}, joined by a bar
     * @param stands whether it took effect; by four eyes a single word does not
     */
    public record Said(
            String reviewer,
            String person,
            String fields,
            String ground,
            String comment,
            LocalDate date,
            boolean stands) {

        /** Who spoke and when, but not what was said. */
        public Said unseen() {
            return new Said(reviewer, "", "", "", "", date, stands);
        }

        /** Whether what was said is kept from the reader. */
        public boolean isUnseen() {
            return person.isEmpty();
        }
    }

    /**
     * A case that waits for a person's decision.
     *
     * @param ward code of the ward, empty where unknown
     * @param hearing how far its reviewers have come
     */
    public record OpenCase(
            String caseNo,
            String unit,
            String ward,
            List<Code> codes,
            int probabilityMillionths,
            LocalDate verifiedOn,
            Hearing hearing) {}

    /** What reviewers have said of a case, as it was said. */
    public List<Said> said(CaseNumber caseNo) {
        return jdbc.query(
                "select reviewer, person, fields, ground, said, said_on, stands from verdict where record_id = ? order by seq",
                (row, n) -> new Said(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getBoolean(7)),
                caseNo.record());
    }

    /** How far the reviewers of a case have come, in the verification that stands. */
    public Hearing hearing(CaseNumber caseNo) {
        return Hearing.of(jdbc.query(
                "select v.reviewer, v.person, v.fields, v.stands from verdict v join outcome o on o.record_id = v.record_id"
                        + " where v.record_id = ? and v.verified_on = o.verified_on and (v.citizen = o.citizen or o.citizen = '')",
                (row, n) -> VerdictWords.word(row, 1),
                caseNo.record()));
    }

    private Map<Long, List<Word>> wordsOnOpenCases(short job) {
        Map<Long, List<Word>> words = new HashMap<>();
        jdbc.query(
                "select v.record_id, v.reviewer, v.person, v.fields, v.stands from verdict v join outcome o on o.record_id = v.record_id"
                        + " where o.job = ? and o.kind = ? and v.citizen = o.citizen and v.verified_on = o.verified_on",
                row -> {
                    words.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(VerdictWords.word(row, 2));
                },
                job,
                Outcome.REVIEW.key());
        return words;
    }

    /**
     * A reviewer's last word on a record and a person, with what the machine believed when it was said.
     *
     * @param reviewer as typed the last time
     * @param drawn whether the record had been drawn at random
     */
    public record Opinion(
            String job,
            long record,
            String citizen,
            String reviewer,
            PersonAnswer person,
            int probabilityMillionths,
            boolean drawn) {}

    /** The last words on all cases that ever were, by record, then in the order in which they were said. */
    public List<Opinion> opinions() {
        return jdbc.query(
                "select j.name, v.record_id, v.citizen, v.reviewer, v.person, v.probability, v.audit from verdict v"
                        + " join record r on r.id = v.record_id join job j on j.no = r.job order by v.record_id, v.seq",
                (row, n) -> new Opinion(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        PersonAnswer.find(row.getString(5)).orElseThrow(),
                        row.getInt(6),
                        row.getBoolean(7)));
    }

    /** The open cases of a job: those that a person must decide and nobody has, by case number. */
    public List<OpenCase> open(String job) {
        short no = new JobNumbers(jdbc).find(job);
        Map<Long, List<Word>> words = wordsOnOpenCases(no);
        return jdbc.query(
                "select o.record_id, r.unit, o.ward, o.codes, o.probability, o.verified_on from outcome o join record r on r.id = o.record_id"
                        + " where o.job = ? and o.kind = ? order by o.record_id",
                (row, n) -> new OpenCase(
                        CaseNumber.of(row.getLong(1)).text(),
                        row.getString(2),
                        row.getString(3),
                        RecordText.decodeCodes(row.getString(4)),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        Hearing.of(words.getOrDefault(row.getLong(1), List.of()))),
                no,
                Outcome.REVIEW.key());
    }

    /** The cases of a job that people are to look at, by case number: the open ones, and those with something to refer and no verdict that settles
     * them. */
    public void forEachToReview(String job, Consumer<CaseRow> sink) {
        List<Long> records = jdbc.queryForList(
                "select o.record_id from outcome o where o.job = ? and (o.kind = ? or exists (select 1 from difference d where"
                        + " d.id between o.record_id * " + DifferenceId.PLACES + " and o.record_id * "
                        + DifferenceId.PLACES + " + "
                        + DifferenceId.PLACE_TWICE
                        + " and d.action in (?, ?)) and not exists (select 1 from verdict v where"
                        + " v.record_id = o.record_id and v.citizen = o.citizen and v.stands and v.person <> 'unsure')) order by o.record_id",
                Long.class,
                new JobNumbers(jdbc).find(job),
                Outcome.REVIEW.key(),
                Action.REFER_REGISTRY.name(),
                Action.REFER_CIVIL_STATUS.name());
        new CaseQuery(jdbc).forEach(records, sink);
    }

    /** Both sides of a case, if its record is verified. */
    public Optional<CaseRow> find(long record) {
        List<CaseRow> found = new ArrayList<>(1);
        new CaseQuery(jdbc).forEach(List.of(record), found::add);
        return found.stream().findFirst();
    }

    /** By case number those on whose present citizen it was settled, by as many reviewers as the job asks for, what is to be. */
    public Map<String, SettledCase> answered() {
        Map<String, List<Word>> words = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.query(
                "select v.record_id, v.said_on, v.reviewer, v.person, v.fields, v.stands from verdict v"
                        + " join outcome o on o.record_id = v.record_id and o.citizen = v.citizen"
                        + " where v.stands and v.person <> 'unsure' and not (v.person = 'same' and o.kind = 'review')"
                        + " order by v.record_id, v.seq",
                row -> {
                    String caseNo = CaseNumber.of(row.getLong(1)).text();
                    words.computeIfAbsent(caseNo, number -> new ArrayList<>(2)).add(VerdictWords.word(row, 3));
                    days.merge(
                            caseNo,
                            row.getObject(2, LocalDate.class),
                            (one, other) -> one.isAfter(other) ? one : other);
                });
        Map<String, SettledCase> settled = new HashMap<>();
        words.forEach((caseNo, said) -> {
            Word last = said.get(said.size() - 1);
            settled.put(
                    caseNo,
                    new SettledCase(
                            Conclusion.standing(said).orElseGet(() -> new Conclusion(last.person(), last.fields())),
                            days.getOrDefault(caseNo, LocalDate.EPOCH)));
        });
        return settled;
    }

    /** The records on whose citizen it was settled that they are the same, of these: no claim of the machine changes their outcome. */
    Set<Long> confirmed(Collection<Long> records) {
        Set<Long> confirmed = new HashSet<>();
        Pages.forEach(
                List.copyOf(records),
                page -> jdbc.query(
                        "select u.id" + RecordIds.FROM
                                + " join verdict v on v.record_id = u.id and v.stands and v.person = 'same'"
                                + " join outcome o on o.record_id = u.id and o.citizen = v.citizen",
                        RecordIds.are(page),
                        row -> {
                            confirmed.add(row.getLong(1));
                        }));
        return confirmed;
    }

    /** The citizens of whom it was settled that they are not the person of a record, by record. */
    Map<Long, Set<String>> excluded(Collection<Long> records) {
        Map<Long, Set<String>> excluded = new HashMap<>();
        Pages.forEach(
                List.copyOf(records),
                page -> jdbc.query(
                        "select u.id, v.citizen" + RecordIds.FROM
                                + " join verdict v on v.record_id = u.id and v.stands and v.person = 'different'",
                        RecordIds.are(page),
                        row -> {
                            excluded.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                                    .add(row.getString(2));
                        }));
        return excluded;
    }
}
