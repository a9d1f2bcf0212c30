package vn.khop.source;

import java.util.List;

/** Knows the header again where it stands once more between the records, as on every page of a printed list. */
final class RepeatedHeader {

    /** One equal cell may be chance. */
    private static final int NAMES_MIN = 2;

    private final List<String> header;
    private final List<String> keys;
    private final boolean telling;

    RepeatedHeader(List<String> header) {
        this.header = header;
        this.keys = header.stream().map(HeaderName::key).toList();
        this.telling = Blank.filled(header) >= NAMES_MIN;
    }

    /** Whether these cells are the header's, name for name. */
    boolean is(List<String> cells) {
        if (!telling) {
            return false;
        }
        for (int i = 0; i < Math.max(header.size(), cells.size()); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            if (i < header.size() ? !isName(i, cell) : !Blank.is(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean isName(int column, String cell) {
        String name = header.get(column);
        return cell.equals(name) || mayBegin(cell, name) && HeaderName.key(cell).equals(keys.get(column));
    }

    /** A first look that tells nearly every cell from a name without making anything. */
    private static boolean mayBegin(String cell, String name) {
        char c = cell.isEmpty() ? '\u00A0' : cell.charAt(0);
        char n = name.isEmpty() ? '\u00A0' : name.charAt(0);
        boolean plain = c > ' ' && c < 0x7F && n > ' ' && n < 0x7F;
        return !plain || Character.toLowerCase(c) == Character.toLowerCase(n);
    }
}
