package vn.khop.report;

/** For whom a result is made; what each may see stands in {@link Disclosure}. */
public enum Audience {
    /** Who keeps the registry: ward reports, review sheets of whole jobs, the page on a person. */
    POLICE,
    /** Who holds the records: the folder of a job, review sheets and reports of a unit. */
    OWNER,
    /** Who runs Khớp: {@code outcomes.csv} and what commands print; nothing of it is handed out. */
    OPERATOR
}
