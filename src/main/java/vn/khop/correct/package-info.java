/** Who may correct what: corrections and referrals, each with its rule. */
@NullMarked
package vn.khop.correct;

import org.jspecify.annotations.NullMarked;
