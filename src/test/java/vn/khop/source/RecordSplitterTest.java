package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khop.record.RejectReason;

/** FEATURE UNDER TEST: characters split into records: quotes, line breaks, limits, and where reading resumes after a bad one. */
class RecordSplitterTest {

    /** In the table {@code /} is LF, {@code ~} CR, {@code 0} NUL, {@code ?} an undecodable byte, {@code '} a quote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a,b/c,d           # 1[a][b] 2[c][d]",
                "a,b/c,d/          # 1[a][b] 2[c][d]",
                "a,b~c,d~/e        # 1[a][b] 2[c][d] 3[e]",
                "a~~/b/~c          # 1[a] 2[] 3[b] 4[] 5[c]",
                "a,,/,             # 1[a][][] 2[][]",
                "'a,b','c''d'/e    # 1[a,b][c'd] 2[e]",
                "'a/b~c~/d',e/f    # 1[a/b~c~/d][e] 5[f]",
                "'',''/a           # 1[][] 2[a]",
                "'a'  ,b/c         # 1[a][b] 2[c]",
                "b, 'a'/c          # 1[b][ 'a'] 2[c]",
                "a'b,c'/d          # 1[a'b][c'] 2[d]",
                "'a'b,c/d          # 1 TEXT_AFTER_QUOTE 2[d]",
                "x,'a 'b' c',d/e   # 1 TEXT_AFTER_QUOTE 2[e]",
                "'a/b/c            # 1 UNCLOSED_QUOTE 2[b] 3[c]",
                "x,'a/b,'c'/d      # 1 UNCLOSED_QUOTE 2[b][c] 3[d]",
                "a,'               # 1 UNCLOSED_QUOTE",
                "a0,b/c            # 1 NUL 2[c]",
                "'a0/b'/c          # 1 NUL 3[c]",
                "a,b?/c            # 1 ENCODING 2[c]",
            })
    void recordsAreSplitAsRfc4180HasThem(String text, String expected) throws IOException {
        String characters = text.strip()
                .replace('/', '\n')
                .replace('~', '\r')
                .replace('0', '\0')
                .replace('?', CharSource.UNDECODABLE)
                .replace('\'', '"');
        for (int piece : new int[] {2, 3, 7, 1000}) {
            assertThat(shown(characters, piece)).as("in pieces of " + piece).isEqualTo(expected.strip());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "1,'An,x/2,Bi,y/3,Chi',z/4,D,w  # 1 UNCLOSED_QUOTE 2[2][Bi][y] 3[3][Chi'][z] 4[4][D][w]",
                "1,'An,x~/2,Bi,y~3,Chi',z/4,D,w # 1 UNCLOSED_QUOTE 2[2][Bi][y] 3[3][Chi'][z] 4[4][D][w]",
                "1,'An,x/2,Bi',y/3,C,z          # 1 UNCLOSED_QUOTE 2[2][Bi'][y] 3[3][C][z]",
                "1,An,'x/2,Bi,y'/3,C,z          # 1 UNCLOSED_QUOTE 2[2][Bi][y'] 3[3][C][z]",
                "'1,An,x/2',Bi,y/3,C,z          # 1 UNCLOSED_QUOTE 2[2'][Bi][y] 3[3][C][z]",
                "'1','a,b','An,x/2,Bi,y,z/3,C,D',w # 1 UNCLOSED_QUOTE 2[2][Bi][y][z] 3[3][C][D'][w]",
                "1,'12 Hue/Ha Noi/VN',x         # 1[1][12 Hue/Ha Noi/VN][x]",
                "1,'P. A, Q. B/P. C, HN, VN/VN, A',x # 1[1][P. A, Q. B/P. C, HN, VN/VN, A][x]",
                "1,2,'Thon 3/Xa A, Huyen B, HN' # 1[1][2][Thon 3/Xa A, Huyen B, HN]",
                "HS1,'a''b,/2'                  # 1[HS1][a'b,/2]",
                "'a/b/c'                        # 1[a/b/c]",
                "1,'a,/b,',3                    # 1[1][a,/b,][3]",
            })
    void aQuoteThatIsClosedOnlyAfterWholeRowsSwallowsNone(String text, String expected) throws IOException {
        String characters = text.strip().replace('/', '\n').replace('~', '\r').replace('\'', '"');
        List<Row> rows = new ArrayList<>();
        try (RecordSplitter splitter = new RecordSplitter(new Pieces(characters, 3), ',')) {
            splitter.expectRows();
            for (Row row = splitter.next(); row != null; row = splitter.next()) {
                rows.add(row);
            }
        }
        assertThat(shown(rows)).isEqualTo(expected.strip());
    }

    private static String shown(List<Row> rows) {
        StringBuilder shown = new StringBuilder();
        for (Row row : rows) {
            shown.append(shown.isEmpty() ? "" : " ").append(row.line());
            if (row instanceof Row.Cells cells) {
                cells.values().forEach(value -> shown.append('[').append(value).append(']'));
            } else if (row instanceof Row.Unreadable bad) {
                shown.append(' ').append(bad.reason());
            }
        }
        return shown.toString().replace('\n', '/').replace('\r', '~').replace('"', '\'');
    }

    private static String shown(String characters, int piece) throws IOException {
        return shown(split(characters, piece));
    }

    private static List<Row> split(String characters, int piece) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RecordSplitter splitter = new RecordSplitter(new Pieces(characters, piece), ',')) {
            for (Row row = splitter.next(); row != null; row = splitter.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void wholeRecordsAreParsedAsCommonsCsvParsesThem() throws IOException {
        for (long seed = 1; seed <= 2000; seed++) {
            String text = wellFormed(new Random(seed));
            List<List<String>> expected = new ArrayList<>();
            CSVFormat format = CSVFormat.Builder.create(CSVFormat.RFC4180)
                    .setIgnoreEmptyLines(false)
                    .get();
            try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
                for (CSVRecord csv : parser) {
                    expected.add(Arrays.asList(csv.values()));
                }
            }
            List<List<String>> found = split(text, 1 + (int) (seed % 50) + 1).stream()
                    .map(row -> row instanceof Row.Cells cells ? cells.values() : List.of(row.toString()))
                    .toList();
            assertThat(found).as("seed %d: %s", seed, text).isEqualTo(expected);
        }
    }

    private static String wellFormed(Random random) {
        String[] newlines = {"\n", "\r\n", "\r"};
        String[] plain = {"", "a", "Nguyễn Ân", "x\"y", " b ", "1"};
        String[] inQuotes = {"", "a,b", "\"\"", "1\n2", "x\r\ny", "\"\"q\"\"", "é", "\r"};
        StringBuilder text = new StringBuilder();
        int records = 1 + random.nextInt(4);
        for (int r = 0; r < records; r++) {
            int cells = 1 + random.nextInt(4);
            for (int c = 0; c < cells; c++) {
                text.append(c == 0 ? "" : ",");
                text.append(
                        random.nextInt(3) == 0
                                ? '"' + inQuotes[random.nextInt(inQuotes.length)] + '"'
                                : plain[random.nextInt(plain.length)]);
            }
            text.append(newlines[random.nextInt(newlines.length)]);
        }
        return text.toString();
    }

    @Test
    void aRecordOfExactlyTheLimitIsRead() throws IOException {
        String longest = "x".repeat(RecordSplitter.RECORD_CHARS_MAX - 2) + ",y";
        List<Row> rows = split(longest + "\n" + longest + "z\r\nlast", 50_000);
        assertThat(rows.get(0)).isInstanceOf(Row.Cells.class);
        assertThat(rows.get(1)).isInstanceOfSatisfying(Row.Unreadable.class, bad -> {
            assertThat(bad.reason()).isEqualTo(RejectReason.TOO_LONG);
            assertThat(bad.detail()).isEqualTo("longer than 1048576 characters");
            assertThat(bad.text()).isEqualTo("x".repeat(Row.TEXT_CHARS_MAX - 1) + "…");
        });
        assertThat(rows.get(2)).isEqualTo(new Row.Cells(3, List.of("last")));
    }

    @Test
    void aRecordOfExactlySoManyLineBreaksIsReadAndOfOneMoreIsNot() throws IOException {
        String most = '"' + "x\n".repeat(RecordSplitter.LINE_BREAKS_MAX) + '"';
        assertThat(split(most + "\nlast", 100))
                .hasSize(2)
                .last()
                .isEqualTo(new Row.Cells(RecordSplitter.LINE_BREAKS_MAX + 2, List.of("last")));

        List<Row> rows = split("\"x\n" + most.substring(1) + "\nlast", 100);
        assertThat(rows.get(0))
                .isEqualTo(new Row.Unreadable(
                        1,
                        RejectReason.UNCLOSED_QUOTE,
                        "the quote that opens cell 1 is not closed within 100 line breaks",
                        "\"x"));
        assertThat(rows.get(1)).isEqualTo(new Row.Cells(2, List.of("x")));
    }

    @Test
    void aStreamWithoutLineBreaksIsOneRejectedRowInFlatMemory() throws IOException {
        long length = 300_000_000L;
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (RecordSplitter splitter = new RecordSplitter(new Endless(length, "x"), ',')) {
            assertThat(splitter.next()).isInstanceOfSatisfying(Row.Unreadable.class, bad -> assertThat(bad.reason())
                    .isEqualTo(RejectReason.TOO_LONG));
            System.gc();
            assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(40_000_000L);
            assertThat(splitter.next()).isNull();
        }
    }

    @Test
    void aMillionUnclosedQuotesAreAMillionRejectedRows() throws IOException {
        int rows = 0;
        try (RecordSplitter splitter = new RecordSplitter(new Endless(5_000_000, "a,\"b\n"), ',')) {
            // Each quote closes the one on the line before, with text after it: the opening line goes.
            for (Row row = splitter.next(); row != null; row = splitter.next()) {
                rows++;
                assertThat(row).isInstanceOf(Row.Unreadable.class);
            }
        }
        assertThat(rows).isEqualTo(1_000_000);
    }

    /** Gives characters a few at a time. */
    private record Pieces(StringReader text, int piece) implements CharSource {

        Pieces(String text, int piece) {
            this(new StringReader(text), piece);
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            return text.read(to, offset, Math.min(piece, length));
        }

        @Override
        public void close() {
            text.close();
        }
    }

    /** One text over and over. */
    private static final class Endless implements CharSource {

        private final String text;
        private long left;
        private int at;

        Endless(long length, String text) {
            this.left = length;
            this.text = text;
        }

        @Override
        public int read(char[] to, int offset, int length) {
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                to[offset + i] = text.charAt(at);
                at = at + 1 == text.length() ? 0 : at + 1;
            }
            left -= count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
