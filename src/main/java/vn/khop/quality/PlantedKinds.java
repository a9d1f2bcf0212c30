package vn.khop.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.khop.record.Code;
import vn.khop.record.Field;

/** Which code of name, date or identity number each kind of error of a truth file should leave: {@code planted-kinds.tsv}. Immutable. */
final class PlantedKinds {

    private static final String RESOURCE = "planted-kinds.tsv";
    private static final String NO_CODE = "-";
    private static final String CANNOT_TELL = "?";

    /** By kind; a kind that leaves no code has the empty set, one that cannot be judged stands in no entry. */
    private final Map<String, Set<Code>> codes = new HashMap<>();

    private PlantedKinds() {}

    /** The table that comes with the program. */
    static PlantedKinds shipped() {
        PlantedKinds kinds = new PlantedKinds();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PlantedKinds.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.startsWith("#")) {
                    kinds.read(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private void read(String kind, String expected) {
        if (expected.equals(NO_CODE)) {
            codes.put(kind, EnumSet.noneOf(Code.class));
        } else if (!expected.equals(CANNOT_TELL)) {
            codes.put(kind, EnumSet.of(Code.valueOf(expected)));
        }
    }

    /** The codes that these errors should leave; empty where one of them is not known or cannot be judged. */
    Optional<Set<Code>> expected(Set<String> kinds) {
        Set<Code> expected = EnumSet.noneOf(Code.class);
        for (String kind : kinds) {
            Set<Code> left = codes.get(kind);
            if (left == null) {
                return Optional.empty();
            }
            expected.addAll(left);
        }
        return Optional.of(expected);
    }

    /** Whether a code is one of name, date of birth or identity number. */
    static boolean isJudged(Code code) {
        return code.about() == Field.FULL_NAME && code != Code.FIELD_EMPTY_IN_REGISTRY
                || code.about() == Field.DATE_OF_BIRTH
                || code.about() == Field.CITIZEN_ID;
    }
}
