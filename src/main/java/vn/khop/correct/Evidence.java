package vn.khop.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khop.match.Difference;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.Person;

/** What supports a correction, for the rule and as words for the reader: {@code id-equal id-structure name-equal date-equal}. */
final class Evidence {

    /** What each word says of the registry; {@code id-equal} says nothing that the source did not write. */
    private static final Map<String, Field> FIELDS = Map.of(
            "id-structure", Field.CITIZEN_ID,
            "id-known", Field.CITIZEN_ID,
            "name-equal", Field.FULL_NAME,
            "date-equal", Field.DATE_OF_BIRTH,
            "gender-equal", Field.GENDER,
            "father-equal", Field.FATHER_NAME,
            "mother-equal", Field.MOTHER_NAME,
            "ward-equal", Field.ADDRESS);

    private final CleanRecord record;
    private final Person citizen;

    Evidence(CleanRecord record, Person citizen) {
        this.record = record;
        this.citizen = citizen;
    }

    /** The condition of the automatic spelling and date corrections: the 12-digit id is equal and fits the registry's sex and year. */
    boolean isIdSure() {
        return isIdEqual() && CitizenIdFit.fits(citizen.citizenId(), citizen) && !record.hasIssue(Code.ID_SHARED);
    }

    /** Whether the equal id speaks for the source's value and against the registry's. */
    boolean idFavoursSource(Code code) {
        String id = citizen.citizenId();
        if (!isIdEqual() || !CitizenIdFit.isTwelveDigits(id)) {
            return false;
        }
        if (code == Code.GENDER) {
            return CitizenIdFit.fitsGender(id, record.person()) && !CitizenIdFit.fitsGender(id, citizen);
        }
        return code == Code.DOB_YEAR
                && CitizenIdFit.fitsYear(id, record.person())
                && !CitizenIdFit.fitsYear(id, citizen);
    }

    /** Whether the record carries the person's present number. */
    boolean isIdEqual() {
        return !citizen.citizenId().isEmpty()
                && citizen.citizenId().equals(record.person().citizenId());
    }

    /** The words, in a fixed order; what the difference itself is about is left out. */
    String words(Difference difference) {
        Person source = record.person();
        List<String> words = new ArrayList<>(8);
        if (isIdEqual()) {
            words.add("id-equal");
            if (CitizenIdFit.fits(citizen.citizenId(), citizen)) {
                words.add("id-structure");
            }
        } else if (isOldNumber(source.citizenId())) {
            words.add("id-known");
        }
        addEqual(words, "name-equal", Field.FULL_NAME, difference);
        addEqual(words, "date-equal", Field.DATE_OF_BIRTH, difference);
        if (difference.field() != Field.GENDER
                && source.gender() != Gender.UNKNOWN
                && source.gender() == citizen.gender()) {
            words.add("gender-equal");
        }
        addEqual(words, "father-equal", Field.FATHER_NAME, difference);
        addEqual(words, "mother-equal", Field.MOTHER_NAME, difference);
        addEqual(words, "ward-equal", Field.WARD_CODE, difference);
        return String.join(" ", words);
    }

    /** The field whose registry value a word speaks of. */
    static Optional<Field> field(String word) {
        return Optional.ofNullable(FIELDS.get(word));
    }

    private void addEqual(List<String> words, String word, Field field, Difference difference) {
        String text = record.person().text(field);
        if (field != difference.field() && !text.isEmpty() && lower(text).equals(lower(citizen.text(field)))) {
            words.add(word);
        }
    }

    private boolean isOldNumber(String id) {
        return !id.isEmpty()
                && (id.equals(citizen.text(Field.OLD_ID))
                        || List.of(citizen.text(Field.ID_HISTORY).split("\\|", -1))
                                .contains(id));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
