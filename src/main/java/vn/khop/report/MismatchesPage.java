package vn.khop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.khop.record.Code;

/**
 * What the page of mismatches shows, ready to print: all texts are in their language and form, nothing is left to the template but where
 * things stand.
 *
 * @param words for the page's fixed texts
 * @param head title, header and footer
 * @param totals the big numbers
 * @param card what the error card says, a sentence each; empty where there is none
 * @param codes differences by kind, most frequent first
 * @param rules what cleansing did to the source, by field
 * @param wards the wards with most cases, most first
 * @param moreWards how many wards are not among them, in words; empty where none
 * @param pages all of them where there is more than this one
 * @param content the first cases, printed, by ward
 * @param note says how many cases are left out; empty where none
 */
record MismatchesPage(
        Wording words,
        Head head,
        List<Total> totals,
        List<String> card,
        List<CodeCount> codes,
        List<RuleCount> rules,
        List<WardCount> wards,
        String moreWards,
        List<ScopePage.Link> pages,
        String content,
        String note) {

    /** Texts above and below. */
    record Head(String title, String header, String totalsTitle, List<Span> footer, String copyOf) {}

    /**
     * A big number.
     *
     * @param kind names its colour; the empty string for one beside the outcomes
     * @param from where its part of the bar begins, in thousandths of all that is verified
     * @param width its part of the bar, in thousandths
     */
    record Total(String number, String label, String kind, long from, long width) {}

    /** A kind of difference; {@code width} in thousandths of the most frequent one. */
    record CodeCount(String code, String title, String number, long width) {

        private static final long WHOLE = 1_000;

        /** One for each code that occurs, most frequent first. */
        static List<CodeCount> of(Map<Code, Long> counts, Wording wording) {
            List<Map.Entry<Code, Long>> sorted = new ArrayList<>(counts.entrySet());
            sorted.removeIf(entry -> entry.getValue() == 0);
            sorted.sort(Map.Entry.<Code, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            long most = sorted.isEmpty() ? 1 : sorted.get(0).getValue();
            return sorted.stream()
                    .map(entry -> new CodeCount(
                            entry.getKey().name(),
                            wording.text("code." + entry.getKey() + ".title"),
                            wording.number(entry.getValue()),
                            Math.max(4, entry.getValue() * WHOLE / most)))
                    .toList();
        }
    }

    /** A rule of cleansing at work on a field; {@code field} in words, empty where the line above says it. */
    record RuleCount(String field, String text, String number) {}

    /** A ward and how many cases live there; the link to them is empty where none is shown, the code where it stands for a name. */
    record WardCount(String name, String code, String number, String href) {}

    /** A page of cases after the first. */
    record Further(Wording words, Head head, int number, String content) {

        /** The page before. */
        String before() {
            return MismatchesPageBuilder.name(number - 1);
        }
    }

    /**
     * One case.
     *
     * @param kind the outcome's key
     * @param about record key, record unit and date, each a short text
     * @param note what to do where nothing differs; else empty
     * @param evidence why it is under review: prior, comparisons, rivals, sum; empty for other cases
     */
    record CaseView(
            String caseNo,
            String kind,
            String outcome,
            String certainty,
            List<String> about,
            List<FieldLine> fields,
            List<FindingView> findings,
            String note,
            List<EvidenceLine> evidence) {}

    /**
     * A field of both sides.
     *
     * @param wrote the source's own writing where that is not what is shown, else empty
     * @param cleansing what cleansing did to the cell and saw in it, else empty
     */
    record FieldLine(String label, List<Span> source, List<Span> registry, String wrote, String cleansing) {}

    /**
     * A line of the evidence, in bits.
     *
     * @param level how the two values agree, in words; empty where nothing is compared
     * @param blocks a bar of + for the same person, or - against
     * @param runnerUp the bits of the second candidate, empty where there is none
     */
    record EvidenceLine(String label, String level, String bits, String blocks, String runnerUp) {}

    /** What a difference means and who should do what; proposed and addressee are empty where there is none. */
    record FindingView(
            String code,
            String title,
            String severity,
            String severityKey,
            String sentence,
            List<Span> cure,
            String proposed,
            String action,
            String addressee) {}
}
