package vn.khop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.khop.place.Gazetteer;
import vn.khop.source.ReadSettings;

/** A file made by a test, profiled; columns as lines of text. */
record Profiled(FileProfile file) {

    static Profiled of(Path folder, String name, byte[] bytes) {
        return of(folder, name, bytes, Long.MAX_VALUE);
    }

    static Profiled of(Path folder, String name, byte[] bytes, long rowsMax) {
        return of(folder, name, bytes, rowsMax, 2);
    }

    static Profiled of(Path folder, String name, byte[] bytes, long rowsMax, int threads) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            ProfileSettings settings =
                    new ProfileSettings(ReadSettings.AUTO, rowsMax, 50, false, LocalDate.of(2026, 11, 22));
            return new Profiled(new FileProfiler(settings, Gazetteer.shipped(), threads).profile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profiled of(Path folder, String text) {
        return of(folder, "a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line a column: header, suggested field, what speaks for it, remarks. */
    String suggestions() {
        return file.columns().stream().map(Profiled::line).collect(Collectors.joining("\n"));
    }

    private static String line(ColumnProfile column) {
        return column.header()
                + " = "
                + column.suggestion()
                        .map(given -> (given.subject().isEmpty() ? "" : given.subject() + ".")
                                + given.field().key()
                                + (given.part() == 0 ? "" : "." + given.part())
                                + " by "
                                + given.ground().name().toLowerCase(Locale.ROOT).replace("_and_", "+"))
                        .orElse("-")
                + column.remarks().stream()
                        .map(remark -> " " + remark.kind() + " " + remark.count() + "/" + remark.of())
                        .collect(Collectors.joining());
    }

    ColumnProfile column(String header) {
        return file.columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
