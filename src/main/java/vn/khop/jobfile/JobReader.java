package vn.khop.jobfile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vn.khop.correct.Authority;
import vn.khop.correct.Extent;
import vn.khop.correct.Holder;
import vn.khop.match.MatchSettings;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;

/** Reads a job file. Every key, its default and its effect stand here and nowhere else. */
final class JobReader {

    private static final String REGISTRY = "jobs/registry.yaml";
    private static final Map<String, String> ELSEWHERE = Map.of(
            "as_of",
            REGISTRY,
            "scope",
            REGISTRY,
            "max_shrink",
            REGISTRY,
            "registry",
            REGISTRY,
            "daily",
            "jobs/quota.yaml",
            "zone",
            "jobs/quota.yaml",
            "units",
            "jobs/quota.yaml");

    private static final String SECTOR = "sector";
    private static final String CIVIL_STATUS = "civil-status";
    private static final List<String> HOLDERS = List.of(SECTOR, CIVIL_STATUS);

    private final Section file;
    private final FieldReader fields = FieldReader.ofJob();

    private JobReader(Section file) {
        this.file = file;
    }

    /** The job; of use only if no fault was added. */
    static Job read(Node.Mapping mapping, Faults faults) {
        return new JobReader(Section.ofFile(mapping, faults)).job();
    }

    private Job job() {
        String name = name();
        Job job = new Job(
                name,
                file.line("title").orElse(name),
                input(),
                matching(),
                limits(),
                file.section("agreement").flatMap(AgreementReader::read),
                fourEyes());
        file.rejectOthers(ELSEWHERE);
        return job;
    }

    private String name() {
        Optional<Node> node = file.find("job");
        if (node.isEmpty()) {
            file.faults().add(file.place(), "missing key 'job', for example job: school");
            return "";
        }
        return file.value("job", "a name of a-z, 0-9 and -, at most 64 long", JobReader::jobName)
                .orElse("");
    }

    private static Optional<String> jobName(String text) {
        return text.matches("[a-z0-9-]{1,64}") ? Optional.of(text) : Optional.empty();
    }

    private JobInput input() {
        SourceFiles files = InputReader.files(file, "sample-data/school-*.csv");
        ReadSettings read = InputReader.read(file);
        ColumnSettings columns = JobColumns.read(file, fields);
        Map<Field, Map<String, String>> values =
                file.section("values").map(fields::values).orElse(Map.of());
        return new JobInput(files, read, columns, values, SettingsHash.of(read, columns, values));
    }

    private JobMatching matching() {
        Optional<Section> match = file.section("match");
        JobMatching matching = new JobMatching(
                file.word("address_kind", List.of("permanent", "temporary", "current", "contact"))
                        .orElse("contact"),
                file.flag("one_record_per_person").orElse(true),
                file.read("authority", this::authority).orElse(Authority.SECTOR),
                match.map(JobReader::thresholds).orElse(MatchSettings.DEFAULT),
                file.section("corrections").map(JobReader::tightened).orElse(Map.of()),
                match.flatMap(m -> m.wholeNumber("model", 1))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()));
        match.ifPresent(Section::rejectOthers);
        return matching;
    }

    private static MatchSettings thresholds(Section match) {
        double accept = match.probability("accept").orElse(MatchSettings.DEFAULT.accept());
        double review = match.probability("review").orElse(MatchSettings.DEFAULT.review());
        if (accept <= 0.5) {
            match.fault("accept", match.name("accept") + " must be above 0.5: below, another person is as likely");
            return MatchSettings.DEFAULT;
        }
        if (review >= accept) {
            match.fault("review", match.name("review") + " must be below accept (" + accept + "), was " + review);
            return MatchSettings.DEFAULT;
        }
        return new MatchSettings(accept, review);
    }

    private Optional<Authority> authority(Node node) {
        if (!(node instanceof Node.Mapping)) {
            return file.wordOf("authority", node, HOLDERS)
                    .map(word -> word.equals(SECTOR) ? Authority.SECTOR : Authority.CIVIL_STATUS);
        }
        return file.sectionOf("authority", node).map(section -> {
            Map<Field, Holder> holders = new EnumMap<>(Field.class);
            for (Node.Entry entry : section.entries()) {
                Optional<Field> field = fields.field(entry, section.faults());
                Optional<String> holder = section.wordOf(entry.key(), entry.value(), HOLDERS);
                field.ifPresent(f ->
                        holder.ifPresent(h -> holders.put(f, h.equals(SECTOR) ? Holder.SECTOR : Holder.CIVIL_STATUS)));
            }
            return new Authority(holders);
        });
    }

    private static Map<Code, Extent> tightened(Section section) {
        Map<Code, Extent> tightened = new EnumMap<>(Code.class);
        for (Node.Entry entry : section.entries()) {
            Optional<Code> code = Code.find(entry.key());
            if (code.isEmpty()) {
                List<String> known =
                        List.of(Code.values()).stream().map(Code::name).toList();
                section.faults()
                        .add(
                                entry.place(),
                                "unknown code " + Spelling.quote(entry.key())
                                        + Spelling.nearest(entry.key(), known)
                                                .map(n -> ", did you mean '" + n + "'?")
                                                .orElse(""));
            }
            extent(section, entry).ifPresent(extent -> code.ifPresent(c -> tightened.put(c, extent)));
        }
        return tightened;
    }

    private static Optional<Extent> extent(Section section, Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar && scalar.text().equalsIgnoreCase("auto")) {
            section.faults()
                    .add(
                            scalar.place(),
                            section.name(entry.key())
                                    + " is 'auto': a job may tighten corrections, never loosen them; expected approve or never");
            return Optional.empty();
        }
        return section.wordOf(entry.key(), entry.value(), List.of("approve", "never"))
                .map(word -> word.equals("never") ? Extent.NEVER : Extent.APPROVE);
    }

    private JobLimits limits() {
        Optional<Section> limits = file.section("limits");
        Optional<Section> publish = file.section("publish_limit");
        JobLimits read = new JobLimits(
                limits.flatMap(l -> l.share("rejected")).orElse(Share.ofPercent(5)),
                limits.flatMap(l -> l.share("changed")).orElse(Share.ofPercent(50)),
                publish.flatMap(p -> p.probability("false_link_rate"))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                schedule());
        limits.ifPresent(Section::rejectOthers);
        publish.ifPresent(Section::rejectOthers);
        return read;
    }

    private boolean fourEyes() {
        Optional<Section> review = file.section("review");
        boolean fourEyes = review.flatMap(r -> r.flag("four_eyes")).orElse(false);
        review.ifPresent(Section::rejectOthers);
        return fourEyes;
    }

    private String schedule() {
        Optional<String> text = file.text("schedule");
        text.flatMap(CronText::findProblem)
                .ifPresent(p -> file.fault("schedule", file.name("schedule") + " is not a cron text: " + p));
        return text.orElse("");
    }
}
