package vn.khop.store;

import java.time.LocalDate;

/**
 * A source file about to be read.
 *
 * @param name its name in the workspace, with {@code /}
 * @param sha256 of its bytes, hex
 * @param settings hash of the job's reading settings, hex; with sha256 it decides whether the file was read before
 * @param archive where its bytes are kept, relative to the workspace
 * @param dialect its form, as text
 */
public record FileIdentity(
        String job, String name, String sha256, String settings, LocalDate day, String archive, String dialect) {}
