package vn.khop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Values that only the registry of a test has, and which files show them. */
final class PlantedValues {

    /** A letter as its number, which workbooks have for letters with marks. */
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]+)|(\\d+));");

    private PlantedValues() {}

    /** What the registry has and no source: person and what it is, then its forms in files. */
    private static final Map<String, List<String>> PLANTED = new TreeMap<>();

    private static void plant(String what, String... forms) {
        PLANTED.put(what, List.of(forms));
    }

    static {
        plant("linked name", "Quàng Thị Ngàn");
        plant("linked birth", "1990-03-17", "17/03/1990", "17/3/1990");
        plant("linked father", "Quàng Văn Sếnh");
        plant("linked address", "19 Ngõ Sấu Đá");
        plant("linked ward", "00004", "Ba Đình");
        plant("linked ethnicity", "Chứt");
        plant("unnumbered id", "001191771122");
        plant("unnumbered ward", "00103", "Tây Hồ");
        plant("unnumbered ethnicity", "Si La");
        plant("doubted name", "Mùa A Tráng Sính");
        plant("doubted birth", "1992-11-23", "23/11/1992");
        plant("doubted father", "Mùa A Chống");
        plant("doubted address", "27 Dốc Ổi Găng");
        plant("doubted ward", "00118", "Bồ Đề");
        plant("doubted ethnicity", "Pu Péo");
        plant("claimed id", "001193556677");
        plant("claimed father", "Lò Văn Phửn");
        plant("claimed address", "35 Ngách Vối Thuốc");
        plant("claimed ward", "00127", "Việt Hưng");
        plant("claimed ethnicity", "Rơ Măm");
        plant("stranger name", "Thạch Sô Phia");
        plant("stranger birth", "1971-07-29", "29/07/1971", "29/7/1971");
        plant("stranger father", "Thạch Sa Rươn");
        plant("stranger address", "41 Bến Tràm Chim");
        plant("stranger ward", "00136", "Phúc Lợi");
        plant("stranger ethnicity", "Brâu");
        plant("twin id", "001094330011");
        plant("twin address", "53 Lối Cau Liên");
        plant("twin ward", "00145", "Long Biên");
        plant("other twin id", "001094330022");
        plant("other twin address", "67 Xóm Rừng Sác");
        plant("other twin ward", "00160", "Nghĩa Đô");
    }

    /** What each file shows of what was planted, a line a file. */
    static String shownBelow(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = text(file);
                List<String> shown = new ArrayList<>();
                PLANTED.forEach((what, forms) -> {
                    if (forms.stream()
                            .anyMatch(form -> pattern(form).matcher(text).find())) {
                        shown.add(what);
                    }
                });
                found.put(folder.relativize(file).toString(), String.join(", ", shown));
            }
        }
        StringBuilder lines = new StringBuilder();
        found.forEach((file, shown) -> lines.append(file)
                .append(shown.isEmpty() ? ":" : ": ")
                .append(shown)
                .append('\n'));
        return lines.toString();
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The text of a file, of all its parts if it is a workbook, without marks that stand between letters. */
    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        if (file.toString().endsWith(".xlsx")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } else {
            text.append(Files.readString(file));
        }
        String plain = text.toString().replaceAll("</?[bu]>", "");
        plain = REFERENCE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(letter(found)));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String letter(MatchResult reference) {
        return Character.toString(
                reference.group(1) == null
                        ? Integer.parseInt(reference.group(2))
                        : Integer.parseInt(reference.group(1), 16));
    }
}
