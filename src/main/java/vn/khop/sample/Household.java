package vn.khop.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.record.PartialDate;
import vn.khop.sample.Homes.Home;

/** A family under one address. Filled by {@link HouseholdMaker}, then only read. */
final class Household {

    final long index;
    final Ethnicity ethnicity;
    final Home home;
    /** Where they lived before, null for most. */
    final @Nullable Home formerHome;

    /** Grandparents first, then husband and wife, then children by age. */
    final List<Citizen> members = new ArrayList<>(6);

    final List<Citizen> children = new ArrayList<>(4);

    @Nullable
    Citizen husband;

    @Nullable
    Citizen wife;

    PartialDate marriage = PartialDate.NONE;
    /** Nobody of it is in the registry. */
    boolean isOutside;

    Household(long index, Ethnicity ethnicity, Home home, @Nullable Home formerHome) {
        this.index = index;
        this.ethnicity = ethnicity;
        this.home = home;
        this.formerHome = formerHome;
    }

    /** Sends the youngest away until there are at most so many: the last household of a sample must fit. */
    void keepAtMost(long size) {
        while (members.size() > size) {
            Citizen gone = members.remove(members.size() - 1);
            children.remove(gone);
            husband = gone == husband ? null : husband;
            wife = gone == wife ? null : wife;
        }
    }
}
