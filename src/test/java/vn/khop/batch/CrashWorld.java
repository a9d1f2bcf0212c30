package vn.khop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khop.store.DatabaseServer;

/**
 * A workspace whose sources send something every day, the same in every world of the same size: new rows, changed rows, rows that come again,
 * rows that are rejected; now and then the registry changes. The quota is less than what arrives at first, so a backlog goes on to the next
 * day.
 */
final class CrashWorld {

    /** Less than arrives at first. */
    static final int SCARCE = 1500;

    /** More than ever arrives: what a job that fails before the plan leaves of it to the others changes nothing for them. */
    static final int AMPLE = 100_000;

    private static final int PEOPLE = 3000;
    private static final int ROWS = 900;
    private static final int NEW_ROWS = 500;

    private final Path root;
    private final SmallWorkspace workspace;

    CrashWorld(Path root, Optional<DatabaseServer> server) {
        this(root, server, SCARCE);
    }

    /** @param daily the quota */
    CrashWorld(Path root, Optional<DatabaseServer> server, int daily) {
        this.root = root;
        this.workspace = new SmallWorkspace(root, PEOPLE, daily, server);
        workspace.births();
    }

    SmallWorkspace workspace() {
        return workspace;
    }

    Path root() {
        return root;
    }

    /** The files of a day, from 0. */
    void arrive(int day) {
        workspace.school("school-" + name(day), rows(day, "HS"));
        workspace.write(
                "data/births-" + name(day),
                "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong\n"
                        + String.join("\n", rows(day + 7, "KS").subList(0, 300)) + "\n");
        if (day % 5 == 4) {
            append("data/registry.csv", SmallWorkspace.person(PEOPLE + day) + "\n");
        }
    }

    private static String name(int day) {
        return String.format("%04d.csv", day);
    }

    private static List<String> rows(int day, String prefix) {
        List<String> rows = new ArrayList<>();
        for (int i = day * NEW_ROWS; i < day * NEW_ROWS + ROWS; i++) {
            String row = SmallWorkspace.pupil(i % PEOPLE).replaceFirst("HS\\d+", prefix + i);
            boolean before = i < day * NEW_ROWS + ROWS - NEW_ROWS;
            if (before ? i % 3 == 0 : i % 10 == 0) {
                row = row.replace("Nam,", "Nữ,").replace("Nguyễn", "Nguyen");
            }
            rows.add(row);
        }
        rows.add(rows.get(1));
        rows.add(rows.get(2).replace("Nữ", "Nam").replace("Văn", "Thị"));
        rows.add("x,y");
        return rows;
    }

    private void append(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.writeString(path, Files.readString(path) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The night of a day in this JVM, to its end. */
    NightResult night(LocalDate date) {
        return workspace.night(date);
    }
}
