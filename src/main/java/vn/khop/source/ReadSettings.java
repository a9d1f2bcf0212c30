package vn.khop.source;

import java.util.List;
import java.util.OptionalLong;
import vn.khop.record.SettingsRefused;

/**
 * How a job file says its source is to be read.
 *
 * @param encoding one of {@link #ENCODINGS}
 * @param delimiter one of {@link #DELIMITERS}
 * @param headerRow {@code auto} or the 1-based row of the header
 */
public record ReadSettings(String encoding, String delimiter, String headerRow) {

    /** Find it in the file. */
    private static final String FIND = "auto";

    /** The words for {@code encoding}; case does not matter. */
    public static final List<String> ENCODINGS =
            List.of(FIND, "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258", "TCVN3", "VNI");

    /** The words for {@code delimiter}. */
    public static final List<String> DELIMITERS = List.of(FIND, ",", ";", "tab", "|");

    /** Everything found in the file. */
    public static final ReadSettings AUTO = new ReadSettings(FIND, FIND, FIND);

    /** @throws SettingsRefused if a word is not one of those above */
    public ReadSettings {
        if (ENCODINGS.stream().noneMatch(encoding::equalsIgnoreCase)) {
            throw new SettingsRefused("encoding \"" + encoding + "\" is not known; expected one of " + ENCODINGS);
        }
        if (!DELIMITERS.contains(delimiter)) {
            throw new SettingsRefused("delimiter \"" + delimiter + "\" is not known; expected one of " + DELIMITERS);
        }
        if (!headerRow.equals(FIND) && !isRowNumber(headerRow)) {
            throw new SettingsRefused(
                    "header_row \"" + headerRow + "\" is not known; expected auto or a row number from 1");
        }
    }

    private static boolean isRowNumber(String text) {
        return !text.isEmpty()
                && text.length() <= 9
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean findsEncoding() {
        return encoding.equalsIgnoreCase(FIND);
    }

    boolean findsDelimiter() {
        return delimiter.equals(FIND);
    }

    char delimiterChar() {
        return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    }

    /** The declared header row, absent where it is to be found. */
    OptionalLong headerLine() {
        return headerRow.equals(FIND) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(headerRow));
    }
}
