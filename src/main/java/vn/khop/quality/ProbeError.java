package vn.khop.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.khop.record.Field;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/** An error as desks and keyboards make them (kinds and their weight in real data: DESIGN section 4). */
public enum ProbeError {
    /** A syllable of the name with a slip of the keyboard. */
    NAME_TYPO {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            return changeSyllable(person, draw, Misspelling::typed);
        }
    },
    /** A syllable with another tone or without the mark of a vowel. */
    NAME_MARK {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            return changeSyllable(person, draw, Misspelling::marked);
        }
    },
    /** The whole name without marks. */
    NAME_WITHOUT_MARKS {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            return rename(person, Misspelling.plain(person.text(Field.FULL_NAME)));
        }
    },
    /** A middle syllable left out. */
    NAME_MIDDLE_DROPPED {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            List<String> syllables = syllables(person);
            if (syllables.size() < 3) {
                return false;
            }
            syllables.remove(1 + draw.below(syllables.size() - 2));
            return rename(person, String.join(" ", syllables));
        }
    },
    /** The given name first. */
    NAME_ORDER {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            List<String> syllables = syllables(person);
            Collections.rotate(syllables, 1);
            return rename(person, String.join(" ", syllables));
        }
    },
    /** Day and month in each other's place. */
    DATE_SWAPPED {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            PartialDate born = born(person);
            return born.isFull()
                    && born.day() <= 12
                    && date(person, born, new PartialDate(born.year(), born.day(), born.month()));
        }
    },
    /** One digit of the date another. */
    DATE_DIGIT {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            PartialDate born = born(person);
            if (!born.isFull()) {
                return false;
            }
            int step = draw.below(2) == 0 ? 1 : -1;
            PartialDate other =
                    switch (draw.below(3)) {
                        case 0 -> partial(born.year() + step * 10, born.month(), born.day());
                        case 1 -> partial(born.year(), born.month() + step, born.day());
                        default -> partial(born.year(), born.month(), born.day() + step);
                    };
            return other.isPossible() && date(person, born, other);
        }
    },
    /** The year of birth alone. */
    DATE_YEAR_ONLY {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            PartialDate born = born(person);
            return born.isFull() && date(person, born, PartialDate.ofYear(born.year()));
        }
    },
    /** No identity number. */
    ID_MISSING {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            boolean had = !person.text(Field.CITIZEN_ID).isEmpty();
            person.set(Field.CITIZEN_ID, "").set(Field.OLD_ID, "");
            return had;
        }
    },
    /** One digit of the identity number another. */
    ID_DIGIT {
        @Override
        boolean apply(Person.Builder person, Draw draw) {
            String id = person.text(Field.CITIZEN_ID);
            if (id.isEmpty()) {
                return false;
            }
            int at = draw.below(id.length());
            int digit = Character.digit(id.charAt(at), 10);
            String other = id.substring(0, at) + (digit + 1 + draw.below(9)) % 10 + id.substring(at + 1);
            person.set(Field.CITIZEN_ID, other);
            return digit >= 0;
        }
    };

    /** Changes a record in this way; answers whether it could. What could not be done leaves the record as it was, or unusable. */
    abstract boolean apply(Person.Builder person, Draw draw);

    /** Whether the error is one of the identity number. */
    boolean isOfId() {
        return this == ID_MISSING || this == ID_DIGIT;
    }

    /** Writes a syllable in another way; the same where it cannot. */
    private interface Writing {
        String of(String syllable, Draw draw);
    }

    private static boolean changeSyllable(Person.Builder person, Draw draw, Writing writing) {
        List<String> syllables = syllables(person);
        int at = draw.below(syllables.size());
        syllables.set(at, writing.of(syllables.get(at), draw));
        return rename(person, String.join(" ", syllables));
    }

    private static List<String> syllables(Person.Builder person) {
        return new ArrayList<>(List.of(person.text(Field.FULL_NAME).split(" ", -1)));
    }

    private static boolean rename(Person.Builder person, String name) {
        boolean other = !name.equals(person.text(Field.FULL_NAME));
        person.set(Field.FULL_NAME, name);
        return other;
    }

    private static PartialDate born(Person.Builder person) {
        return PartialDate.parse(person.text(Field.DATE_OF_BIRTH));
    }

    private static PartialDate partial(int year, int month, int day) {
        boolean inRange = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return inRange ? new PartialDate(year, month, day) : PartialDate.ofYear(year);
    }

    private static boolean date(Person.Builder person, PartialDate born, PartialDate other) {
        person.set(Field.DATE_OF_BIRTH, other.text());
        return !other.equals(born);
    }
}
