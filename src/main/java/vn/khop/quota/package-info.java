/** Fair shares, admission order, and the ledger's port. */
@NullMarked
package vn.khop.quota;

import org.jspecify.annotations.NullMarked;
