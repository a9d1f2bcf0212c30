package vn.khop.report;

import java.util.List;

/**
 * Who gets which cases: the police of a ward or the holder of records, each case of all jobs in one scope of either kind.
 *
 * @param kind police or holder
 * @param key the ward's code, or the unit's name
 * @param job whose unit it is; empty for the police, who see all jobs together
 * @param folder its name, of small letters, digits and hyphens
 * @param title as people call it
 * @param cases in no order yet
 * @param rejected rows that are returned to the holder
 */
record Scope(
        Kind kind,
        String key,
        String job,
        String folder,
        String title,
        List<IndexedCase> cases,
        List<ReturnedRow> rejected) {

    /** Whose report it is. */
    enum Kind {
        WARD("_wards"),
        UNIT("_units");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** The folder of all reports of the kind. */
        String folder() {
            return folder;
        }

        String key() {
            return folder.substring(1);
        }
    }
}
