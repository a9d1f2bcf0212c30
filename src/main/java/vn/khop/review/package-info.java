/** Clerical review: the cases a person must decide. */
@NullMarked
package vn.khop.review;

import org.jspecify.annotations.NullMarked;
