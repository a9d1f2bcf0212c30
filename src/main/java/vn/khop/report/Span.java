package vn.khop.report;

/**
 * A run of text in a page.
 *
 * @param text never escaped; the template does that
 * @param strong whether it is to stand out
 */
record Span(String text, boolean strong) {}
