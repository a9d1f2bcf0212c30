package vn.khop.place;

import java.util.List;

/**
 * What an address text says of its ward.
 *
 * @param edition by which list it was written; {@link Edition#NONE} where no ward was found
 * @param level how far down it could be followed
 * @param reason why no ward was found, or {@link Reason#FOUND}
 * @param currentWards codes of the current edition in order; several where the one old unit that is named was divided, each then
 *     compatible; empty where no ward was found
 * @param oldWards the codes that the named unit had in the old edition, several where it had gone before June 2025; empty for a ward of the
 *     current edition and where no ward was found
 * @param isFormerName whether the unit's name had gone before the edition of June 2025
 * @param candidates where the reason is {@link Reason#WARD_AMBIGUOUS}: the current wards of all the places that may be meant, in order;
 *     else empty
 * @param rest what stands before the ward, as written: house, street, hamlet; the whole text where no ward was found
 */
public record Resolution(
        Edition edition,
        Level level,
        Reason reason,
        List<String> currentWards,
        List<String> oldWards,
        boolean isFormerName,
        List<String> candidates,
        String rest) {

    public Resolution {
        currentWards = List.copyOf(currentWards);
        oldWards = List.copyOf(oldWards);
        candidates = List.copyOf(candidates);
    }

    static Resolution none(String address, Level level, Reason reason) {
        return new Resolution(Edition.NONE, level, reason, List.of(), List.of(), false, List.of(), address.strip());
    }

    static Resolution ambiguous(String address, Level level, List<String> candidates) {
        return new Resolution(
                Edition.NONE, level, Reason.WARD_AMBIGUOUS, List.of(), List.of(), false, candidates, address.strip());
    }

    static Resolution found(WardUnit unit, String rest) {
        return new Resolution(
                unit.edition(),
                Level.WARD,
                Reason.FOUND,
                unit.current(),
                unit.oldCodes(),
                unit.isFormer(),
                List.of(),
                rest);
    }

    /** Whether a ward was found. */
    public boolean isResolved() {
        return reason == Reason.FOUND;
    }
}
