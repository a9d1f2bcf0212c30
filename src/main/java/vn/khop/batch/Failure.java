package vn.khop.batch;

/**
 * Why a job did not end well.
 *
 * @param exitCode what the program would exit with for this alone
 * @param message what, where, found, expected, cure; no personal value
 */
public record Failure(int exitCode, String message) {}
