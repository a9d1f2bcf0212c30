package vn.khop.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.khop.record.Field;
import vn.khop.store.DifferenceRow;

/** Says a difference in plain sentences of the run's language. Immutable. */
final class Explanation {

    private static final String REGISTRY = "registry";

    /** Places for what the registry has, or what follows from it. */
    private static final Set<String> OF_REGISTRY = Set.of(REGISTRY, "registry_date", "digits");

    private final Wording wording;
    private final ShownValues shown;
    private final String jobTitle;
    private final String emptySign;
    private final Map<CodeWords.Kind, CodeWords> words = new ConcurrentHashMap<>();

    Explanation(Wording wording, String jobTitle) {
        this.wording = wording;
        this.shown = new ShownValues(wording);
        this.jobTitle = jobTitle;
        this.emptySign = wording.text("value.empty");
    }

    /** A noun phrase of at most 50 letters. */
    String title(DifferenceRow row) {
        return wording.text(words(row).title());
    }

    /** What the two sides have. */
    String sentence(DifferenceRow row) {
        return words(row).sentence().text(name -> parameter(name, row));
    }

    /** The same to whom the registry's value is withheld: the sentence where it needs none, else the title and what the source has. */
    String withheldSentence(DifferenceRow row) {
        if (words(row).withheldSentence() == words(row).sentence()) {
            return words(row).sentence().text(name -> parameterOfSource(name, row));
        }
        Map<String, String> said = Map.of("title", title(row), "source", shown.written(row.field(), row.sourceValue()));
        return words(row).withheldSentence().text(name -> said.getOrDefault(name, ""));
    }

    /** Who should do what, or that nothing need be done. */
    String cure(DifferenceRow row) {
        return words(row).cure().text(name -> parameter(name, row));
    }

    /** The same to whom the registry's value is withheld. */
    String withheldCure(DifferenceRow row) {
        return words(row).withheldCure().text(name -> parameterOfSource(name, row));
    }

    /** The cure, with what stands out in it. */
    List<Span> cureSpans(DifferenceRow row) {
        return words(row).cure().spans(name -> parameter(name, row));
    }

    /** The same to whom the registry's value is withheld. */
    List<Span> withheldCureSpans(DifferenceRow row) {
        return words(row).withheldCure().spans(name -> parameterOfSource(name, row));
    }

    private CodeWords words(DifferenceRow row) {
        return words.computeIfAbsent(CodeWords.Kind.of(row), kind -> CodeWords.of(kind, wording));
    }

    private String parameterOfSource(String name, DifferenceRow row) {
        return OF_REGISTRY.contains(name) ? "" : parameter(name, row);
    }

    private String parameter(String name, DifferenceRow row) {
        return switch (name) {
            case "source" -> orEmptySign(shown.written(row.field(), row.sourceValue()));
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
