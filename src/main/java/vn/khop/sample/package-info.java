/** Synthetic population and sources with known truth. */
@NullMarked
package vn.khop.sample;

import org.jspecify.annotations.NullMarked;
