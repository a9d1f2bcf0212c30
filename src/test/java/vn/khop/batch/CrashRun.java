package vn.khop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import vn.khop.fault.Failpoint;
import vn.khop.store.DatabaseServer;
import vn.khop.store.Engine;

/**
 * Two worlds of the same days: one is left alone, in the other each day's night is killed, stopped or made to fail again and again before it
 * may end. After each blow the ledger must hold; after each day both worlds must have the same files, byte for byte. The world that is left
 * alone has its tables in a file, whatever the other has.
 */
final class CrashRun {

    private static final LocalDate FIRST = SmallWorkspace.DAY;

    /** A child does not even begin in less. */
    private static final long LEAST_MILLIS = 1000;

    private final Optional<DatabaseServer> server;
    private final CrashWorld calm;
    private final CrashWorld struck;
    private final Random random;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> blows = new TreeMap<>();
    private int day = -1;
    private long nightMillis = 4000;

    /** @param seed of the moments of the kills */
    CrashRun(Path folder, Engine engine, long seed) {
        this(folder, engine, seed, CrashWorld.SCARCE);
    }

    /** @param daily the quota */
    CrashRun(Path folder, Engine engine, long seed, int daily) {
        this.server = engine.server();
        this.random = new Random(seed);
        this.calm = new CrashWorld(make(folder.resolve("calm")), Optional.empty(), daily);
        this.struck = new CrashWorld(make(folder.resolve("struck")), server, daily);
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What did not hold; empty where everything did. */
    List<String> violations() {
        return violations;
    }

    /** How many blows struck, by kind. */
    Map<String, Integer> blows() {
        return blows;
    }

    int struck() {
        return blows.values().stream().mapToInt(n -> n).sum();
    }

    /** A day whose night dies at a failpoint, its recovery at the next one; whether the failpoint was reached at all. */
    boolean dayOfFailpoint(Failpoint point, int count, boolean throwing) {
        begin();
        String wish = point + ":" + count + (throwing ? ":throw" : "");
        boolean reached = failpoint(wish);
        if (reached) {
            child(Failpoint.COMMIT_ENDED + ":" + (1 + random.nextInt(12)));
        }
        end(wish);
        return reached;
    }

    /** A day whose night dies at the first of these failpoints, its recovery at the next one, and so on. */
    void dayOfFailpoints(String... wishes) {
        begin();
        for (String wish : wishes) {
            expect(failpoint(wish), wish + " was not reached");
        }
        end(String.join(", ", wishes));
    }

    private boolean failpoint(String wish) {
        boolean reached = child(wish) != 0;
        if (reached) {
            blow(wish.endsWith(":throw") ? "failures" : "failpoints");
        }
        return reached;
    }

    /** A day whose night is killed at random moments, some of them within the recovery from the kill before. */
    void dayOfKills(int kills) {
        begin();
        long within = nightMillis;
        for (int i = 0; i < kills; i++) {
            try (CrashChild child = start("")) {
                long begun = System.nanoTime();
                if (child.killAfter(random.nextLong(within))) {
                    blow("kills");
                } else { // the day is done: what is killed from now on has less to do
                    within = Math.max(LEAST_MILLIS, (System.nanoTime() - begun) / 1_000_000);
                }
            }
            checkLedger("kill " + i);
        }
        end("kills");
    }

    /** A day whose night is asked to stop at a random moment. */
    void dayOfStop() {
        begin();
        try (CrashChild child = start("")) {
            if (!child.within(nightMillis / 4 + random.nextLong(nightMillis))) {
                child.signal("TERM");
                long asked = System.nanoTime();
                int exit = child.await();
                long millis = (System.nanoTime() - asked) / 1_000_000;
                blow("stops");
                expect(millis < 10_000, "stopped only after " + millis + " ms");
                expect(exit == 143 || exit == 0, "stopped with exit code " + exit);
            }
        }
        end("stop");
    }

    /** A day that nothing disturbs, in the other process: how long it takes says when kills strike. */
    void dayOfPeace() {
        begin();
        long start = System.nanoTime();
        int exit = child("");
        nightMillis = (System.nanoTime() - start) / 1_000_000;
        expect(exit == 0, "an undisturbed night ended with " + exit);
        end("peace");
    }

    private void begin() {
        day++;
        calm.arrive(day);
        struck.arrive(day);
    }

    private CrashChild start(String failpoint) {
        return CrashChild.start(struck.root(), server, failpoint, date(), "nightly");
    }

    private int child(String failpoint) {
        try (CrashChild child = start(failpoint)) {
            return child.await();
        } finally {
            checkLedger(failpoint);
        }
    }

    private void end(String what) {
        NightResult quiet = calm.night(date());
        NightResult last = struck.night(date());
        checkLedger(what);
        expect(last.exitCode() == 0, what + ": the last run ended with " + last.exitCode());
        expect(
                last.quotaSpent() == quiet.quotaSpent(),
                what + ": spent " + last.quotaSpent() + ", expected " + quiet.quotaSpent());
        last.jobs().forEach(job -> expect(job.books().balance() == 0, what + ": the books of " + job.job()));
        Map<String, String> expected = calm.workspace().results(date());
        Map<String, String> found = struck.workspace().results(date());
        expect(found.keySet().equals(expected.keySet()), what + ": other files " + found.keySet());
        expected.forEach((name, text) -> expect(
                text.equals(found.get(name)),
                what + ": " + name + " differs: " + firstDifference(text, found.getOrDefault(name, ""))));
    }

    private static String firstDifference(String expected, String found) {
        List<String> lines = expected.lines().toList();
        List<String> others = found.lines().toList();
        int at = 0;
        while (at < Math.min(lines.size(), others.size()) && lines.get(at).equals(others.get(at))) {
            at++;
        }
        return "line " + (at + 1) + " of " + lines.size() + ", found " + others.size() + ": "
                + (at < lines.size() ? lines.get(at) : "the end") + " <> "
                + (at < others.size() ? others.get(at) : "the end");
    }

    /** No day is ever past its quota, and what is spent on a day is what was verified on it. */
    private void checkLedger(String after) {
        if (server.isEmpty() && !Files.exists(struck.root().resolve("var/khop.mv.db"))) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            zero(statement, "select count(*) from quota_day where spent + planned > daily", after);
            zero(
                    statement,
                    "select coalesce(sum(spent), 0) - (select count(*) from outcome where verified_on = date '" + date()
                            + "') from quota_day where business_date = date '" + date() + "'",
                    after);
        } catch (SQLException e) {
            if (!"42P01".equals(e.getSQLState())) { // the server's tables are not made yet
                violations.add("day " + day + ", " + after + ": " + e.getSQLState());
            }
        }
    }

    private Connection connect() throws SQLException {
        if (server.isPresent()) {
            Properties login = new Properties();
            login.setProperty("user", server.get().user());
            login.setProperty("password", server.get().password());
            return DriverManager.getConnection(server.get().url(), login);
        }
        return DriverManager.getConnection(
                "jdbc:h2:file:" + struck.root().resolve("var/khop") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "khop", "");
    }

    private void zero(Statement statement, String sql, String after) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            expect(row.getLong(1) == 0, after + ": " + row.getLong(1) + " from " + sql);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            violations.add("day " + day + ", " + otherwise);
        }
    }

    private void blow(String kind) {
        blows.merge(kind, 1, Integer::sum);
    }

    private LocalDate date() {
        return FIRST.plusDays(day);
    }
}
