package vn.khop.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet of our pages and the policy that lets a page use it and nothing else: no script, no request to anywhere.
 *
 * @param css the style sheet
 * @param policy the Content-Security-Policy
 */
record PageStyle(String css, String policy) {

    static final PageStyle SHIPPED = shipped();

    private static PageStyle shipped() {
        try (InputStream in = Objects.requireNonNull(PageStyle.class.getResourceAsStream("page.css"), "page.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return new PageStyle(
                    css,
                    "default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(hash)
                            + "'; base-uri 'none'; form-action 'none'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
