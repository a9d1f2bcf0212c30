/** JDBC: records, states, plan, ledger, outcomes, claims, audit. */
@NullMarked
package vn.khop.store;

import org.jspecify.annotations.NullMarked;
