package vn.khop.report;

/** How much of an identity number a page for people shows. Files for machines always have it whole. */
public enum IdDisplay {
    /** All digits: for the data officer, who must find the person. */
    WHOLE,
    /** The last four, the others as dots: for a page that goes further. */
    LAST_FOUR;

    private static final int SHOWN = 4;

    String show(String id) {
        if (this == WHOLE || id.length() <= SHOWN) {
            return id;
        }
        int hidden = id.length() - SHOWN;
        return "•".repeat(hidden) + id.substring(hidden);
    }
}
