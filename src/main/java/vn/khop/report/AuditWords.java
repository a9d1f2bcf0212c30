package vn.khop.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khop.review.PersonAnswer;
import vn.khop.store.AuditLine;
import vn.khop.text.SpreadsheetText;

/** Lines of the audit log in the words of people. The log itself stays as it was written: its lines are chained by their bytes. */
record AuditWords(Wording wording) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern VERDICT =
            Pattern.compile("(?:(same|different|unsure): )?([a-z_]+) to ([a-z_]+)(?:, ([a-z_]+))?");
    private static final Pattern VALUES = Pattern.compile("values ([0-9]+)(?:; unit (.+)|([;,] .*))?");
    private static final Pattern WITHDRAWN =
            Pattern.compile("removed ([0-9]+), restored ([0-9]+), outcomes ([0-9]+); (.*)");

    /** When it was, in UTC. */
    String time(AuditLine line) {
        return TIME.format(line.at());
    }

    /** What was done; the log's own word where there is no other. */
    String action(AuditLine line) {
        String key = "audit." + line.action();
        return wording.has(key) ? wording.text(key) : line.action();
    }

    /** The particulars; a reason stays as it was given. */
    String detail(AuditLine line) {
        Matcher verdict = VERDICT.matcher(line.detail());
        if (line.action().startsWith("verdict.") && verdict.matches()) {
            return verdict(verdict);
        }
        Matcher values = VALUES.matcher(line.detail());
        if (line.action().startsWith("correction") && values.matches()) {
            return wording.text(
                            "audit.detail.values",
                            Map.of("count", number(values.group(1)), "unit", visible(values.group(2))))
                    + visible(values.group(3));
        }
        Matcher withdrawn = WITHDRAWN.matcher(line.detail());
        if (line.action().equals("file.withdrawn") && withdrawn.matches()) {
            return wording.text(
                    "audit.detail.withdrawn",
                    Map.of(
                            "removed", number(withdrawn.group(1)),
                            "restored", number(withdrawn.group(2)),
                            "outcomes", number(withdrawn.group(3)),
                            "reason", visible(withdrawn.group(4))));
        }
        return visible(line.detail());
    }

    private String verdict(Matcher verdict) {
        String answer = verdict.group(1) == null
                ? ""
                : PersonAnswer.find(verdict.group(1)).orElseThrow().word(wording.language());
        String hearing = verdict.group(4) == null ? "" : word("audit.hearing.", verdict.group(4));
        return wording.text(
                verdict.group(2).equals(verdict.group(3)) ? "audit.detail.verdict.same" : "audit.detail.verdict",
                Map.of(
                        "answer",
                        answer,
                        "before",
                        word("outcome.", verdict.group(2)),
                        "after",
                        word("outcome.", verdict.group(3)),
                        "hearing",
                        hearing));
    }

    private String word(String beginning, String word) {
        return wording.has(beginning + word) ? wording.text(beginning + word) : word;
    }

    private String number(String digits) {
        return wording.number(Long.parseLong(digits));
    }

    private static String visible(String text) {
        return text == null ? "" : SpreadsheetText.visible(text);
    }
}
