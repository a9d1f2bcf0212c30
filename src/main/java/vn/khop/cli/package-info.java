/** The picocli commands; the only terminal output; exit codes. */
@NullMarked
package vn.khop.cli;

import org.jspecify.annotations.NullMarked;
