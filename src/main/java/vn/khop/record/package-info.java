/** The person record as every room speaks of it: fields, partial dates, ids, issues, codes, outcomes. */
@NullMarked
package vn.khop.record;

import org.jspecify.annotations.NullMarked;
