package vn.khop.cleanse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khop.place.AddressReader;
import vn.khop.place.Edition;
import vn.khop.place.Gazetteer;
import vn.khop.place.Reason;
import vn.khop.place.Resolution;
import vn.khop.record.Code;
import vn.khop.record.Field;
import vn.khop.record.Rule;

/**
 * The ward of a record, by the code that the source gives, else by its address. Remembers the addresses read last: families repeat them.
 * For one thread.
 */
final class Residence {

    /** A power of two. Members of a family stand close together, so that few are enough. */
    private static final int REMEMBERED = 256;

    private static final String JOIN = "|";

    private final AddressReader reader;
    private final UnitCodes codes;
    private final @Nullable String[] addresses = new String[REMEMBERED];
    private final @Nullable Resolution[] resolutions = new Resolution[REMEMBERED];

    Residence(Gazetteer gazetteer) {
        this.reader = gazetteer.reader();
        this.codes = new UnitCodes(gazetteer);
    }

    /**
     * The current ward codes joined by {@code |}, empty where neither code nor address tells.
     *
     * @param codeCell the source's ward code, may be empty
     * @param address the clean address, may be empty
     */
    String wards(String codeCell, String address, Notes notes) {
        Resolution byAddress = address.isEmpty() ? null : resolve(address);
        if (byAddress != null && byAddress.isResolved()) {
            noteEdition(byAddress, notes);
        }
        List<String> wards = codeCell.isEmpty() ? List.of() : codes.read(codeCell, byAddress, notes);
        if (wards.isEmpty() && byAddress != null) {
            wards = byAddress.currentWards();
            if (wards.isEmpty()) {
                noteUnread(byAddress, notes);
            }
        }
        if (wards.isEmpty() && !(codeCell.isEmpty() && address.isEmpty())) {
            notes.add(Code.ADDRESS_UNREADABLE, codeCell.isEmpty() ? Field.ADDRESS : Field.WARD_CODE);
        }
        return join(wards);
    }

    private static void noteEdition(Resolution found, Notes notes) {
        if (found.edition() == Edition.OLD) {
            notes.add(Code.ADDRESS_OLD_UNIT, Field.ADDRESS);
            notes.add(found.isFormerName() ? Rule.UNIT_FORMER_NAME : Rule.UNIT_OF_OLD_EDITION, Field.ADDRESS);
            if (found.currentWards().size() > 1) {
                notes.add(Rule.UNIT_DIVIDED, Field.ADDRESS);
            }
        }
    }

    private static void noteUnread(Resolution unread, Notes notes) {
        if (unread.reason() == Reason.WARD_AMBIGUOUS) {
            notes.add(Rule.UNIT_AMBIGUOUS, Field.ADDRESS, join(unread.candidates()));
        } else {
            notes.add(Rule.UNIT_NOT_FOUND, Field.ADDRESS, unread.reason().name());
        }
    }

    private Resolution resolve(String address) {
        int slot = address.hashCode() & REMEMBERED - 1;
        Resolution known = resolutions[slot];
        if (known != null && address.equals(addresses[slot])) {
            return known;
        }
        Resolution resolution = reader.resolve(address);
        addresses[slot] = address;
        resolutions[slot] = resolution;
        return resolution;
    }

    static String join(List<String> codes) {
        return codes.size() == 1 ? codes.get(0) : String.join(JOIN, codes);
    }
}
