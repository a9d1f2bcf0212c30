package vn.khop.sample;

/** What a stream of draws is for: one number each, so that a change in one never shifts another. */
final class Use {

    static final int PROVINCES = 1;
    static final int HOUSEHOLD = 2;
    static final int NAMES = 3;
    static final int LIVES = 4;
    static final int HOMES = 5;
    static final int NUMBERS = 6;
    static final int REGISTRY = 7;
    static final int PLANTED = 8;
    /** The first of the sources; each has its own. */
    static final int SOURCES = 100;

    private Use() {}
}
