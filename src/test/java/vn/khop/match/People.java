package vn.khop.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Issue;
import vn.khop.record.Person;
import vn.khop.text.Folding;

/** Persons in one line of text, and a registry's frequencies made from a list. */
final class People {

    static final long MILLION = 1_000_000;

    private People() {}

    /** {@code id|name|born|gender|father|mother|address|ward}; trailing cells may be left out, an empty cell is unknown. */
    static Person person(String line) {
        Field[] fields = {
            Field.CITIZEN_ID,
            Field.FULL_NAME,
            Field.DATE_OF_BIRTH,
            Field.GENDER,
            Field.FATHER_NAME,
            Field.MOTHER_NAME,
            Field.ADDRESS,
            Field.WARD_CODE
        };
        Person.Builder builder = Person.builder();
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            builder.set(fields[i], cells[i].strip());
        }
        return builder.build();
    }

    static Person with(Person person, Field field, String text) {
        Person.Builder builder = Person.builder();
        for (Field each : Field.values()) {
            builder.set(each, person.text(each));
        }
        return builder.set(field, text).build();
    }

    static CleanRecord record(Person person, Code... issues) {
        List<Issue> list =
                List.of(issues).stream().map(c -> new Issue(c, c.about())).toList();
        return new CleanRecord("key", person, Map.of(), list);
    }

    static CleanRecord record(String line, Code... issues) {
        return record(person(line), issues);
    }

    /** A registry of this size in which every name is borne by so many people, but for those listed with their own count. */
    static Frequencies frequencies(long population, long everyName, Map<String, Long> fullNames) {
        Map<String, Long> folded = new HashMap<>();
        fullNames.forEach((name, count) -> folded.merge(Folding.fold(name), count, Long::sum));
        return new Frequencies() {
            @Override
            public long population() {
                return population;
            }

            @Override
            public long fullName(String name) {
                return folded.getOrDefault(name, everyName);
            }

            @Override
            public long accentedName(String name) {
                return folded.getOrDefault(Folding.fold(name), everyName);
            }

            @Override
            public long givenName(String name) {
                return population / 200;
            }

            @Override
            public long id(String id) {
                return 1;
            }
        };
    }

    static Frequencies million() {
        return frequencies(MILLION, 20, Map.of("Nguyễn Văn Nam", 900L, "Nguyễn Thị Hương", 1500L));
    }

    static MatchResult match(String record, String... candidates) {
        return match(
                record(record), List.of(candidates).stream().map(People::person).toList());
    }

    static MatchResult match(CleanRecord record, List<Person> candidates) {
        return new Matcher(Model.shipped(), MatchSettings.DEFAULT, million()).match(record, candidates);
    }
}
