package vn.khop.jobfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khop.record.Field;
import vn.khop.source.ReadSettings;

/** Reads the keys that say which files are read and how; job files and registry.yaml share them. */
final class InputReader {

    private static final String AUTO = "auto";

    private InputReader() {}

    /** {@code files}: a glob or a list of globs. */
    static SourceFiles files(Section section, String example) {
        List<String> globs = new ArrayList<>();
        Optional<Node> files = section.find("files");
        if (files.isEmpty()) {
            section.faults().add(section.place(), "missing key 'files', for example files: " + example);
        } else if (files.get() instanceof Node.Sequence list) {
            if (list.items().isEmpty()) {
                section.faults()
                        .add(list.place(), section.name("files") + " is an empty list; expected one glob or more");
            }
            list.items().forEach(item -> glob(section, item).ifPresent(globs::add));
        } else {
            glob(section, files.get()).ifPresent(globs::add);
        }
        return new SourceFiles(globs);
    }

    private static Optional<String> glob(Section section, Node node) {
        Optional<String> text = section.textOf("files", node);
        Optional<String> problem = text.flatMap(FileGlob::findProblem);
        problem.ifPresent(
                p -> section.faults().add(node.place(), section.name("files") + " is " + node.told() + ": " + p));
        return problem.isPresent() ? Optional.empty() : text;
    }

    /** {@code encoding}, {@code delimiter} and {@code header_row}, each {@code auto} by default. */
    static ReadSettings read(Section section) {
        String encoding = section.word("encoding", ReadSettings.ENCODINGS).orElse(AUTO);
        String delimiter = section.word("delimiter", ReadSettings.DELIMITERS).orElse(AUTO);
        String headerRow = section.value(
                        "header_row",
                        "auto or a row from 1",
                        text -> text.equals(AUTO) || text.matches("[1-9]\\d{0,6}")
                                ? Optional.of(text)
                                : Optional.empty())
                .orElse(AUTO);
        return new ReadSettings(encoding, delimiter, headerRow);
    }

    /** Whether this map of columns tells somebody's name, be its value right or wrong. */
    static boolean hasName(Section columns) {
        return columns.has(Field.FULL_NAME.key()) || columns.has(Field.GIVEN_NAME.key());
    }
}
