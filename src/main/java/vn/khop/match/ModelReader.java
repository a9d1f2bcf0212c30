package vn.khop.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads a model file: comma-separated, {@code #} begins a comment; two cells are a setting, seven a comparison level. The levels of a
 * comparison stand in their order and are complete. Mutable; reads one file.
 */
final class ModelReader {

    private static final int LEVEL_CELLS = 7;

    private final String name;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<Comparison, List<LevelOdds>> odds = new EnumMap<>(Comparison.class);
    private int line;

    ModelReader(String name) {
        this.name = name;
    }

    /**
     * The model in this text.
     *
     * @throws IllegalArgumentException naming file, line and cell where the text is no model
     */
    Model read(BufferedReader text) throws IOException {
        for (String row; (row = text.readLine()) != null; ) {
            line++;
            if (!row.isBlank() && row.charAt(0) != '#' && !row.equals(ModelText.HEADER)) {
                readRow(row.split(",", -1));
            }
        }
        Priors priors = new Priors(
                (int) setting(ModelText.VERSION),
                setting(ModelText.PRIOR),
                setting(ModelText.RELATIVES),
                setting(ModelText.TWINS),
                setting(ModelText.FREQUENCY_FLOOR),
                (int) setting(ModelText.MARGIN));
        return new Model(priors, origin(), odds);
    }

    private void readRow(String[] cells) {
        if (cells.length == 2) {
            boolean isText = cells[0].equals(ModelText.JOBS) || cells[0].equals(ModelText.DATE);
            settings.put(cells[0], isText ? cells[1] : Double.toString(number(cells[1])));
        } else if (cells.length == LEVEL_CELLS) {
            readLevel(cells);
        } else {
            throw fault("expected 2 or " + LEVEL_CELLS + " cells, found " + cells.length);
        }
    }

    private void readLevel(String[] cells) {
        Comparison comparison =
                Comparison.find(cells[0]).orElseThrow(() -> fault("unknown comparison \"" + cells[0] + "\""));
        List<LevelOdds> levels = odds.computeIfAbsent(comparison, c -> new ArrayList<>());
        List<Level> expected = comparison.levels();
        if (levels.size() >= expected.size()
                || !expected.get(levels.size()).key().equals(cells[1])) {
            throw fault("level \"" + cells[1] + "\" of " + comparison.key() + " is unknown or out of order");
        }
        levels.add(new LevelOdds(
                number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5]), rarity(cells[6])));
    }

    private Rarity rarity(String key) {
        for (Rarity rarity : Rarity.values()) {
            if (rarity.key().equals(key)) {
                return rarity;
            }
        }
        throw fault("times must be none, accented, folded, misspelt, given or id, found \"" + key + "\"");
    }

    private double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw fault("expected a number, found \"" + cell + "\"");
        }
    }

    private Model.Origin origin() {
        String jobs = settings.getOrDefault(ModelText.JOBS, "");
        return new Model.Origin(
                jobs.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(jobs.split("\\|", -1))),
                settings.getOrDefault(ModelText.DATE, ""),
                (long) (settings.containsKey(ModelText.RECORDS) ? setting(ModelText.RECORDS) : 0));
    }

    private double setting(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": the setting " + key + " is missing");
        }
        return Double.parseDouble(value);
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(name + " line " + line + ": " + what);
    }
}
