package vn.khop.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.record.Outcome;

/**
 * The cases of all jobs in a scratch file: the tables hold them in record order, a thousand to a pack, and reports that go across jobs want
 * them by ward, by unit and by person. Written by one thread, then read by any number of them. Closing deletes the file.
 */
public final class CaseFile implements Closeable {

    private static final int FIRST_CASES = 1024;

    private final Path file;
    private long[] starts = new long[FIRST_CASES];
    private int cases;
    private @Nullable FileChannel channel;

    private CaseFile(Path file) {
        this.file = file;
    }

    /** Takes a case while it goes by; its number is by which {@link CaseFile#read} gives it again, from 0. */
    public interface Sink {
        void take(int number, String job, CaseRow row);
    }

    /**
     * Copies all cases of these jobs, job by job in the order given, each job's by case number.
     *
     * @param file replaced if it is there
     * @param sink is given each case once
     */
    public static CaseFile of(Database database, List<String> jobs, Path file, Sink sink) {
        CaseFile cases = new CaseFile(file);
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (String job : jobs) {
                new CaseQuery(jdbc).forEachStored(ids(jdbc, job), stored -> {
                    sink.take(cases.cases, job, stored.row());
                    cases.append(out, StoredCaseBytes.encode(stored));
                });
            }
            cases.starts = Arrays.copyOf(cases.starts, cases.cases + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** The jobs that this database has records of, by name. */
    public static List<String> jobs(Database database) {
        return database.jdbc().queryForList("select name from job order by name", String.class).stream()
                .sorted()
                .toList();
    }

    private static List<Long> ids(JdbcTemplate jdbc, String job) {
        List<Long> ids = new ArrayList<>();
        Pages.forEachRecord(
                jdbc,
                "select record_id from outcome where job = ? and record_id > ? and kind in (?, ?) order by record_id",
                new JobNumbers(jdbc).find(job),
                row -> ids.add(row.getLong(1)),
                Outcome.CORRECTED.key(),
                Outcome.REVIEW.key());
        return ids;
    }

    private void append(OutputStream out, byte[] encoded) {
        try {
            out.write(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cases + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[cases + 1] = starts[cases] + encoded.length;
        cases++;
    }

    /** How many cases there are. */
    public int size() {
        return cases;
    }

    /** A case by its number; for any thread. */
    public CaseRow read(int number) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate((int) (starts[number + 1] - starts[number]));
            FileChannel open = opened();
            while (bytes.hasRemaining()) {
                if (open.read(bytes, starts[number] + bytes.position()) < 0) {
                    throw new IllegalStateException("the scratch file of cases has become shorter");
                }
            }
            return StoredCaseBytes.decode(bytes.array()).row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized FileChannel opened() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.READ);
            channel = open;
        }
        return open;
    }

    @Override
    public void close() {
        try {
            FileChannel open = channel;
            if (open != null) {
                open.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
