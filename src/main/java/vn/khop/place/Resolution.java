package vn.khop.place;

import java.util.List;

/**
 * What an address text says of its ward.
 *
 * @param edition by which list it was written
 * @param currentWards codes of the current edition in order; several where an old ward was divided or the text fits several, each then
 *     compatible; empty when {@code edition} is {@link Edition#NONE}
 * @param rest what stands before the ward, as written: house, street, hamlet; the whole text when nothing was resolved
 */
public record Resolution(Edition edition, List<String> currentWards, String rest) {

    public Resolution {
        currentWards = List.copyOf(currentWards);
    }

    static Resolution none(String address) {
        return new Resolution(Edition.NONE, List.of(), address.strip());
    }

    /** Whether a ward was found. */
    public boolean isResolved() {
        return !currentWards.isEmpty();
    }
}
