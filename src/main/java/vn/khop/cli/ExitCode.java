package vn.khop.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a command ended, in the numbers of {@code sysexits.h} where one fits. This is the only table: the help footer and the README are
 * made from it. Titles stand in the message bundle under {@code exit.<number>}.
 */
enum ExitCode {
    DONE(0),
    FAULT(1),
    USAGE(2),
    PERSON_NEEDED(3),
    INPUT_REFUSED(65),
    UNAVAILABLE(69),
    OUTPUT_FAILED(73),
    WORKSPACE_HELD(75),
    SETTINGS_REFUSED(78),
    INTERRUPTED(130),
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The code of a number in the table; our fault for any other. */
    static ExitCode of(int number) {
        for (ExitCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        return FAULT;
    }

    /** The number that the shell sees. */
    int number() {
        return number;
    }

    /** What it means, in the language of the texts. */
    String title(Texts texts) {
        return texts.say("exit." + number);
    }

    /** All codes with their meaning, smallest first: what the help footer lists. */
    static Map<String, String> list(Texts texts) {
        Map<String, String> list = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            list.put(Integer.toString(code.number), code.title(texts));
        }
        return list;
    }

    /** The same list as a Markdown table: what the README shows. */
    static String markdown(Texts texts) {
        StringBuilder table = new StringBuilder("| code | meaning |\n|---:|---|\n");
        list(texts).forEach((number, title) -> table.append("| ")
                .append(number)
                .append(" | ")
                .append(title)
                .append(" |\n"));
        return table.toString();
    }
}
