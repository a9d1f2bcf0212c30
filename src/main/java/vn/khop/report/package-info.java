/** Mismatch reports, corrected files and the summary, from the store's rows and the archive. */
@NullMarked
package vn.khop.report;

import org.jspecify.annotations.NullMarked;
