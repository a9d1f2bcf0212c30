/** The main flow: one record in, one outcome out; registry load; the claims. */
@NullMarked
package vn.khop.pipeline;

import org.jspecify.annotations.NullMarked;
