package vn.khop.pipeline;

import java.util.List;
import vn.khop.record.Field;

/** Tells a table whose rows are couples, as of a marriage register, from one that names the wife or husband of its person. */
final class Couples {

    private Couples() {}

    /**
     * Makes up what headers about a husband or a wife mean, now that all headers are known: in a table of couples their own fields, else the
     * name of the person's spouse, and nothing.
     *
     * @return whether it is a table of couples: it names a husband and a wife, and nobody else
     */
    static boolean settle(List<List<HeaderMeaning>> meanings) {
        boolean couple = names(meanings, SuggestedRecords.FIRST)
                && names(meanings, SuggestedRecords.SECOND)
                && !names(meanings, "");
        if (!couple) {
            meanings.replaceAll(all -> all.stream().map(Couples::asSpouse).toList());
        }
        return couple;
    }

    private static boolean names(List<List<HeaderMeaning>> meanings, String subject) {
        return meanings.stream()
                .flatMap(List::stream)
                .anyMatch(meaning ->
                        meaning.field() == Field.FULL_NAME && meaning.subject().equals(subject));
    }

    private static HeaderMeaning asSpouse(HeaderMeaning meaning) {
        if (meaning.subject().isEmpty()) {
            return meaning;
        }
        return meaning.field() == Field.FULL_NAME
                ? meaning.as(Field.SPOUSE_NAME, "")
                : HeaderMeaning.nothing(meaning.phrase());
    }
}
