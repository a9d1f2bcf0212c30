/** Administrative units of both editions and their history; address text to units. */
@NullMarked
package vn.khop.place;

import org.jspecify.annotations.NullMarked;
