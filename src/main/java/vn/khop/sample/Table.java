package vn.khop.sample;

/** One file of rows being written. Mutable; for one thread; throws {@link vn.khop.record.OutputFailed} where the disk does. */
interface Table extends AutoCloseable {

    /** Writes a row. */
    void row(String... cells);

    /** Writes a row that no reader can take as one, made from the cells; a kind of file that cannot be broken writes nothing. */
    void brokenRow(Breakage breakage, String... cells);

    @Override
    void close();

    /** How a row is broken. */
    enum Breakage {
        /** The last two cells are missing. */
        CELLS_MISSING,
        /** Two cells too many. */
        CELLS_EXTRA,
        /** Text stands after a closing quote. */
        TEXT_AFTER_QUOTE,
        /** The cell of the key is empty. */
        NO_KEY
    }
}
