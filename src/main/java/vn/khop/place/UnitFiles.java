package vn.khop.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the tables that lie beside the classes: tab-separated lines, comments after a number sign. */
final class UnitFiles {

    private UnitFiles() {}

    static void forEachLine(String name, Consumer<String[]> sink) {
        try (InputStream in = UnitFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.startsWith("#")) {
                    sink.accept(cut(line, '\t').toArray(String[]::new));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> cut(String line, char separator) {
        List<String> cells = new ArrayList<>(4);
        int from = 0;
        for (int at; (at = line.indexOf(separator, from)) >= 0; from = at + 1) {
            cells.add(line.substring(from, at));
        }
        cells.add(line.substring(from));
        return cells;
    }
}
