package vn.khop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever writes a new sentence for people in one of the rooms must give it a Vietnamese one in {@code refusals_vi.txt}. Reads the sources:
 * every piece of text of some length in a call that refuses, finds or notices must stand in some English template.
 */
class RefusalsAreTranslatedTest {

    private static final Path ROOMS = Path.of("src/main/java/vn/khop");

    /** The calls that make a sentence for people. */
    private static final Pattern CALL =
            Pattern.compile("new (?:InputRefused|SettingsRefused|OutputFailed|Unavailable|LimitReached"
                    + "|IndexDamaged|WorkspaceLocked|DuplicateCitizen|Incomplete|Bomb|Failure|Fault)\\("
                    + "|new IOException\\(|new Finding\\(\\s*\"|notices(?:\\.accept|::add|\\.add)\\(|refuse\\(");

    /** Where sentences are put together before they are thrown, every text counts. */
    private static final List<String> WHOLE = List.of(
            "jobfile/",
            "registry/DuplicateCitizen.java",
            "source/HeaderBinding.java",
            "source/GzipInput.java",
            "source/WorkbookRows.java",
            "batch/WorkspaceLocked.java",
            "text/LegacyText.java",
            "batch/Failures.java",
            "batch/Checkup.java");

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** What a text leaves open: a format, an escape, the edges where another text joins it. */
    private static final Pattern JOINT = Pattern.compile("%\\d*\\w|\\\\n");

    /** How one sentence begins after another, or behind a place that is part of the text. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:[:;] |registry: |files: |jobs/registry\\.yaml: )+");

    /** Texts that no refusal holds. */
    private static final Pattern ELSE = Pattern.compile("Pattern\\.compile\\(|new Illegal\\w+\\(");

    private static final int LENGTH_MIN = 12;

    @Test
    void everySentenceForPeople_hasAVietnameseOne() throws IOException {
        List<String> known = Phrasebook.shipped().pairs().stream()
                .flatMap(pair -> pair.english().literals().stream())
                .toList();
        List<String> missing = new ArrayList<>();
        int looked = 0;
        for (Path file : sources()) {
            for (String piece : pieces(file)) {
                looked++;
                if (known.stream().noneMatch(literal -> literal.contains(piece))) {
                    missing.add(ROOMS.relativize(file) + ": " + piece);
                }
            }
        }
        assertThat(missing).as("sentences without Vietnamese").isEmpty();
        assertThat(looked).as("the sources were read").isGreaterThan(150);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(ROOMS.resolve("cli")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> pieces(Path file) throws IOException {
        String code =
                Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/", "").replace("'\"'", "' '");
        String name = ROOMS.relativize(file).toString();
        List<String> pieces = new ArrayList<>();
        if (WHOLE.stream().anyMatch(name::startsWith)) {
            addTexts(without(ELSE, code), pieces);
            return pieces;
        }
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            addTexts(code.substring(call.end() - (call.group().endsWith("\"") ? 1 : 0), end(code, call.end())), pieces);
        }
        return pieces;
    }

    private static String without(Pattern calls, String code) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher call = calls.matcher(code);
        while (call.find(from)) {
            rest.append(code, from, call.start());
            from = end(code, call.end());
        }
        return rest.append(code.substring(from)).toString();
    }

    /** The end of a call whose parenthesis is open at this place. */
    private static int end(String code, int from) {
        int open = 1;
        boolean quoted = false;
        int at = from;
        for (; at < code.length() && open > 0; at++) {
            char c = code.charAt(at);
            if (quoted) {
                at += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else {
                quoted = c == '"';
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return at;
    }

    private static void addTexts(String code, List<String> pieces) {
        Matcher text = TEXT.matcher(code);
        while (text.find()) {
            for (String part : JOINT.split(text.group(1).replace("\\\"", "\""))) {
                String piece = BEGINNING.matcher(part.strip()).replaceFirst("");
                if (piece.length() >= LENGTH_MIN && piece.contains(" ") && piece.matches("(?s).*[a-z]{3}.*")) {
                    pieces.add(piece);
                }
            }
        }
    }
}
