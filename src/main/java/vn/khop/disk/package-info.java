/** Files that are whole or absent whenever the machine stops, and their fingerprints. */
@NullMarked
package vn.khop.disk;

import org.jspecify.annotations.NullMarked;
