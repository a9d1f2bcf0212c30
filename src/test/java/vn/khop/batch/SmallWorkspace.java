package vn.khop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khop.store.DatabaseServer;

/** A workspace of a few dozen people that tests write as they need it. */
final class SmallWorkspace {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T15:00:00Z"));

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Minh", "Ngọc", "Đức"};
    private static final String[] GIVEN = {
        "An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Mai", "Nam", "Oanh"
    };

    private final Path root;
    private final Optional<DatabaseServer> server;

    SmallWorkspace(Path root, int people, int daily) {
        this(root, people, daily, Optional.empty());
    }

    SmallWorkspace(Path root, int people, int daily, Optional<DatabaseServer> server) {
        this.server = server;
        this.root = root;
        write("jobs/quota.yaml", "daily: " + daily + "\nzone: Asia/Ho_Chi_Minh\n");
        write("jobs/registry.yaml", """
                registry:
                  files: data/registry.csv
                  columns: {citizen_id: so, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, mother_name: me}
                  as_of: 2026-11-20
                  scope: thử
                """);
        write("jobs/school.yaml", """
                job: school
                title: Học sinh
                files: data/school-*.csv
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, citizen_id: so, mother_name: me, unit: truong}
                limits: {rejected: 100%, changed: 100%}
                """);
        StringBuilder registry = new StringBuilder("so,ho_ten,ngay_sinh,gioi_tinh,me\n");
        for (int i = 0; i < people; i++) {
            registry.append(person(i)).append('\n');
        }
        write("data/registry.csv", registry.toString());
    }

    /** Line {@code i} of the registry. */
    static String person(int i) {
        return String.join(",", id(i), name(i), date(i), i % 2 == 0 ? "Nam" : "Nữ", mother(i));
    }

    static String id(int i) {
        return "001" + (i % 2 == 0 ? "2" : "3") + String.format("%02d", year(i) % 100)
                + String.format("%06d", (int) (i * 7919L % 1_000_000));
    }

    static String name(int i) {
        return FAMILY[i % 7] + " " + MIDDLE[i % 5] + " " + GIVEN[i % 11];
    }

    static String mother(int i) {
        return FAMILY[(i + 3) % 7] + " Thị " + GIVEN[(i * 5 + 1) % 11];
    }

    static String date(int i) {
        return String.format("%02d/%02d/%d", i % 28 + 1, i % 12 + 1, year(i));
    }

    private static int year(int i) {
        return 2005 + i % 13;
    }

    /** A pupil as the school writes it, equal to the registry. */
    static String pupil(int i) {
        return String.join(
                ",", "HS" + i, name(i), date(i), i % 2 == 0 ? "Nam" : "Nữ", id(i), mother(i), "Trường " + i % 3);
    }

    SmallWorkspace school(String file, List<String> rows) {
        write("data/" + file, "ma,ho_ten,ngay_sinh,gioi_tinh,so,me,truong\n" + String.join("\n", rows) + "\n");
        return this;
    }

    /** Adds the job that speaks for the birth register. */
    void births() {
        write("jobs/births.yaml", """
                job: births
                files: data/births-*.csv
                columns: {source_key: ma, full_name: ho_ten, date_of_birth: ngay_sinh, gender: gioi_tinh, citizen_id: so, mother_name: me, unit: truong}
                authority: civil-status
                limits: {rejected: 100%, changed: 100%}
                """);
    }

    void write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NightResult night(LocalDate date) {
        return Night.run(new Workspace(root, server), request(date), Progress.SILENT, new Stop());
    }

    static NightRequest request(LocalDate date) {
        return new NightRequest(Optional.of(date), List.of(), Locale.forLanguageTag("vi"), false, CLOCK);
    }

    List<String> lines(String name) {
        try {
            return Files.readAllLines(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All result files of a date with their bytes as text, without what may differ between two runs. */
    Map<String, String> results(LocalDate date) {
        Path out = root.resolve("out").resolve(date.toString());
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> out.relativize(file).toString(), SmallWorkspace::text, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        boolean bytes = file.toString().endsWith(".xlsx");
        try {
            return Files.readString(file, bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)
                    .replaceAll("(?s)\"timing\" *:.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
