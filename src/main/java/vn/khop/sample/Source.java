package vn.khop.sample;

/** One of the seven sources: takes from each household whom it knows. Mutable; for one thread. */
interface Source extends AutoCloseable {

    void add(Household household);

    /** Rows with a key of their own, the planted faults not counted. */
    long rows();

    @Override
    void close();
}
