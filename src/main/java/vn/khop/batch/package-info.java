/** Spring Batch jobs and steps, the lock, and the wiring. */
@NullMarked
package vn.khop.batch;

import org.jspecify.annotations.NullMarked;
