/** Where a test may let the process die or a step fail. */
@NullMarked
package vn.khop.fault;

import org.jspecify.annotations.NullMarked;
