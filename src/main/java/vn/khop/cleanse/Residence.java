package vn.khop.cleanse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khop.place.Edition;
import vn.khop.place.Gazetteer;
import vn.khop.place.Resolution;
import vn.khop.record.Code;
import vn.khop.record.Field;

/**
 * The ward of a record, by the code that the source gives, else by its address. A code is of the current edition or of the old; most codes
 * of the one also exist in the other with another meaning, so where the address is readable it decides between them. Remembers addresses:
 * families and schools repeat them. For one thread.
 */
final class Residence {

    private static final int ADDRESSES_MAX = 20_000;
    /** Longer texts are no addresses and are not looked up. */
    private static final int ADDRESS_LENGTH_MAX = 1_000;

    private static final int CODE_DIGITS = 5;
    private static final String JOIN = "|";

    private final Gazetteer gazetteer;
    private final Map<String, Resolution> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Resolution> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    Residence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The current ward codes joined by {@code |}, empty where neither code nor address tells.
     *
     * @param codeCell the source's ward code, may be empty
     * @param address the clean address, may be empty
     */
    String wards(String codeCell, String address, Notes notes) {
        List<String> byAddress = List.of();
        if (!address.isEmpty() && address.length() <= ADDRESS_LENGTH_MAX) {
            Resolution resolution = resolve(address);
            byAddress = resolution.currentWards();
            if (resolution.edition() == Edition.OLD) {
                notes.add(Code.ADDRESS_OLD_UNIT, Field.ADDRESS);
            }
        }
        if (!codeCell.isEmpty()) {
            String wards = byCode(codeCell, byAddress);
            if (!wards.isEmpty()) {
                return wards;
            }
            if (byAddress.isEmpty()) {
                notes.add(Code.ADDRESS_UNREADABLE, Field.WARD_CODE);
            }
        } else if (byAddress.isEmpty() && !address.isEmpty()) {
            notes.add(Code.ADDRESS_UNREADABLE, Field.ADDRESS);
        }
        return join(byAddress);
    }

    private Resolution resolve(String address) {
        Resolution resolution = known.get(address);
        if (resolution == null) {
            resolution = gazetteer.resolve(address);
            known.put(address, resolution);
        }
        return resolution;
    }

    private String byCode(String codeCell, List<String> byAddress) {
        String text = CellText.clean(codeCell);
        if (text.indexOf('|') >= 0) {
            return severalCodes(text);
        }
        String code = padded(text);
        boolean current = gazetteer.findWard(code).isPresent();
        List<String> successors = gazetteer.successors(code);
        boolean oldByAddress = current && !byAddress.contains(code) && meet(successors, byAddress);
        return current && !oldByAddress ? code : join(successors);
    }

    /** Codes as Khớp itself writes them: kept where all are current. */
    private String severalCodes(String text) {
        for (String code : text.split("\\|")) {
            if (gazetteer.findWard(code).isEmpty()) {
                return "";
            }
        }
        return text;
    }

    private static String padded(String text) {
        String code = Digits.withoutGaps(text);
        return Digits.only(code) && code.length() < CODE_DIGITS ? "0".repeat(CODE_DIGITS - code.length()) + code : code;
    }

    private static boolean meet(List<String> some, List<String> others) {
        for (String code : some) {
            if (others.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static String join(List<String> codes) {
        return codes.size() == 1 ? codes.get(0) : String.join(JOIN, codes);
    }
}
