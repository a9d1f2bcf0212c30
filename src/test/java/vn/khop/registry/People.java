package vn.khop.registry;

import java.util.Map;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** Persons for tests, written as one line. */
final class People {

    private static final Map<String, Field> WORDS = Map.ofEntries(
            Map.entry("born", Field.DATE_OF_BIRTH),
            Map.entry("id", Field.CITIZEN_ID),
            Map.entry("old", Field.OLD_ID),
            Map.entry("history", Field.ID_HISTORY),
            Map.entry("ward", Field.WARD_CODE),
            Map.entry("father", Field.FATHER_NAME),
            Map.entry("mother", Field.MOTHER_NAME),
            Map.entry("spouse", Field.SPOUSE_NAME),
            Map.entry("phone", Field.PHONE),
            Map.entry("insurance", Field.INSURANCE_NUMBER));

    private People() {}

    /** {@code Nguyễn Văn An; born 1985-03-12; id 001085000001; mother Trần Thị Bình}: the name first, the rest in any order. */
    static Person of(String line) {
        String[] parts = line.split(";");
        Person.Builder person = Person.builder().set(Field.FULL_NAME, parts[0].strip());
        for (int i = 1; i < parts.length; i++) {
            String[] wordAndValue = parts[i].strip().split(" ", 2);
            Field field = WORDS.get(wordAndValue[0]);
            if (field == null) {
                throw new IllegalArgumentException("unknown word " + wordAndValue[0]);
            }
            person.set(field, wordAndValue[1]);
        }
        return person.build();
    }

    /** Builds a generation of these people. */
    static RegistryManifest build(Generations generations, Iterable<Person> people) {
        try (RegistryBuilder builder = generations.begin("source", "settings", "2026-11-01", "whole country")) {
            people.forEach(builder::add);
            return builder.finish();
        }
    }
}
