package vn.khop.report;

import java.util.List;

/**
 * What the page on one person shows, ready to print: all texts are in their language and form.
 *
 * @param words for the page's fixed texts
 * @param header what was compared with what
 * @param slip the first sheet
 * @param look who asked what, when and why
 * @param jobs the records, by source
 * @param rejected rows sent back, a sentence each
 * @param more how many records are not shown, in words; empty where none
 */
record PersonPage(
        Wording words,
        String header,
        Slip slip,
        List<Fact> look,
        List<JobPart> jobs,
        List<String> rejected,
        String more,
        List<Span> footer,
        String copyOf) {

    /**
     * The sheet for the citizen.
     *
     * @param number as the citizen knows it
     * @param counts sentences that say how much is held
     * @param lines the records that are the citizen's
     * @param others what is said of records that may not be
     */
    record Slip(
            String number,
            String lead,
            List<Span> counts,
            List<SlipLine> lines,
            String moreLines,
            List<List<Span>> others,
            List<List<Span>> ask,
            List<Span> deadline,
            String trace) {}

    /** A record of the citizen's: the source, who holds it, where it came from, and what was found and proposed, a sentence each. */
    record SlipLine(String source, String unit, String came, List<String> found) {}

    /** A short text with its label. */
    record Fact(String label, String text) {}

    /** The records of a source. */
    record JobPart(String title, String name, String count, List<RecordView> records) {}

    /**
     * One record.
     *
     * @param bond what binds it to the number, in words
     * @param kind the outcome's key, which names a colour
     * @param outcome in words
     * @param certainty in words; empty where nothing was verified
     * @param about short texts
     * @param bothSides whether the registry's side may stand beside the source's
     * @param corrections the values that change, or were to
     * @param history sentences on its versions
     * @param trace who did what, when
     */
    record RecordView(
            String caseNo,
            String bond,
            String kind,
            String outcome,
            String certainty,
            List<String> about,
            boolean bothSides,
            List<MismatchesPage.FieldLine> fields,
            List<MismatchesPage.FindingView> findings,
            List<CorrectionLine> corrections,
            List<String> history,
            List<TraceLine> trace) {}

    /** A value that changes: from, to, where it stands, by what rule and on what evidence; from and to are empty where they must not be shown. */
    record CorrectionLine(
            String field, String before, String after, String state, String rule, String ruleCode, String evidence) {}

    /** A line of the audit log. */
    record TraceLine(String at, String actor, String action, String object, String detail) {}
}
