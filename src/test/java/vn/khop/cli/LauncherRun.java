package vn.khop.cli;

import java.util.List;

/** One run of the launcher: how it ended and what the fake Java wrote, as lines "java ...", "arg ...", "locale ...", "pid ...". */
record LauncherRun(int exitCode, String pid, String out, String err) {

    /** What the fake Java said under this word, in order. */
    List<String> lines(String word) {
        return out.lines()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    /** The home of the Java that was started. */
    String java() {
        return String.join("\n", lines("java"));
    }

    @Override
    public String toString() {
        return "[exit " + exitCode + "]\n[stdout]\n" + out + "[stderr]\n" + err;
    }
}
