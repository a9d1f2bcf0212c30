package vn.khop.cleanse;

import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;

/** What the rest of a record says of the year in a date cell. */
interface YearEvidence {

    /** Nothing but the business date. */
    YearEvidence NONE = new YearEvidence() {

        @Override
        public int yearOfId() {
            return 0;
        }

        @Override
        public int latest() {
            return Integer.MAX_VALUE;
        }

        @Override
        public @Nullable Field latestTold() {
            return null;
        }
    };

    /** The year that an identity number of fitting structure tells; 0 where none does. */
    int yearOfId();

    /** The last day that the date can be, as yyyyMMdd; {@link Integer#MAX_VALUE} where nothing bounds it. */
    int latest();

    /** The field that bounds it; null where none does. */
    @Nullable
    Field latestTold();
}
