package vn.khop.jobfile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.khop.correct.SharedFields;
import vn.khop.record.Field;

/** Reads {@code agreement: {no, until, fields}} of a job file. */
final class AgreementReader {

    private static final String NO = "no";
    private static final String UNTIL = "until";
    private static final String FIELDS = "fields";

    private final Section section;
    private final FieldReader fields = FieldReader.ofRegistry();

    private AgreementReader(Section section) {
        this.section = section;
    }

    /** The agreement; a fault and absent where a part is missing or of a wrong form. */
    static Optional<JobAgreement> read(Section section) {
        AgreementReader reader = new AgreementReader(section);
        Optional<JobAgreement> agreement = reader.agreement();
        section.rejectOthers();
        return agreement;
    }

    private Optional<JobAgreement> agreement() {
        require(NO, "what the agreement is known by, for example no: 12/QC-2026");
        require(UNTIL, "the last day of the agreement, for example until: 2026-12-31");
        require(FIELDS, "the fields whose registry values may be shown, [] for none");
        Optional<String> no = section.line(NO);
        Optional<LocalDate> until = section.value(UNTIL, "a day such as 2026-12-31", DayText::parse);
        Optional<SharedFields> shared = section.read(FIELDS, this::fields);
        if (no.isEmpty() || until.isEmpty() || shared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JobAgreement(no.get(), until.get(), shared.get(), over(no.get(), until.get())));
    }

    private void require(String key, String what) {
        if (!section.has(key)) {
            section.faults().add(section.place(), "missing key " + section.name(key) + ": " + what);
        }
    }

    private Optional<SharedFields> fields(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            section.faults()
                    .add(
                            node.place(),
                            section.name(FIELDS) + " must be a list of fields, [] for none, was " + node.told());
            return Optional.empty();
        }
        Set<Field> named = EnumSet.noneOf(Field.class);
        for (Node item : list.items()) {
            section.textOf(FIELDS, item)
                    .flatMap(key -> fields.field(new Node.Entry(item.place(), key, item), section.faults()))
                    .ifPresent(named::add);
        }
        return Optional.of(SharedFields.of(named));
    }

    private Fault over(String no, LocalDate until) {
        Place place = section.place(UNTIL);
        return new Fault(
                section.faults().file(),
                place.line(),
                place.column(),
                "the agreement " + Spelling.quote(no) + " is over since " + until.plusDays(1)
                        + ": nothing of this job is verified or reported; renew it and write its new no and until");
    }
}
