package vn.khop.batch;

/** No record of the job has the key that was asked for. Says nothing of the key, which may be personal. */
public final class RecordUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subjects;

    RecordUnknown(String subjects) {
        super("the job holds no record with this key");
        this.subjects = subjects;
    }

    /** The subjects of a row of several persons whose key it is, joined by ", "; empty where it is no row's either. */
    public String subjects() {
        return subjects;
    }
}
