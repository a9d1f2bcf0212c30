package vn.khop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.SettingsRefused;

/**
 * A PostgreSQL server that holds the workspace's tables in place of the H2 file.
 *
 * @param url {@code jdbc:postgresql:…}; its own parameters (TLS, schema) stand in it
 * @param user empty where the URL or the driver's own files say it
 * @param password likewise; never shown
 */
public record DatabaseServer(String url, String user, String password) {

    private static final String FORM = "jdbc:postgresql:";

    /**
     * What the environment says: {@code KHOP_DB_URL}, {@code KHOP_DB_USER}, and {@code KHOP_DB_PASSWORD} or, better, {@code
     * KHOP_DB_PASSWORD_FILE}, a file that only its owner may read. Empty without a URL: the H2 file serves then.
     *
     * @throws SettingsRefused if the URL is of another database, or the password's file cannot be read or is open to others
     */
    public static Optional<DatabaseServer> of(Map<String, String> environment) {
        String url = environment.getOrDefault("KHOP_DB_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith(FORM)) {
            throw new SettingsRefused("KHOP_DB_URL: expected " + FORM
                    + "//host/database; unset it to use the database file under var/ instead");
        }
        String file = environment.getOrDefault("KHOP_DB_PASSWORD_FILE", "");
        String password = file.isEmpty() ? environment.getOrDefault("KHOP_DB_PASSWORD", "") : passwordIn(Path.of(file));
        return Optional.of(new DatabaseServer(url, environment.getOrDefault("KHOP_DB_USER", ""), password));
    }

    private static String passwordIn(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
                throw new SettingsRefused(
                        "KHOP_DB_PASSWORD_FILE: others than its owner may read the file; expected mode 0600: chmod 600 it");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SettingsRefused(
                    "KHOP_DB_PASSWORD_FILE: the file cannot be read; expected the password of the database in it");
        }
    }

    @Override
    public String toString() {
        return "DatabaseServer[" + FORM + "…]";
    }
}
