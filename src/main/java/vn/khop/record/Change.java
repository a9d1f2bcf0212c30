package vn.khop.record;

/**
 * One rule of cleansing at work on one field. The cell as the source wrote it stays with the record ({@link CleanRecord#sourceText}), so every
 * change can be seen and taken back.
 *
 * @param field where
 * @param rule what was done, proposed or seen
 * @param detail the value proposed, the other name found, the words meant; mostly empty. May hold personal data
 */
public record Change(Field field, Rule rule, String detail) {

    private static final Change[][] WITHOUT_DETAIL = new Change[Field.values().length][Rule.values().length];

    static {
        for (Field field : Field.values()) {
            for (Rule rule : Rule.values()) {
                WITHOUT_DETAIL[field.ordinal()][rule.ordinal()] = new Change(field, rule, "");
            }
        }
    }

    /** The change that has nothing more to tell; always the same object. */
    public static Change of(Field field, Rule rule) {
        return WITHOUT_DETAIL[field.ordinal()][rule.ordinal()];
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return rule + ":" + field.key();
    }
}
