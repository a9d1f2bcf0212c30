package vn.khop.jobfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.source.ColumnRef;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;

/** Reads registry.yaml. Every key, its default and its effect stand here and nowhere else. */
final class RegistryReader {

    private static final Share MAX_SHRINK = Share.ofPercent(2);

    private static final String JOB_FILE = "a job file";
    private static final Map<String, String> ELSEWHERE = Map.of(
            "job",
            JOB_FILE,
            "title",
            JOB_FILE,
            "subjects",
            JOB_FILE,
            "address_kind",
            JOB_FILE,
            "one_record_per_person",
            JOB_FILE,
            "authority",
            JOB_FILE,
            "match",
            JOB_FILE,
            "limits",
            JOB_FILE,
            "publish_limit",
            JOB_FILE,
            "schedule",
            JOB_FILE);

    private RegistryReader() {}

    /** The registry file; absent, with a fault, when the key {@code registry} is missing. */
    static Optional<RegistryFile> read(Node.Mapping mapping, Faults faults) {
        Section file = Section.ofFile(mapping, faults);
        boolean given = file.find("registry").isPresent();
        Optional<RegistryFile> registry = file.section("registry").map(RegistryReader::registry);
        file.rejectOthers(given ? ELSEWHERE : Map.of());
        if (!given) {
            faults.add(file.place(), "missing key 'registry'; all keys of this file stand under it");
        }
        return registry;
    }

    private static RegistryFile registry(Section section) {
        FieldReader fields = FieldReader.ofRegistry();
        SourceFiles files = InputReader.files(section, "sample-data/registry.csv.gz");
        ReadSettings read = InputReader.read(section);
        ColumnSettings columns = columns(section, fields);
        Map<Field, Map<String, String>> values =
                section.section("values").map(fields::values).orElse(Map.of());
        RegistryFile registry = new RegistryFile(
                files,
                read,
                columns,
                values,
                section.value("as_of", "a date yyyy-MM-dd", RegistryReader::date)
                        .orElse(""),
                section.line("scope").orElse(""),
                section.share("max_shrink").orElse(MAX_SHRINK).fraction(),
                SettingsHash.of(read, columns, values));
        section.rejectOthers(ELSEWHERE);
        return registry;
    }

    private static ColumnSettings columns(Section section, FieldReader fields) {
        if (section.find("columns").isEmpty()) {
            section.faults().add(section.place(), "missing key 'columns' with citizen_id and full_name");
        }
        Optional<Section> columns = section.section("columns");
        Map<Field, ColumnRef> refs = columns.map(fields::columns).orElse(Map.of());
        columns.ifPresent(c -> {
            if (!c.has(Field.CITIZEN_ID.key())) {
                c.faults()
                        .add(
                                c.place(),
                                "missing field 'citizen_id' under 'columns': the number that is unique in the registry");
            }
            if (!InputReader.hasName(c)) {
                c.faults()
                        .add(
                                c.place(),
                                "missing field 'full_name' under 'columns' (or given_name with family_name and middle_name)");
            }
        });
        return new ColumnSettings(refs, Map.of());
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
