package vn.khop.match;

import java.util.Locale;

/** A model as the text of its file; {@link ModelReader} reads it. The same model gives the same bytes. */
public final class ModelText {

    static final String HEADER = "comparison,level,m,u,kin,twin,times";
    static final String VERSION = "version";
    static final String JOBS = "jobs";
    static final String DATE = "trained_on";
    static final String RECORDS = "records";
    static final String PRIOR = "prior";
    static final String RELATIVES = "relatives";
    static final String TWINS = "twins";
    static final String FREQUENCY_FLOOR = "frequency_floor";
    static final String MARGIN = "margin_millibits";

    private ModelText() {}

    /** The text of a model; numbers have so many digits that reading them gives the same model. */
    public static String of(Model model) {
        StringBuilder text = new StringBuilder(8000);
        text.append("# Match model ").append(model.version());
        text.append(", written by khop train. What the columns mean stands in model-1.csv of the program.\n");
        text.append("# A model is never changed once it was used: outcomes keep its version.\n");
        Priors priors = model.priors();
        setting(text, VERSION, priors.version());
        text.append(JOBS)
                .append(',')
                .append(String.join("|", model.origin().jobs()))
                .append('\n');
        text.append(DATE).append(',').append(model.origin().date()).append('\n');
        setting(text, RECORDS, model.origin().records());
        setting(text, PRIOR, priors.present());
        setting(text, RELATIVES, priors.relatives());
        setting(text, TWINS, priors.twins());
        setting(text, FREQUENCY_FLOOR, priors.frequencyFloor());
        setting(text, MARGIN, priors.marginMillibits());
        text.append(HEADER).append('\n');
        for (Comparison comparison : Comparison.values()) {
            int level = 0;
            for (LevelOdds odds : model.odds(comparison)) {
                text.append(comparison.key()).append(',').append(comparison.levelKey(level++));
                number(text.append(','), odds.m());
                number(text.append(','), odds.u());
                number(text.append(','), odds.kin());
                number(text.append(','), odds.twin());
                text.append(',').append(odds.times().key()).append('\n');
            }
        }
        return text.toString();
    }

    private static void setting(StringBuilder text, String key, double value) {
        number(text.append(key).append(','), value);
        text.append('\n');
    }

    private static void number(StringBuilder text, double value) {
        if (value == StrictMath.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            text.append(String.format(Locale.ROOT, "%.6g", value));
        }
    }
}
