/** Threads that work side by side and keep the order of what they work on. */
@NullMarked
package vn.khop.parallel;

import org.jspecify.annotations.NullMarked;
