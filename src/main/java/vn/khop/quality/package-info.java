/** Evaluation of the links against a known truth. */
@NullMarked
package vn.khop.quality;

import org.jspecify.annotations.NullMarked;
