package vn.khop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The first page of a ward's or a unit's report, ready to print.
 *
 * @param steps what to do with it, one by one
 * @param totals the big numbers
 * @param harm the cases of most harm; {@code fresh} those that are new
 * @param days what was verified, by day
 * @param ages open cases by how long they stand
 * @param codes differences by kind, most frequent first
 * @param sector what the holders of the records correct, counted by source and kind; none for a unit, which sees the cases
 * @param toLoad files of rows that the unit loads back; none for a ward
 * @param rejected rows sent back to the unit, the first of them
 * @param pages where the cases stand, if not on this page
 * @param content the cases themselves, where one page holds them
 */
record ScopePage(
        Wording words,
        Head head,
        List<List<Span>> steps,
        List<MismatchesPage.Total> totals,
        Entries harm,
        Entries fresh,
        BarChart days,
        BarChart ages,
        List<MismatchesPage.CodeCount> codes,
        List<SectorCount> sector,
        List<Link> toLoad,
        List<Rejected> rejected,
        String moreRejected,
        List<Link> pages,
        String content) {

    /** Texts above and below every page of the report. */
    record Head(
            String title,
            String forWhom,
            String header,
            String held,
            List<Span> footer,
            String copyOf,
            String language,
            PageStyle style) {}

    /** A list of cases, and in words how many more there are; empty where none. */
    record Entries(String title, List<Entry> list, String more, String none) {}

    /** A case in a list. */
    record Entry(
            String caseNo,
            String anchor,
            String person,
            String source,
            String what,
            String since,
            String due,
            String state) {}

    /** What a source's holders correct. */
    record SectorCount(String source, String title, String code, String number) {}

    /** A row that was sent back: where and why, and how it begins. */
    record Rejected(String what, String row) {}

    /** A page of cases. */
    record Link(String file, String text) {

        /**
         * A link to each page.
         *
         * @param counts cases a page
         * @param name of a page, from 1
         */
        static List<Link> of(List<Integer> counts, IntFunction<String> name, Wording wording) {
            List<Link> links = new ArrayList<>();
            int before = 0;
            for (int i = 0; i < counts.size(); i++) {
                links.add(new Link(
                        name.apply(i + 1),
                        wording.text(
                                "scope.page",
                                Map.of(
                                        "number", wording.number(i + 1),
                                        "from", wording.number(before + 1L),
                                        "to", wording.number((long) before + counts.get(i))))));
                before += counts.get(i);
            }
            return links;
        }
    }

    /** One page of cases; {@code number} in words. */
    record Cases(Wording words, Head head, String number, List<Link> others, String content) {}

    /** The guide: who does what, by when, on what ground, and how the answer returns. */
    record Guide(Wording words, Head head, List<Section> sections) {}

    /** A part of the guide. */
    record Section(String title, List<List<Span>> lines) {}

    /**
     * A case on such a page.
     *
     * @param concluded what reviewers settled, in words; empty where the case waits for an answer
     */
    record Case(
            MismatchesPage.CaseView view,
            String anchor,
            String source,
            String since,
            String due,
            String state,
            String stateKey,
            String concluded,
            List<Finding> findings) {}

    /** A difference with which side is probably wrong, why, and the ground in law. */
    record Finding(MismatchesPage.FindingView view, String side, String ground) {}
}
