package vn.khop.quality;

/**
 * How well the records of one group were linked.
 *
 * @param by what groups are made by: sex, age, name_pattern, ethnicity
 * @param group its word, such as female, 6-14, clan_last, kinh; unknown where the record does not say
 * @param records verified records of the group, present or not
 * @param automaticPrecision right links among those made without a human
 * @param automaticRecall right links made without a human among the present
 * @param recallWithReview likewise with reviews whose best candidate is right
 */
public record GroupQuality(
        String by,
        String group,
        long records,
        Share automaticPrecision,
        Share automaticRecall,
        Share recallWithReview) {}
