package vn.khop.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import vn.khop.disk.Sha256;

/**
 * The style sheet of our pages and the policy that lets a page use it and nothing else: no script, no request to anywhere.
 *
 * @param css the style sheet
 * @param margins a second, small one, for the margins of printed sheets; empty where there is none
 * @param policy the Content-Security-Policy
 */
record PageStyle(String css, String margins, String policy) {

    private static final String POLICY = "default-src 'none'; style-src 'sha256-";
    private static final String POLICY_END = "'; base-uri 'none'; form-action 'none'";

    static final PageStyle SHIPPED = of("page.css");

    /** For pages of figures: what all pages have, and more. */
    static final PageStyle EVALUATION = of("page.css", "evaluation.css");

    /** For what is held about one person: a slip on a page of its own, then the records. */
    static final PageStyle PERSON = of("page.css", "person.css");

    /** For what goes to a ward or a unit. */
    static final PageStyle SCOPE = of("page.css", "scope.css");

    /** For the guide that lies beside it: one sheet of words. */
    static final PageStyle GUIDE = of("guide.css");

    private static PageStyle of(String... names) {
        StringBuilder css = new StringBuilder();
        for (String name : names) {
            css.append(read(name));
        }
        return ofText(css.toString());
    }

    /** The same with lines in the margins of every printed sheet: above, and below beside the page's number. */
    PageStyle withMargins(String above, String below) {
        String margins = "@page { @top-left { content: " + quoted(above)
                + "; font: 8pt sans-serif; } @bottom-left { content: " + quoted(below)
                + "; font: 8pt sans-serif; } }";
        return new PageStyle(css, margins, withHash(margins));
    }

    /** This style with the margins of another. */
    PageStyle withMarginsOf(PageStyle other) {
        return new PageStyle(css, other.margins, withHash(other.margins));
    }

    private String withHash(String more) {
        return policy.replace("; base-uri", " 'sha256-" + hash(more) + "'; base-uri");
    }

    /** A text as CSS has it: whatever is no letter, digit or space as its number, so that no text can end the string or the sheet. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == ',' || c == '.' || c == ':' || c == '/' || c == '-') {
                quoted.appendCodePoint(c);
            } else {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }

    private static PageStyle ofText(String css) {
        return new PageStyle(css, "", POLICY + hash(css) + POLICY_END);
    }

    private static String hash(String css) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PageStyle.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
