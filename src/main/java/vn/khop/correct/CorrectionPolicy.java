package vn.khop.correct;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khop.match.Difference;
import vn.khop.match.Verdict;
import vn.khop.record.CleanRecord;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Outcome;
import vn.khop.record.PartialDate;
import vn.khop.record.Person;

/**
 * Who may correct what. For each difference of a linked pair: whose value stands, what is proposed to whom, and how far the machine may
 * go. Nothing is ever written to the registry. Immutable.
 */
public final class CorrectionPolicy {

    /** What the rules end in where the source is the original of the field. */
    static final String ORIGINAL = "/civil-status";

    /** What the rules end in where the agreement keeps the registry's value from the source. */
    static final String WITHHELD = "/withheld";

    private static final String CONTACT = "contact";

    private final Authority authority;
    private final boolean contactAddress;
    private final Map<Code, Extent> tightened;
    private final SharedFields shared;

    /** A policy for a source whose owner may have every value. */
    public CorrectionPolicy(Authority authority, String addressKind, Map<Code, Extent> tightened) {
        this(authority, addressKind, tightened, SharedFields.ALL);
    }

    /**
     * @param authority whose value stands, by field
     * @param addressKind permanent, temporary, current or contact: what the source's address is
     * @param tightened extents that the job file sets; one that is looser than the table has no effect
     * @param shared the fields whose registry values the source's owner may have; by others nothing is corrected
     */
    public CorrectionPolicy(Authority authority, String addressKind, Map<Code, Extent> tightened, SharedFields shared) {
        this.shared = shared;
        this.authority = authority;
        this.contactAddress = addressKind.equals(CONTACT);
        this.tightened = tightened.isEmpty() ? Map.of() : new EnumMap<>(tightened);
    }

    /**
     * What is to be done about each difference, in the order given.
     *
     * @param citizen the registry person that the differences are against
     */
    public List<Finding> findings(CleanRecord record, Person citizen, List<Difference> differences) {
        Evidence evidence = new Evidence(record, citizen);
        List<Finding> findings = new ArrayList<>(differences.size());
        for (Difference difference : differences) {
            findings.add(finding(record, citizen, evidence, difference));
        }
        return findings;
    }

    private Finding finding(CleanRecord record, Person citizen, Evidence evidence, Difference difference) {
        Code code = difference.code();
        CorrectionRule rule = CorrectionRule.of(code);
        String words = evidence.words(difference);
        Optional<Finding> untouchable = Untouchable.finding(record, citizen, difference, words);
        if (untouchable.isPresent()) {
            return untouchable.get();
        }
        if (rule.action() == Action.CORRECT_SOURCE || isReferredWhereOriginal(code)) {
            if (isTechnical(code)) {
                return correction(difference, rule, evidence, repaired(record, citizen, difference), words);
            }
            if (authority.of(difference.field()) == Holder.CIVIL_STATUS) {
                return isPoorerThanRegistry(difference)
                        ? inform(difference, Addressee.RECORD_UNIT, ORIGINAL, words)
                        : refer(difference, ORIGINAL, words);
            }
        }
        if (code == Code.DECEASED_IN_REGISTRY && authority.isRegister()) {
            return inform(difference, Addressee.WARD_POLICE, "/register", words);
        }
        if (code == Code.ID_STRUCTURE && !evidence.isIdEqual()) {
            return ask(difference, words);
        }
        if (rule.action() != Action.CORRECT_SOURCE) {
            return note(difference, rule, words);
        }
        if (evidence.idFavoursSource(code)) {
            return refer(difference, "/id-favours-source", words);
        }
        if (isRegistryPoorer(difference)) {
            return inform(difference, Addressee.WARD_POLICE, "/registry-poorer", words);
        }
        return correction(difference, rule, evidence, citizen.text(difference.field()), words);
    }

    /** Differences that are only told of, but referred where the source is the original. */
    private static boolean isReferredWhereOriginal(Code code) {
        return code == Code.PARENT_NAME || code == Code.SPOUSE_NAME || code == Code.FIELD_EMPTY_IN_REGISTRY;
    }

    /** Faults of writing that are the source's own, whoever's value stands: the clean value is proposed, not the registry's. */
    private static boolean isTechnical(Code code) {
        return code == Code.NAME_ENCODING
                || code == Code.ID_ZERO_LOST
                || code == Code.PHONE_OLD_PREFIX
                || code == Code.ADDRESS_OLD_UNIT;
    }

    /** The source's own value rightly written; empty if that cannot be told. */
    private static String repaired(CleanRecord record, Person citizen, Difference difference) {
        return switch (difference.code()) {
            case ID_ZERO_LOST -> citizen.citizenId();
            case ADDRESS_OLD_UNIT -> {
                // The same house by its present ward is what the registry writes; another house keeps its own text.
                String registry = citizen.text(Field.ADDRESS);
                yield house(registry).equals(house(record.person().text(Field.ADDRESS))) ? registry : "";
            }
            default -> record.person().text(difference.field());
        };
    }

    private static String house(String address) {
        int comma = address.indexOf(',');
        return (comma < 0 ? address : address.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
    }

    private Finding correction(
            Difference difference, CorrectionRule rule, Evidence evidence, String proposed, String words) {
        if (proposed.isEmpty() || proposed.equals(difference.sourceValue())) {
            return inform(difference, rule.addressee(), "/nothing-to-propose", words);
        }
        boolean sure = evidence.isIdSure();
        Extent extent = sure ? rule.withId() : rule.without();
        extent = extent.tightenedTo(tightened.getOrDefault(difference.code(), Extent.AUTO));
        String id = difference.code() + (rule.withId() == rule.without() ? "" : sure ? "/id" : "/no-id");
        if (!shared.contains(difference.field())
                && !OwnRepair.is(difference.code(), difference.sourceValue(), proposed)) {
            extent = Extent.NEVER;
            id += WITHHELD;
        }
        return new Finding(difference, rule.action(), rule.addressee(), extent, proposed, id, words);
    }

    private Finding note(Difference difference, CorrectionRule rule, String words) {
        boolean residence = difference.code() == Code.ADDRESS_UNIT && !contactAddress;
        Addressee addressee = residence ? Addressee.WARD_POLICE : rule.addressee();
        return new Finding(
                difference,
                rule.action(),
                addressee,
                Extent.NEVER,
                "",
                difference.code().name(),
                words);
    }

    /** The number can be neither the registry's nor anybody's. */
    private static Finding ask(Difference difference, String words) {
        return new Finding(
                difference,
                Action.ASK,
                Addressee.RECORD_UNIT,
                Extent.NEVER,
                "",
                difference.code() + "/other-number",
                words);
    }

    private static Finding refer(Difference difference, String why, String words) {
        return new Finding(
                difference,
                Action.REFER_REGISTRY,
                Addressee.WARD_POLICE,
                Extent.NEVER,
                "",
                difference.code() + why,
                words);
    }

    private static Finding inform(Difference difference, Addressee addressee, String why, String words) {
        return new Finding(difference, Action.INFORM, addressee, Extent.NEVER, "", difference.code() + why, words);
    }

    /** Whether the source only says less than the registry, which is no ground to doubt the registry. */
    private static boolean isPoorerThanRegistry(Difference difference) {
        return switch (difference.code()) {
            case NAME_DIACRITICS, NAME_INITIALS -> isPoorer(difference.sourceValue(), difference.registryValue());
            case DOB_YEAR_ONLY, DOB_DEFAULT, DOB_IMPOSSIBLE -> !isRegistryPoorer(difference);
            default -> false;
        };
    }

    /** Whether the registry says less than the source; its value is then no correction. */
    private static boolean isRegistryPoorer(Difference difference) {
        String registry = difference.registryValue();
        return switch (difference.code()) {
            case NAME_DIACRITICS, NAME_INITIALS -> isPoorer(registry, difference.sourceValue());
            case DOB_YEAR_ONLY -> registry.length() < "yyyy-MM-dd".length();
            case DOB_DEFAULT -> isFirstOfJanuary(registry);
            default -> false;
        };
    }

    /** Fewer letters and marks. */
    private static boolean isPoorer(String text, String other) {
        return written(text) < written(other);
    }

    static int written(String text) {
        return Normalizer.normalize(text.replace("đ", "d\u0335").replace("Đ", "D\u0335"), Form.NFD)
                .length();
    }

    private static boolean isFirstOfJanuary(String clean) {
        PartialDate date = PartialDate.parse(clean);
        return date.day() == 1 && date.month() == 1;
    }

    /**
     * What a verification ended in.
     *
     * @param findings about the differences between the record and the best candidate
     */
    public static Outcome outcome(Verdict verdict, List<Finding> findings) {
        if (verdict == Verdict.NOBODY) {
            return Outcome.NOT_FOUND;
        }
        boolean asked = findings.stream().anyMatch(f -> f.action() == Action.ASK);
        if (verdict == Verdict.DOUBT || asked) {
            return Outcome.REVIEW;
        }
        return findings.stream().anyMatch(f -> f.action().isCorrection()) ? Outcome.CORRECTED : Outcome.MATCHED;
    }

    /** Whether a difference of this code can be a correction at all; what is only asked or told is never approved. */
    public static boolean mayBeApproved(Code code) {
        return CorrectionRule.of(code).action() == Action.CORRECT_SOURCE;
    }
}
