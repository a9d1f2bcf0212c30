/** The only YAML parser: job, registry and quota files as the rooms' own settings. */
@NullMarked
package vn.khop.jobfile;

import org.jspecify.annotations.NullMarked;
