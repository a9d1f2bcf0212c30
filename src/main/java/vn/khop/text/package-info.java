/** Vietnamese letters: folding, syllables, tone, legacy charsets, string distance. */
@NullMarked
package vn.khop.text;

import org.jspecify.annotations.NullMarked;
