package vn.khop.report;

import java.util.List;

/**
 * A run of text in a page.
 *
 * @param text never escaped; the template does that
 * @param strong whether it is to stand out
 */
record Span(String text, boolean strong) {

    /** Whether letters that run from right to left may be among them, which turn what stands beside them unless set apart. */
    static boolean mayTurn(List<Span> spans) {
        for (Span span : spans) {
            if (span.text.chars().anyMatch(Span::mayRunLeft)) {
                return true;
            }
        }
        return false;
    }

    /** Hebrew, Arabic and their kin, and all letters beyond the basic plane, some of which are. */
    private static boolean mayRunLeft(int c) {
        return c >= 0x590 && c <= 0x8FF || c >= 0xFB1D && c <= 0xFEFC || Character.isSurrogate((char) c);
    }
}
