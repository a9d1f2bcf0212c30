package vn.khop.text;

/** The six tones of Vietnamese, each by its own name without marks. */
public enum Tone {
    /** Level, written without a mark. */
    NGANG('\0'),
    /** Falling: à. */
    HUYEN('\u0300'),
    /** Rising: á. */
    SAC('\u0301'),
    /** Dipping: ả. */
    HOI('\u0309'),
    /** Broken: ã. */
    NGA('\u0303'),
    /** Heavy: ạ. */
    NANG('\u0323');

    private final char mark;

    Tone(char mark) {
        this.mark = mark;
    }

    /** The combining character that writes this tone, U+0000 for the level tone. */
    char mark() {
        return mark;
    }
}
