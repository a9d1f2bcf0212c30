package vn.khop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a transaction too large for H2 to write at once stands whole or not at all, wherever a kill strikes.
 *
 * <p>H2's own recorder keeps each write of one commit; the file as it stood after each of them is built again and opened.
 */
class UnfinishedCommitsTest {

    private static final int ROWS = 64_000;
    private static final int CHANGED = 2_000;

    @TempDir
    Path folder;

    private record Write(long position, byte[] bytes) {}

    /** Whoever meets a row of a dead transaction waits for ever, whatever the lock timeout says. */
    @Test
    @Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void end_completesWhatWasMarkedAsCommitted() throws Exception {
        Path before = folder.resolve("before.mv.db");
        List<Write> writes = writesOfOneLargeCommit(before);

        int ended = 0;
        for (int kept = 1; kept <= writes.size(); kept++) {
            Path file = folder.resolve("struck.mv.db");
            Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
            replay(writes.subList(0, kept), file);

            ended += UnfinishedCommits.end(file);

            assertThat(UnfinishedCommits.end(file)).as("left to end").isZero();
            assertThat(changed(file)).as("rows changed after write %d", kept).isIn(0, CHANGED);
        }
        assertThat(ended).as("files struck in mid-commit").isPositive();
    }

    @Test
    void end_ofAFileThatWasClosed_changesNothing() throws Exception {
        try (Connection connection = open(folder.resolve("closed.mv.db"), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t(id bigint primary key)");
        }
        byte[] closed = Files.readAllBytes(folder.resolve("closed.mv.db"));

        assertThat(UnfinishedCommits.end(folder.resolve("closed.mv.db"))).isZero();
        assertThat(Files.readAllBytes(folder.resolve("closed.mv.db"))).isEqualTo(closed);
    }

    private List<Write> writesOfOneLargeCommit(Path before) throws SQLException, IOException {
        Path file = folder.resolve("work.mv.db");
        List<Write> writes = new ArrayList<>();
        FilePathRec.register();
        try (Connection connection = open(file, "rec:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t(id bigint primary key, changed int, v varchar)");
            statement.execute("create index t_changed on t(changed)");
            statement.execute("insert into t select x, 0, repeat('abcdefgh', 40) from system_range(1, " + ROWS + ")");
            statement.execute("checkpoint sync");
            Files.copy(file, before);
            connection.setAutoCommit(false);
            FilePathRec.setRecorder((op, name, data, position) -> {
                if (op == Recorder.WRITE && name.endsWith(".mv.db")) {
                    synchronized (writes) {
                        writes.add(new Write(position, data.clone()));
                    }
                }
            });
            try (PreparedStatement update = connection.prepareStatement("update t set changed = 1 where id = ?")) {
                for (int i = 0; i < CHANGED; i++) {
                    update.setInt(1, 1 + i * (ROWS / CHANGED));
                    update.addBatch();
                }
                update.executeBatch();
            }
            connection.commit();
        } finally {
            FilePathRec.setRecorder(null);
        }
        return writes;
    }

    private static void replay(List<Write> writes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (Write write : writes) {
                channel.write(ByteBuffer.wrap(write.bytes), write.position);
            }
        }
    }

    /** The rows that changed; writing to one of them first proves that no dead transaction holds it. */
    private static int changed(Path file) throws SQLException {
        try (Connection connection = open(file, "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update t set v = 'x' where mod(id - 1, " + ROWS / CHANGED + ") = 0"))
                    .isEqualTo(CHANGED);
            try (ResultSet row = statement.executeQuery(
                    "select count(*), count(case when changed = 1 then 1 end) from t where changed >= 0")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(ROWS);
                return row.getInt(2);
            }
        }
    }

    private static Connection open(Path file, String scheme) throws SQLException {
        String name = file.toString();
        return DriverManager.getConnection("jdbc:h2:" + scheme + name.substring(0, name.length() - ".mv.db".length())
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000");
    }
}
