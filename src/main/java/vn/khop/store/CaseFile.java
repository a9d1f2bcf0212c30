package vn.khop.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.correct.Action;
import vn.khop.correct.Addressee;
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
                    cases.append(out, encode(stored));
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
            return decode(bytes.array()).row();
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

    private static byte[] encode(StoredCase stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            OutcomeRow outcome = stored.outcome();
            text(out, outcome.caseNo());
            text(out, outcome.sourceKey());
            text(out, outcome.outcome().key());
            text(out, outcome.citizenId());
            out.writeInt(outcome.probabilityMillionths());
            text(out, RecordText.encodeCodes(outcome.mismatches()));
            text(out, outcome.rule());
            out.writeLong(outcome.verifiedOn().toEpochDay());
            out.writeLong(stored.since().toEpochDay());
            text(out, stored.unit());
            text(out, stored.ward());
            text(out, stored.sourceWard());
            bytes(out, stored.record().bytes());
            bytes(out, stored.evidence().bytes());
            out.writeInt(stored.differences().size());
            for (StoredDifference difference : stored.differences()) {
                text(out, difference.field().key());
                text(out, difference.code().name());
                text(out, difference.sourceValue());
                text(out, difference.registryValue());
                text(out, difference.proposedValue());
                text(out, difference.action().name());
                text(out, difference.addressee().name());
                out.writeBoolean(difference.changesCell());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static StoredCase decode(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        OutcomeRow outcome = new OutcomeRow(
                text(in),
                text(in),
                Stored.outcome(text(in)),
                text(in),
                in.getInt(),
                RecordText.decodeCodes(text(in)),
                text(in),
                LocalDate.ofEpochDay(in.getLong()));
        LocalDate since = LocalDate.ofEpochDay(in.getLong());
        String unit = text(in);
        String ward = text(in);
        String sourceWard = text(in);
        TextPack.Entry record = entry(in);
        TextPack.Entry evidence = entry(in);
        List<StoredDifference> differences = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            differences.add(new StoredDifference(
                    Stored.field(text(in)),
                    Stored.code(text(in)),
                    text(in),
                    text(in),
                    text(in),
                    Action.valueOf(text(in)),
                    Addressee.valueOf(text(in)),
                    in.get() != 0));
        }
        return new StoredCase(outcome, since, unit, ward, sourceWard, record, evidence, differences);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static TextPack.Entry entry(ByteBuffer in) {
        int length = in.getInt();
        TextPack.Entry entry = new TextPack.Entry(in.array(), in.position(), length);
        in.position(in.position() + length);
        return entry;
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
