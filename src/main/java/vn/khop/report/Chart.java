package vn.khop.report;

import java.util.List;

/**
 * A chart in a field of {@link #WIDTH} by {@link #HEIGHT} points, its plot inside margins, all places worked out.
 *
 * @param id unique on the page
 * @param description what it shows, for who cannot see it
 * @param across ticks from left to right
 * @param up ticks from below
 * @param line points of the one line, as SVG has them; empty for none
 * @param whiskers intervals
 * @param marks points that stand out
 */
record Chart(
        String id,
        String title,
        String description,
        String acrossTitle,
        String upTitle,
        List<Tick> across,
        List<Tick> up,
        String line,
        List<Whisker> whiskers,
        List<Mark> marks) {

    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final int LEFT = 72;
    static final int RIGHT = 620;
    static final int TOP = 16;
    static final int BOTTOM = 300;

    /** A labelled place on an axis. */
    record Tick(String at, String label) {}

    /** An interval and what lies in it. */
    record Whisker(String x, String low, String high, String y, String label) {}

    /** A point that stands out by its form, and the words that the legend has for it. */
    record Mark(String kind, String x, String y, String legend, String legendY) {}

    /** The place of a part of the axis, 0 to 1, from left to right. */
    static String x(double part) {
        return place(LEFT + (RIGHT - LEFT) * part);
    }

    /** The place of a part of the axis, 0 to 1, from below. */
    static String y(double part) {
        return place(BOTTOM - (BOTTOM - TOP) * part);
    }

    /** A place to a tenth of a point. */
    private static String place(double points) {
        long tenths = Math.round(points * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
