package vn.khop.quality;

import java.util.List;

/**
 * What verifications give, by the order in which they are spent. A correction is found where the verification links the record to the right
 * person, or asks about the right person, and finds a difference there that must be corrected at the source, referred to a register or asked
 * about; not counted are differences that the record and public tables tell without it (an old administrative unit, an old telephone
 * prefix) and those of other codes that are worth a note only. A record counts once.
 *
 * @param records verified records with a truth
 * @param found of those, in which a correction was found
 * @param at when a part of the records had been verified, ascending
 * @param byFinding by what cleansing had found on the record, which the order goes by; NONE where nothing; a record of two findings counts twice
 */
public record Yield(long records, long found, List<YieldAt> at, List<FindingYield> byFinding) {

    public Yield {
        at = List.copyOf(at);
        byFinding = List.copyOf(byFinding);
    }

    /**
     * When this many percent of the records had been verified.
     *
     * @param verified so many records
     * @param ordered in the order of the day's plan: shares by unit, expected value, and the audit slice at random
     * @param inFileOrder as the files have them
     * @param atRandom by a lot that is the same every time
     */
    public record YieldAt(int percent, long verified, Found ordered, Found inFileOrder, Found atRandom) {}

    /**
     * Corrections found.
     *
     * @param perThousand by 1,000 verifications; 0 where there is none
     * @param toFileOrder times as many as in file order; 1 where that found none
     */
    public record Found(long corrections, double perThousand, double toFileOrder) {

        static Found of(long corrections, long verified, long inFileOrder) {
            return new Found(
                    corrections,
                    verified == 0 ? 0 : 1000.0 * corrections / verified,
                    inFileOrder == 0 ? 1 : (double) corrections / inFileOrder);
        }
    }

    /** Records with a finding, and in how many of them a correction was found. */
    public record FindingYield(String finding, long records, long found) {}
}
