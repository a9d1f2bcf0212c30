package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.UnitIndex.District;
import vn.khop.place.UnitIndex.Province;
import vn.khop.place.UnitNames.Named;

/**
 * An address whose parts stand in another order than house, ward, district, province: the same parts in the orders that it may have been
 * meant in. Only parts between commas are moved, and what moves to the end must be the name of a province or district and nothing else.
 */
final class SegmentOrders {

    /** With more parts than this it is no address in another order. */
    private static final int PARTS_MAX = 6;

    private final UnitIndex index;
    private final AddressText text;
    private final NameReader reader;
    private final NameFit fit;
    private final List<String> orders = new ArrayList<>();

    SegmentOrders(UnitIndex index, AddressText text, NameReader reader, NameFit fit) {
        this.index = index;
        this.text = text;
        this.reader = reader;
        this.fit = fit;
    }

    /**
     * The orders to try, in the order of the parts.
     *
     * @param isLastFixed whether the last part has been read as a province: then it stays
     */
    List<String> orders(boolean isLastFixed) {
        orders.clear();
        List<int[]> parts = parts();
        if (parts.size() < 2 || parts.size() > PARTS_MAX) {
            return List.of();
        }
        for (int[] part : parts) {
            Reading<Province> province = whole(index.provinces, part, Level.PROVINCE);
            if (province != null && (!isLastFixed || part == parts.get(parts.size() - 1))) {
                List<int[]> rest = new ArrayList<>(parts);
                rest.remove(part);
                for (Named<Province> named : fit.best(province)) {
                    withDistrict(named.unit.districts, rest, part);
                }
                withWard(rest, List.of(part));
            }
        }
        if (orders.isEmpty() && !isLastFixed) {
            withDistrict(index.districts, parts, null);
        }
        return orders;
    }

    private void withDistrict(UnitNames<District> districts, List<int[]> parts, int @Nullable [] province) {
        for (int[] part : parts) {
            if (whole(districts, part, Level.DISTRICT) != null) {
                List<int[]> rest = new ArrayList<>(parts);
                rest.remove(part);
                withWard(rest, province == null ? List.of(part) : List.of(part, province));
            }
        }
    }

    private void withWard(List<int[]> parts, List<int[]> end) {
        for (int[] ward : parts) {
            if (whole(index.provinces, ward, Level.PROVINCE) != null
                    || whole(index.districts, ward, Level.DISTRICT) != null) {
                continue;
            }
            List<int[]> order = new ArrayList<>(parts);
            order.remove(ward);
            order.add(ward);
            order.addAll(end);
            StringBuilder address = new StringBuilder();
            for (int[] part : order) {
                address.append(address.isEmpty() ? "" : ", ").append(text.written(part[0], part[1]));
            }
            orders.add(address.toString());
        }
    }

    private <T> @Nullable Reading<T> whole(UnitNames<T> names, int[] part, Level level) {
        Reading<T> reading = reader.read(names, part[1], level);
        return reading != null && reading.start() == part[0] && reading.strength() > Reading.IN_RUN ? reading : null;
    }

    private List<int[]> parts() {
        List<int[]> parts = new ArrayList<>();
        int start = 0;
        for (int word = 1; word <= text.size(); word++) {
            if (word == text.size() || text.isHardBreakBefore(word)) {
                parts.add(new int[] {start, word});
                start = word;
            }
        }
        return parts;
    }
}
