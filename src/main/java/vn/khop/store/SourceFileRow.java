package vn.khop.store;

import java.nio.file.Path;

/**
 * A source file as it was read.
 *
 * @param archived where its bytes are kept, relative to the workspace
 * @param dialect how to read and write its form again ({@code source.Dialect} as text)
 * @param records records read from it, a row that gave none counts one
 * @param footers lines below the table that are no records
 */
public record SourceFileRow(
        long fileId,
        String name,
        Path archived,
        String dialect,
        long records,
        long rejected,
        long duplicates,
        long unchanged,
        long footers,
        String sha256) {}
