package vn.khop.report;

import java.util.ArrayList;
import java.util.List;

/** Rules of correction and their evidence in words. */
record PersonRules(Wording wording) {

    /** What a rule of corrections.csv says, such as {@code DOB_DAY/id}; that of the table of corrections where it says no more. */
    String of(String rule) {
        int slash = rule.indexOf('/');
        String key = "person.rule." + (slash < 0 ? rule : rule.substring(slash + 1));
        return wording.text(wording.has(key) ? key : "person.rule.table");
    }

    /** What speaks for it, such as {@code id-equal name-equal}; words that have no text are left out. */
    String evidence(String words) {
        List<String> said = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            if (wording.has("person.evidence." + word)) {
                said.add(wording.text("person.evidence." + word));
            }
        }
        return String.join(", ", said);
    }
}
