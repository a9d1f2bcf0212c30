/** Opening a source file: charset, delimiter, header, rows with line numbers, columns to fields; and writing one back in its own form. */
@NullMarked
package vn.khop.source;

import org.jspecify.annotations.NullMarked;
