package vn.khop.source;

import java.util.List;
import vn.khop.record.RejectReason;

/** One record of a source file: its cells, or why it could not be read. */
public sealed interface Row {

    /** How many characters of a row are shown. */
    int TEXT_CHARS_MAX = 4000;

    /** Where the record opens: the physical line of the text file, or the row of the worksheet, 1-based. */
    long line();

    /**
     * A record that was read.
     *
     * @param line where it opens
     * @param values one text a header column, exactly as the file has it
     * @param forms what the cells of a worksheet are besides their texts, column by column; cells beyond them, and all of a text file, are
     *     {@link CellForm#TEXT}
     * @param text what stands there, quotes and all, where {@link SourceTable#keepText} asked for it; else empty
     */
    record Cells(long line, List<String> values, List<CellForm> forms, String text) implements Row {

        public Cells {
            values = List.copyOf(values);
            forms = List.copyOf(forms);
        }

        /** A record of a text file whose text nobody asked for. */
        public Cells(long line, List<String> values) {
            this(line, values, List.of(), "");
        }

        /** The same with what stands in the file. */
        Cells withText(String text) {
            return new Cells(line, values, forms, text);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Cells[line=" + line + ", cells=" + values.size() + "]";
        }
    }

    /**
     * A record that could not be read as one.
     *
     * @param line where it opens
     * @param reason why
     * @param detail what exactly, without the cells' text
     * @param text what stands there, the cells of a worksheet with tabs between them; past {@value #TEXT_CHARS_MAX} characters it ends
     *     in an ellipsis; NUL is shown as U+2400 and what the charset does not have as U+FFFD
     */
    record Unreadable(long line, RejectReason reason, String detail, String text) implements Row {

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Unreadable[line=" + line + ", reason=" + reason + ", detail=" + detail + "]";
        }
    }
}
