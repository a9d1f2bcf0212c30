package vn.khop.sample;

import java.nio.file.Path;
import vn.khop.sample.Table.Breakage;

/**
 * What every source is made from.
 *
 * @param maker makes households, for strangers
 * @param out the folder
 */
record SourceWorld(SampleRequest request, HouseholdMaker maker, Path out) {

    Rates rates() {
        return Rates.BASE;
    }

    /** A clerk with these rates times the request's. The share of addresses by the old edition is no error and stays. */
    Clerk clerk(Rates rates, boolean unicode, boolean idsMayBePending) {
        Rates scaled = rates.times(request.errorRate()).with(rates.of(Rates.Mishap.OLD_UNIT), Rates.Mishap.OLD_UNIT);
        return new Clerk(maker, scaled, unicode, idsMayBePending);
    }

    SourceBook book(String name, double qualifying, Breakage breakage) {
        Table truth = new TextTable(
                out.resolve("truth").resolve(name + ".csv.gz"), TextTable.Style.PLAIN, SourceBook.TRUTH_HEADER);
        return new SourceBook(request, truth, qualifying, breakage);
    }

    Draws draws(int source, long household) {
        return new Draws(request.seed(), Use.SOURCES + source, household);
    }

    /** Whether the source holds the person under two keys. */
    boolean isTwice(Draws draws) {
        return draws.chance(rates().of(Rates.Mishap.TWICE) * request.errorRate());
    }

    int year() {
        return request.asOf().getYear();
    }

    Path file(String name) {
        return out.resolve(name);
    }
}
