package vn.khop.store;

/** What became of a file's rows, in records; mutable, for the one thread that loads the file. */
public final class FileCounts {

    long records;
    long admitted;
    long rejected;
    long duplicate;
    long unchanged;
    long superseded;
    long changed;

    FileCounts() {}

    /** Records read; a row that gave none counts one. */
    public long records() {
        return records;
    }

    /** Records that now wait for a verification. */
    public long admitted() {
        return admitted;
    }

    /** Records of rows returned to the source. */
    public long rejected() {
        return rejected;
    }

    /** Records already held whose content changed. */
    public long changed() {
        return changed;
    }

    /** Records already held with the same content. */
    public long unchanged() {
        return unchanged;
    }
}
