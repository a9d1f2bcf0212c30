/** The Lucene index of clean persons: generations, candidates (blocking), frequencies. */
@NullMarked
package vn.khop.registry;

import org.jspecify.annotations.NullMarked;
