/** Comparison levels, match weights (Fellegi and Sunter 1969), posterior, decision, explanation. */
@NullMarked
package vn.khop.match;

import org.jspecify.annotations.NullMarked;
