package vn.khop.report;

import static vn.khop.report.Disclosure.Shown.AGREED;
import static vn.khop.report.Disclosure.Shown.AGREED_OR_OWN;
import static vn.khop.report.Disclosure.Shown.ALWAYS;
import static vn.khop.report.Disclosure.Shown.NEVER;
import static vn.khop.report.Disclosure.Shown.WHERE_DIFFERENT;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.khop.correct.OwnRepair;
import vn.khop.correct.SharedFields;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Person;
import vn.khop.store.CaseRow;
import vn.khop.store.CorrectionRow;
import vn.khop.store.DifferenceRow;
import vn.khop.store.VerifiedRow;

/**
 * Who may see what of the registry: the one table of audience and column. What the source itself wrote, codes, actions and counts are no part
 * of it: everyone may see them. {@code outcomes.csv} lies beside a job's other results, is made for the operator and keeps the number of the
 * best candidate, as programs need it: it is not handed out with the rest. Immutable.
 *
 * @param audience for whom
 * @param shared the fields whose values the owner may see by the agreement; means nothing for the others
 */
public record Disclosure(Audience audience, SharedFields shared) {

    /** The police see all. */
    public static final Disclosure POLICE = new Disclosure(Audience.POLICE, SharedFields.ALL);

    /** What a result can show of the registry. */
    enum Column {
        /** The person's number, in a column of its own. */
        CITIZEN_ID,
        /** The ward where the person lives; who may not see it is shown the ward of the source's address. */
        WARD,
        /** What the registry has, in a column or beside the source's value. */
        REGISTRY_VALUE,
        PROPOSED_VALUE,
        /** A value in corrections.csv and {@code corrected/}. */
        CORRECTED_VALUE,
        /** Sentences that hold a value of the registry. */
        EXPLANATION,
        /** How much speaks for the person, comparison by comparison: tells what is equal. */
        EVIDENCE,
        /** The same of the second candidate. */
        RUNNER_UP,
        ETHNICITY
    }

    /** When. */
    enum Shown {
        ALWAYS,
        /** Only beside another value of the source. */
        WHERE_DIFFERENT,
        /** Of a person who is accepted as the same, in fields of the agreement. */
        AGREED,
        /** The same, and in other fields what follows from the source's own value alone. */
        AGREED_OR_OWN,
        NEVER
    }

    private static final Map<Column, Map<Audience, Shown>> TABLE = new EnumMap<>(Column.class);

    static {
        // column, police, owner, operator
        line(Column.CITIZEN_ID, ALWAYS, AGREED_OR_OWN, ALWAYS);
        line(Column.WARD, ALWAYS, AGREED, ALWAYS);
        line(Column.REGISTRY_VALUE, ALWAYS, AGREED, ALWAYS);
        line(Column.PROPOSED_VALUE, ALWAYS, AGREED_OR_OWN, ALWAYS);
        line(Column.CORRECTED_VALUE, ALWAYS, AGREED_OR_OWN, ALWAYS);
        line(Column.EXPLANATION, ALWAYS, AGREED, ALWAYS);
        line(Column.EVIDENCE, ALWAYS, NEVER, ALWAYS);
        line(Column.RUNNER_UP, ALWAYS, NEVER, ALWAYS);
        line(Column.ETHNICITY, WHERE_DIFFERENT, NEVER, NEVER);
    }

    private static void line(Column column, Shown police, Shown owner, Shown operator) {
        TABLE.put(
                column,
                new EnumMap<>(Map.of(Audience.POLICE, police, Audience.OWNER, owner, Audience.OPERATOR, operator)));
    }

    /**
     * How a record stands to the registry's person beside it.
     *
     * @param accepted whether they are accepted as the same person, by the machine beyond doubt or by a reviewer
     * @param ownNumber whether the source itself wrote the person's number
     * @param sourceWard current code of the ward of the source's address; empty where unknown
     */
    record Link(boolean accepted, boolean ownNumber, String sourceWard) {

        static Link of(VerifiedRow row) {
            return new Link(row.outcome().outcome().isLinked(), row.ownNumber(), row.sourceWard());
        }

        static Link of(CaseRow row) {
            return new Link(row.outcome().isLinked(), row.ownNumber(), row.sourceWard());
        }
    }

    /** For who holds the records of a job under its agreement. */
    public static Disclosure owner(SharedFields shared) {
        return new Disclosure(Audience.OWNER, shared);
    }

    /** The table. */
    static Shown shown(Column column, Audience audience) {
        return Objects.requireNonNull(Objects.requireNonNull(TABLE.get(column)).get(audience));
    }

    /** Whether this audience may see something that is no value of one field. */
    boolean shows(Column column) {
        Shown shown = shown(column, audience);
        return shown == ALWAYS || shown == WHERE_DIFFERENT;
    }

    /** Whether this audience may see the registry's value of a field in a column. */
    boolean shows(Column column, Field field, Link link) {
        return shows(column, field, link, false);
    }

    /** @param own whether the value follows from the source's own alone */
    private boolean shows(Column column, Field field, Link link, boolean own) {
        if (field == Field.SOURCE_KEY) {
            return true; // keys of the source's other records
        }
        return switch (shown(column, audience)) {
            case ALWAYS, WHERE_DIFFERENT -> true;
            case AGREED -> link.accepted() && shared.contains(field);
            case AGREED_OR_OWN -> link.accepted() && (own || shared.contains(field));
            case NEVER -> false;
        };
    }

    /** The ward that this audience is shown. */
    String ward(String ward, Link link) {
        return shows(Column.WARD, Field.ADDRESS, link) || shows(Column.WARD, Field.WARD_CODE, link)
                ? ward
                : link.sourceWard();
    }

    /**
     * A difference as this audience may see it.
     *
     * @param differs what stands in place of a value that is withheld
     */
    DifferenceRow shown(DifferenceRow row, Link link, String differs) {
        boolean number = shows(Column.CITIZEN_ID, Field.CITIZEN_ID, link, link.ownNumber());
        boolean registry = shows(Column.REGISTRY_VALUE, row.field(), link);
        boolean own = OwnRepair.is(row.code(), row.sourceValue(), row.proposedValue());
        boolean proposed = shows(Column.PROPOSED_VALUE, row.field(), link, own);
        String ward = ward(row.ward(), link);
        return number && registry && proposed && ward.equals(row.ward())
                ? row
                : new DifferenceRow(
                        row.caseNo(),
                        row.sourceKey(),
                        row.unit(),
                        ward,
                        number ? row.citizenId() : "",
                        row.field(),
                        row.code(),
                        row.sourceValue(),
                        registry ? row.registryValue() : differs,
                        proposed ? row.proposedValue() : "",
                        row.action(),
                        row.addressee(),
                        row.probabilityMillionths(),
                        row.verifiedOn());
    }

    /**
     * A difference of a case as this audience may see it.
     *
     * @param differs what stands in place of a value that is withheld
     */
    public DifferenceRow shown(DifferenceRow row, CaseRow of, String differs) {
        return shown(row, Link.of(of), differs);
    }

    /** Whom a case is about, as this audience knows the person: the registry's for the police, once accepted; else who the source says it is. */
    Person person(CaseRow row) {
        return audience == Audience.POLICE && row.outcome().isLinked()
                ? row.citizen()
                : row.source().person();
    }

    /** The ward of a case that this audience is shown; empty where unknown. */
    public String ward(CaseRow row) {
        return ward(row.ward(), Link.of(row));
    }

    /**
     * A correction of a record that is linked, as it may be given to this audience; empty where it may not, be it that it was settled under a wider
     * agreement.
     */
    Optional<CorrectionRow> shown(CorrectionRow row) {
        int end = row.rule().indexOf('/');
        boolean own = Code.find(end < 0 ? row.rule() : row.rule().substring(0, end))
                .filter(code -> OwnRepair.is(code, row.before(), row.after()))
                .isPresent();
        if (!shows(Column.CORRECTED_VALUE, row.field(), new Link(true, false, ""), own)) {
            return Optional.empty();
        }
        return Optional.of(
                shown(Column.REGISTRY_VALUE, audience) == ALWAYS
                        ? row
                        : row.withEvidence(shared.evidence(row.evidence())));
    }
}
