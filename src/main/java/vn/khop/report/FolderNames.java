package vn.khop.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.khop.disk.Sha256;
import vn.khop.text.Folding;

/**
 * Names of folders that every system takes, made of names of people's: letters without marks, digits and hyphens. Two names that become one
 * get a few digits of their hash; so a name's folder depends on what it shares its letters with, and on nothing else.
 */
final class FolderNames {

    private static final int LENGTH_MAX = 60;
    private static final int HASH_DIGITS = 6;

    private FolderNames() {}

    /** The folder of each name. */
    static Map<String, String> of(Collection<String> names) {
        Map<String, Integer> uses = new HashMap<>();
        names.stream().distinct().forEach(name -> uses.merge(slug(name), 1, Integer::sum));
        Map<String, String> folders = new TreeMap<>();
        for (String name : names) {
            String slug = slug(name);
            boolean own = !slug.isEmpty() && slug.length() <= LENGTH_MAX && uses.getOrDefault(slug, 0) == 1;
            folders.put(name, own ? slug : hashed(slug, name));
        }
        return folders;
    }

    private static String hashed(String slug, String name) {
        String cut = slug.length() <= LENGTH_MAX ? slug : slug.substring(0, LENGTH_MAX);
        return (cut.isEmpty() ? "" : cut + "-") + "x" + Sha256.of(name).substring(0, HASH_DIGITS);
    }

    /** {@code Trường THCS Giảng Võ} becomes {@code truong-thcs-giang-vo}. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : Folding.fold(name).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }
}
