package vn.khop.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.khop.cleanse.CleanseSettings;
import vn.khop.cleanse.Cleanser;
import vn.khop.parallel.InOrder;
import vn.khop.place.Gazetteer;
import vn.khop.record.Field;
import vn.khop.record.InputRefused;
import vn.khop.record.Person;
import vn.khop.record.RawRecord;
import vn.khop.registry.RegistryBuilder;
import vn.khop.source.ColumnMapping;
import vn.khop.source.ColumnSettings;
import vn.khop.source.ReadSettings;
import vn.khop.source.Row;
import vn.khop.source.SourceTable;

/**
 * Feeds a registry extract into an index: rows are read by one thread, cleansed by several, and added in the order of the files. A row that
 * cannot be read refuses the whole extract: a person missing in silence would be "not found" everywhere.
 */
public final class RegistryLoad {

    private static final int CHUNK_ROWS = 500;
    private static final int CHUNKS_AHEAD = 16;

    private final ReadSettings read;
    private final ColumnSettings columns;
    private final CleanseSettings cleansing;
    private final Gazetteer gazetteer;
    private final int threads;

    /** @param threads workers that cleanse, at least 1 */
    public RegistryLoad(
            ReadSettings read, ColumnSettings columns, CleanseSettings cleansing, Gazetteer gazetteer, int threads) {
        this.read = read;
        this.columns = columns;
        this.cleansing = cleansing;
        this.gazetteer = gazetteer;
        this.threads = threads;
    }

    /**
     * Adds every person of the files.
     *
     * @param files in order
     * @param bytes told how many bytes of the files have been read so far
     * @return how many persons were added
     * @throws InputRefused if a file, or a row of one, cannot be read
     */
    public long feed(List<Path> files, RegistryBuilder builder, LongConsumer bytes) {
        long persons = 0;
        long before = 0;
        for (Path file : files) {
            try (SourceTable table = SourceTable.open(file, read, columns.headerNames())) {
                ColumnMapping mapping =
                        ColumnMapping.bind(columns, table.dialect(), String.valueOf(file.getFileName()));
                persons += feed(file, table, mapping, builder, before, bytes);
                before += table.bytesTotal();
            }
        }
        return persons;
    }

    private long feed(
            Path file,
            SourceTable table,
            ColumnMapping mapping,
            RegistryBuilder builder,
            long before,
            LongConsumer bytes) {
        long persons = 0;
        try (InOrder<List<Row>, List<Person>> chunks =
                new InOrder<>(new RowChunks(table, CHUNK_ROWS), () -> worker(file, mapping), threads, CHUNKS_AHEAD)) {
            while (chunks.hasNext()) {
                List<Person> chunk = chunks.next();
                chunk.forEach(builder::add);
                persons += chunk.size();
                bytes.accept(before + table.bytesRead());
            }
        }
        return persons;
    }

    private Function<List<Row>, List<Person>> worker(Path file, ColumnMapping mapping) {
        Cleanser cleanser = new Cleanser(cleansing, gazetteer);
        return rows -> {
            List<Person> persons = new ArrayList<>(rows.size());
            for (Row row : rows) {
                if (!(row instanceof Row.Cells cells)) {
                    throw unreadable(file, row);
                }
                for (RawRecord raw : mapping.records(cells.values())) {
                    Person person = cleanser.clean(raw).person().with(Field.CITIZEN_ID, raw.cell(Field.CITIZEN_ID));
                    if (person.citizenId().isEmpty()) {
                        throw withoutId(file, row);
                    }
                    persons.add(person);
                }
            }
            return persons;
        };
    }

    /** The refusal of an extract for a row that is none. */
    static InputRefused unreadable(Path file, Row row) {
        String reason = row instanceof Row.Unreadable bad
                ? bad.reason() + (bad.detail().isEmpty() ? "" : ", " + bad.detail())
                : "";
        return refuse(file, row, "the row cannot be read (" + reason + ")");
    }

    /** The refusal of an extract for a row without an id. */
    static InputRefused withoutId(Path file, Row row) {
        return refuse(file, row, "citizen_id is empty");
    }

    private static InputRefused refuse(Path file, Row row, String found) {
        return new InputRefused(
                file.getFileName() + ":" + row.line() + ": " + found
                        + "; expected a whole extract, one row a person with its citizen_id. Nothing was loaded; mend the row or ask for the extract again");
    }
}
