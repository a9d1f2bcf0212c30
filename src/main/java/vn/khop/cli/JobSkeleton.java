package vn.khop.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khop.pipeline.ColumnProfile;
import vn.khop.pipeline.FieldSuggestion;
import vn.khop.pipeline.FileProfile;
import vn.khop.pipeline.Remark;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.source.ReadSettings;

/**
 * The beginnings of a job file for a profiled file: its columns with the suggested fields, what speaks against them as comments. It passes {@code
 * khop validate}; where no column was found for a field that every job needs, a question mark stands for its header.
 */
final class JobSkeleton {

    private static final String UNKNOWN = "\"?\"";
    private static final List<String> SUBJECTS = List.of("husband", "wife");

    private final FileProfile file;
    private final ProfileText words;
    private final Texts texts;
    private final StringBuilder yaml = new StringBuilder();
    private final Set<Integer> used = new TreeSet<>();

    JobSkeleton(FileProfile file, Texts texts) {
        this.file = file;
        this.words = new ProfileText(texts);
        this.texts = texts;
    }

    /**
     * The whole text.
     *
     * @param name the job's name
     * @param files names or globs from the workspace
     * @param read how the file was read, where it was said
     */
    String of(String name, List<String> files, ReadSettings read) {
        comment("skeleton.head", ShownName.of(file.name()));
        line("job: " + name);
        line("title: " + name);
        line("files: "
                + (files.size() == 1
                        ? scalar(files.get(0))
                        : files.stream().map(JobSkeleton::scalar).collect(Collectors.joining(", ", "[", "]"))));
        said("encoding", read.encoding());
        said("delimiter", read.delimiter());
        said("header_row", read.headerRow());
        boolean couple = file.remark(Remark.Kind.COUPLE).isPresent();
        line("columns:");
        EnumSet<Field> fields = EnumSet.allOf(Field.class);
        fields.forEach(field -> column(field, "", "  "));
        if (couple) {
            subjects();
        }
        values();
        others();
        return yaml.toString();
    }

    private void said(String key, String value) {
        if (!value.equals("auto")) {
            line(key + ": " + scalar(value));
        }
    }

    private void subjects() {
        line("subjects:");
        for (String subject : SUBJECTS) {
            line("  " + subject + ":");
            line("    columns:");
            for (Field field : Field.values()) {
                if (field != Field.SOURCE_KEY) {
                    column(field, subject, "      ");
                }
            }
            String other = SUBJECTS.get(1 - SUBJECTS.indexOf(subject));
            List<ColumnProfile> spouse = usable(Field.FULL_NAME, other);
            if (spouse.size() == 1) {
                line("      spouse_name: " + scalar(spouse.get(0).header()));
            }
        }
    }

    private void column(Field field, String subject, String indent) {
        if (field.isRegistryOnly()) {
            return;
        }
        List<ColumnProfile> columns = usable(field, subject);
        boolean couple = file.remark(Remark.Kind.COUPLE).isPresent();
        if (columns.isEmpty()) {
            boolean needed = field == Field.SOURCE_KEY && subject.isEmpty()
                    || field == Field.FULL_NAME && needsName(subject, couple);
            if (needed) {
                line(indent + field.key() + ": " + UNKNOWN + "  # " + texts.say("skeleton.unknown"));
            }
            return;
        }
        columns.forEach(column -> used.add(column.number()));
        String names = columns.size() == 1
                ? scalar(columns.get(0).header())
                : columns.stream().map(column -> scalar(column.header())).collect(Collectors.joining(", ", "[", "]"));
        String doubts = columns.stream()
                .flatMap(column -> column.remarks().stream())
                .map(remark -> words.said(remark, file))
                .collect(Collectors.joining("; "));
        line(indent + field.key() + ": " + names + (doubts.isEmpty() ? "" : "  # " + oneLine(doubts)));
    }

    private boolean needsName(String subject, boolean couple) {
        boolean own = couple ? !subject.isEmpty() : subject.isEmpty();
        return own && usable(Field.GIVEN_NAME, subject).isEmpty();
    }

    /** The columns suggested for the field that a job file can name. */
    private List<ColumnProfile> usable(Field field, String subject) {
        return file.columnsOf(field, subject).stream()
                .filter(column -> isUsable(column))
                .toList();
    }

    private static boolean isUsable(ColumnProfile column) {
        return !ShownName.of(column.header()).isEmpty()
                && column.header().codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                && column.remarks().stream()
                        .noneMatch(remark ->
                                remark.kind() == Remark.Kind.NAME_TWICE || remark.kind() == Remark.Kind.NO_NAME);
    }

    /** Words for the sex that no list has are for the job to explain; which they are is told by {@code khop validate --with-data}. */
    private void values() {
        boolean unknown = file.columns().stream()
                .anyMatch(column -> column.findings().issues().containsKey(Code.GENDER));
        if (unknown) {
            comment("skeleton.values", "values: {gender: {\"1\": male, \"2\": female}}");
        }
    }

    private void others() {
        List<String> names = new ArrayList<>();
        for (ColumnProfile column : file.columns()) {
            if (!used.contains(column.number())) {
                String field = column.suggestion()
                        .map(FieldSuggestion::field)
                        .map(given -> " (" + given.key() + ")")
                        .orElse("");
                names.add(oneLine(words.label(column)) + field);
            }
        }
        if (!names.isEmpty()) {
            comment("skeleton.unused", String.join(", ", names));
        }
    }

    private void comment(String key, String parameter) {
        line("# " + oneLine(texts.say(key, parameter)));
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    /** A YAML scalar: plain where nothing in it can be taken for anything else, else in double quotes; blanks are one space, as headers are compared. */
    private static String scalar(String text) {
        if (text.matches("[a-z][a-z0-9]*(_[a-z0-9]+)+|sample-data/[a-z0-9/._-]+|UTF-(8|16)|TCVN3|[1-9][0-9]*")) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                quoted.append(' ');
            } else if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.getType(c) != Character.FORMAT) {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
