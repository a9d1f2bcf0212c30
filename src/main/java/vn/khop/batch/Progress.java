package vn.khop.batch;

/** Where long work says how far it is. Called by one thread. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void phase(String job, String phase, long total) {}

        @Override
        public void advance(long done) {}

        @Override
        public void done() {}
    };

    /**
     * A phase begins; the one before has ended.
     *
     * @param phase registry, ingest, plan, match or report
     * @param total what there is to do, in bytes (registry, ingest) or records; -1 where unknown
     */
    void phase(String job, String phase, long total);

    /** How much of the phase is done so far, in the unit of its total. */
    void advance(long done);

    /** The last phase has ended. */
    void done();
}
