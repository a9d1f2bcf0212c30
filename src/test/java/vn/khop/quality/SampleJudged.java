package vn.khop.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.khop.match.MatchSettings;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.Person;

/** An evaluator that tests feed in one line a record. */
final class SampleJudged {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final TreeMap<String, Person> registry = new TreeMap<>();
    private final Evaluator evaluator = new Evaluator(id -> Optional.ofNullable(registry.get(id)));
    private int records;

    /** Adds a citizen of the registry extract. */
    void citizen(String id, Person person) {
        registry.put(id, person);
    }

    /** A record whose person is {@code right} (empty: nobody) and that was linked to {@code found}. */
    void judge(
            String right, Outcome outcome, String found, int millionths, Person person, String errors, String codes) {
        String key = "R" + records++;
        evaluator.know(new Truth(key, right, words(errors)));
        evaluator.judge(new Judged(
                key,
                outcome,
                found,
                millionths,
                words(codes).stream().map(Code::valueOf).sorted().toList(),
                DAY,
                person));
    }

    void judge(String right, Outcome outcome, String found, int millionths) {
        judge(right, outcome, found, millionths, nobody(), "", "");
    }

    Evaluation result() {
        return evaluator.result(MatchSettings.DEFAULT, (turns, verifications) -> Set.of());
    }

    static Person nobody() {
        return Person.builder().build();
    }

    /** A person as {@code field=text; field=text}. */
    static Person person(String fields) {
        Person.Builder person = Person.builder();
        for (String pair : fields.split(";")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                person.set(
                        Field.find(pair.substring(0, at).strip()).orElseThrow(),
                        pair.substring(at + 1).strip());
            }
        }
        return person.build();
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split("\\|")));
    }
}
