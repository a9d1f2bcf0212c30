package vn.khop.pipeline;

/**
 * How often cells of a column have one form.
 *
 * @param form the kinds of their characters, for example {@code 99/99/9999}: nobody's data
 * @param count cells of this form
 * @param example the first of them, cut where it is long: personal data; empty unless examples were asked for
 */
public record FormCount(String form, long count, String example) {

    /** Does not tell the example. */
    @Override
    public String toString() {
        return form + " " + count;
    }
}
