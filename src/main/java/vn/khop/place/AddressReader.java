package vn.khop.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.KindWords.Word;
import vn.khop.place.UnitIndex.District;
import vn.khop.place.UnitIndex.Province;
import vn.khop.place.UnitNames.Named;
import vn.khop.place.WardSearch.Found;

/**
 * Reads addresses from right to left: province, district, ward. What it is not told it does not guess: a name that fits several places and a
 * name that may be a street's are no ward. For one thread; {@link Gazetteer#reader} makes one.
 */
public final class AddressReader {

    /** Longer texts are no addresses. */
    private static final int LENGTH_MAX = 1_000;

    private static final int POSTAL_CODE_DIGITS = 5;

    private final UnitIndex index;
    private final AddressText text = new AddressText();
    private final NameReader reader;
    private final NameFit fit;
    private final MixedSearch mixed;
    private final WardSearch search;
    private final SegmentOrders orders;

    /** How far down the address was followed, and where what has not been understood ends. */
    private Level reached = Level.NONE;

    private int understoodFrom;
    private boolean isProvinceLast;

    AddressReader(UnitIndex index) {
        this.index = index;
        this.fit = new NameFit(text);
        this.reader = new NameReader(index.names, text, fit);
        this.mixed = new MixedSearch(reader, fit);
        this.search = new WardSearch(reader, fit, mixed);
        this.orders = new SegmentOrders(index, text, reader, fit);
    }

    /** The same as {@link Gazetteer#resolve}, and quicker over many addresses. */
    public Resolution resolve(String address) {
        if (address.length() > LENGTH_MAX) {
            return Resolution.none(address, Level.NONE, Reason.NOTHING_READABLE);
        }
        Resolution asWritten = read(address);
        if (asWritten.isResolved() || asWritten.reason() == Reason.WARD_AMBIGUOUS && isProvinceLast) {
            return asWritten;
        }
        Resolution only = null;
        for (String other : orders.orders(isProvinceLast)) {
            Resolution reordered = read(other);
            if (reordered.isResolved() && only != null && !only.currentWards().equals(reordered.currentWards())) {
                return asWritten;
            }
            only = only == null && reordered.isResolved() ? reordered : only;
        }
        return only == null ? asWritten : only;
    }

    private Resolution read(String address) {
        text.read(address);
        reader.begin();
        reached = Level.NONE;
        isProvinceLast = false;
        if (text.size() == 0) {
            return Resolution.none(address, Level.NONE, Reason.NOTHING_READABLE);
        }
        Found found = find(withoutCountry());
        if (found == null) {
            return Resolution.none(address, reached, reasonForNone());
        }
        WardUnit unit = found.unit();
        return unit == null
                ? Resolution.ambiguous(address, reached, WardUnit.candidates(found.units()))
                : Resolution.found(unit, text.before(found.start()));
    }

    private @Nullable Found find(int end) {
        understoodFrom = end;
        Reading<Province> province = reader.read(index.provinces, end, Level.PROVINCE);
        boolean maybeDistrict = province == null || province.kind() != null && !isOfItsKind(province);
        Reading<District> district = maybeDistrict ? reader.read(index.districts, end, Level.DISTRICT) : null;
        boolean districtFirst = province == null || district != null && isOfItsKind(district);
        Found found = province == null || districtFirst ? null : inProvinces(province);
        if (found == null) {
            found = inCountry(province, maybeDistrict ? district : reader.read(index.districts, end, Level.DISTRICT));
        }
        return found == null && province != null && districtFirst ? inProvinces(province) : found;
    }

    private @Nullable Found inCountry(@Nullable Reading<Province> province, @Nullable Reading<District> district) {
        if (district == null || district.strength() < Reading.IN_RUN) {
            return null;
        }
        Found found = search.inCountry(index.provinces, district);
        if (found == null && province == null) {
            found = mixed.wholeDistrict(district);
        }
        if (reached == Level.NONE) {
            reached(Level.DISTRICT, district);
        }
        return found;
    }

    private <T> boolean isOfItsKind(Reading<T> reading) {
        return reading.kind() != null && fit.best(reading).get(0).kind == reading.kind();
    }

    private @Nullable Found inProvinces(Reading<Province> reading) {
        List<Named<Province>> provinces = fit.best(reading);
        List<WardUnit> units = new ArrayList<>();
        Found last = null;
        boolean isSure = true;
        for (Named<Province> named : provinces) {
            Found found = inProvince(named.unit, reading);
            if (found == null && reading.kind() != null && !text.isMarked()) {
                found = inProvince(named.unit, reading.withoutKind());
            }
            if (found != null) {
                units.addAll(found.units());
                last = found;
                isSure &= found.unit() != null;
            }
        }
        return last == null || provinces.size() == 1
                ? last
                : new Found(isSure ? WardUnit.covering(units) : null, units, last.start());
    }

    private @Nullable Found inProvince(Province province, Reading<Province> reading) {
        Reading<District> district = reader.read(province.districts, reading.start(), Level.DISTRICT);
        Found found = search.inProvince(province, reading.start(), district);
        if (found == null && district != null && district.kind() != null && !text.isMarked()) {
            found = search.inProvince(province, reading.start(), district.withoutKind());
        }
        reached(Level.PROVINCE, reading);
        isProvinceLast |= reached != Level.NONE;
        if (district != null) {
            reached(Level.DISTRICT, district);
        }
        return found;
    }

    private void reached(Level level, Reading<?> reading) {
        boolean isSure = reading.strength() > Reading.IN_RUN
                || reading.strength() == Reading.IN_RUN && !reader.isEndOfWardName(reading.from());
        if (isSure && level.compareTo(reached) > 0) {
            reached = level;
            understoodFrom = reading.start();
        }
    }

    /** Whether a ward is written at all in what was not understood: some word stands after the kind of a ward. */
    private Reason reasonForNone() {
        if (reached == Level.NONE) {
            return Reason.PROVINCE_UNKNOWN;
        }
        for (int i = 1; i < understoodFrom; i++) {
            Word word = text.isHardBreakBefore(i) ? null : reader.wordBefore(i);
            UnitKind kind = word == null ? null : word.kind();
            if (kind != null && kind.isOf(Level.WARD)) {
                return Reason.WARD_UNKNOWN;
            }
        }
        return Reason.NO_WARD;
    }

    /** The number of words without "Việt Nam" or a postal code at the end. */
    private int withoutCountry() {
        int end = text.size();
        while (end > 1) {
            if (text.is(end - 1, "vn") || text.is(end - 1, "vietnam") || isPostalCode(end - 1)) {
                end--;
            } else if (text.is(end - 1, "nam") && text.is(end - 2, "viet")) {
                end -= 2;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isPostalCode(int word) {
        return text.isNumber(word) && text.letter(word + 1) - text.letter(word) >= POSTAL_CODE_DIGITS;
    }
}
