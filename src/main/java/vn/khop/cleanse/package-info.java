/** Raw values to a clean record, every change and issue named. */
@NullMarked
package vn.khop.cleanse;

import org.jspecify.annotations.NullMarked;
