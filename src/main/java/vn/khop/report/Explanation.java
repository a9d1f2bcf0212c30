package vn.khop.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.khop.correct.Action;
import vn.khop.correct.CorrectionPolicy;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.store.DifferenceRow;

/** Says a difference in plain sentences of the run's language. Immutable. */
final class Explanation {

    private static final String REGISTRY = "registry";

    /** Places for what the registry has, or what follows from it. */
    private static final Set<String> OF_REGISTRY = Set.of(REGISTRY, "registry_date", "digits");

    /** What is said where the year of birth of a person of a merit or policy group is asked about. */
    private static final String PROTECTED = "code.DOB_YEAR.protected";

    private final Wording wording;
    private final ShownValues shown;
    private final String jobTitle;
    private final String emptySign;
    private final Map<Code, Phrase> sentences = new EnumMap<>(Code.class);
    private final Map<Code, Phrase> cures = new EnumMap<>(Code.class);
    /** Whose sentence cannot be said without the registry's value. */
    private final Set<Code> namesRegistry = EnumSet.noneOf(Code.class);
    /** In place of those that send the reader to the registry's value. */
    private final Map<Code, Phrase> withheldCures = new EnumMap<>(Code.class);

    private final Phrase protectedSentence;
    private final Phrase protectedCure;

    Explanation(Wording wording, String jobTitle) {
        this.wording = wording;
        this.shown = new ShownValues(wording);
        this.jobTitle = jobTitle;
        this.emptySign = wording.text("value.empty");
        for (Code code : Code.values()) {
            sentences.put(code, wording.phrase("code." + code + ".sentence"));
            cures.put(code, wording.phrase("code." + code + ".cure"));
            if (of(sentences, code).parameters().contains(REGISTRY)) {
                namesRegistry.add(code);
            }
            String withheld = "code." + code + ".cure.withheld";
            if (wording.has(withheld)) {
                withheldCures.put(code, wording.phrase(withheld));
            }
        }
        this.protectedSentence = wording.phrase(PROTECTED + ".sentence");
        this.protectedCure = wording.phrase(PROTECTED + ".cure");
    }

    /** A noun phrase of at most 50 letters. */
    String title(DifferenceRow row) {
        return wording.text(titleKey(row));
    }

    /** The key of the title among the words. */
    static String titleKey(DifferenceRow row) {
        return isProtected(row) ? PROTECTED + ".title" : "code." + row.code() + ".title";
    }

    /** What the two sides have. */
    String sentence(DifferenceRow row) {
        return sentencePhrase(row).text(name -> parameter(name, row));
    }

    /** The same to whom the registry's value is withheld: the sentence where it needs none, else the title and what the source has. */
    String withheldSentence(DifferenceRow row) {
        if (isProtected(row)) {
            return wording.text(PROTECTED + ".withheld", "source", row.sourceValue());
        }
        return namesRegistry.contains(row.code())
                ? wording.text("value.withheld.sentence", Map.of("title", title(row), "source", row.sourceValue()))
                : of(sentences, row.code()).text(name -> OF_REGISTRY.contains(name) ? "" : parameter(name, row));
    }

    /** Who should do what, or that nothing need be done. */
    String cure(DifferenceRow row) {
        return curePhrase(row).text(name -> parameter(name, row));
    }

    /** The same to whom the registry's value is withheld. */
    String withheldCure(DifferenceRow row) {
        return withheldCurePhrase(row).text(name -> OF_REGISTRY.contains(name) ? "" : parameter(name, row));
    }

    /** The cure, with what stands out in it. */
    List<Span> cureSpans(DifferenceRow row) {
        return curePhrase(row).spans(name -> parameter(name, row));
    }

    private Phrase sentencePhrase(DifferenceRow row) {
        return isProtected(row) ? protectedSentence : of(sentences, row.code());
    }

    private Phrase curePhrase(DifferenceRow row) {
        return isProtected(row) ? protectedCure : of(cures, row.code());
    }

    /** Of the dates that would be corrected by the table, only those of protected groups are asked about. */
    private static boolean isProtected(DifferenceRow row) {
        return row.action() == Action.ASK
                && row.code().about() == Field.DATE_OF_BIRTH
                && CorrectionPolicy.mayBeApproved(row.code());
    }

    /** The same to whom the registry's value is withheld. */
    List<Span> withheldCureSpans(DifferenceRow row) {
        return withheldCurePhrase(row).spans(name -> OF_REGISTRY.contains(name) ? "" : parameter(name, row));
    }

    private Phrase withheldCurePhrase(DifferenceRow row) {
        return isProtected(row) ? protectedCure : withheldCures.getOrDefault(row.code(), of(cures, row.code()));
    }

    private static Phrase of(Map<Code, Phrase> phrases, Code code) {
        return Objects.requireNonNull(phrases.get(code));
    }

    private String parameter(String name, DifferenceRow row) {
        return switch (name) {
            case "source" -> orEmptySign(row.sourceValue());
            case REGISTRY -> orEmptySign(shown.of(row.field(), row.registryValue()));
            case "registry_date" ->
                ShownValues.isDate(row.registryValue()) ? ShownValues.date(row.registryValue()) : "";
            case "proposed" -> shown.of(row.field(), row.proposedValue());
            case "unit" -> row.unit().isEmpty() ? wording.text("value.unit.default") : row.unit();
            case "title" -> jobTitle;
            case "key" -> row.sourceKey();
            case "other_key" -> row.registryValue();
            case "field" -> wording.text("field." + row.field().key());
            case "parent" ->
                wording.text(
                        row.field() == Field.MOTHER_NAME ? "value.parent.mother_name" : "value.parent.father_name");
            default -> idParameter(name, row);
        };
    }

    private String idParameter(String name, DifferenceRow row) {
        return switch (name) {
            case "id_year" -> new IdDigits(row.citizenId()).year();
            case "id_gender" -> gender(new IdDigits(row.citizenId()));
            case "own_id_year" -> new IdDigits(row.sourceValue()).year();
            case "own_id_gender" -> gender(new IdDigits(row.sourceValue()));
            case "digits" -> new IdDigits(row.sourceValue()).differingFrom(row.registryValue());
            case "length" -> new IdDigits(row.sourceValue()).count();
            default ->
                throw new IllegalArgumentException(
                        "the text of " + row.code() + " has an unknown place {" + name + "}");
        };
    }

    private String gender(IdDigits id) {
        return shown.of(Field.GENDER, id.gender());
    }

    private String orEmptySign(String value) {
        return value.isEmpty() ? emptySign : value;
    }
}
