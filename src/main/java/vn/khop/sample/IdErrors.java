package vn.khop.sample;

import java.util.List;
import vn.khop.record.Code;
import vn.khop.sample.Rates.Mishap;

/** What goes wrong with an identity number. */
final class IdErrors {

    private static final List<String> NO_NUMBER = List.of("", "", "", "0", "chưa có", "Không");

    private final HouseholdMaker maker;
    private final Rates rates;
    private final boolean mayBePending;

    /** @param mayBePending whether the source writes that a number is on its way, as birth registers do */
    IdErrors(HouseholdMaker maker, Rates rates, boolean mayBePending) {
        this.maker = maker;
        this.rates = rates;
        this.mayBePending = mayBePending;
    }

    String write(Draft draft, Draws draws) {
        Citizen citizen = draft.citizen;
        if (draws.chance(rates.of(Mishap.ID_MISSING))) {
            if (mayBePending && draws.chance(0.3)) {
                return draft.having(Code.ID_PENDING, "Đang chờ cấp");
            }
            return draft.having(Code.ID_MISSING, draws.pick(NO_NUMBER));
        }
        if (!citizen.cardNumber.isEmpty() && draws.chance(rates.of(Mishap.ID_CARD))) {
            return draft.having(Code.ID_OLD_CMND, citizen.cardNumber);
        }
        if (!citizen.formerId.isEmpty() && draws.chance(10 * rates.of(Mishap.ID_WRONG))) {
            return draft.having(Code.ID_REPLACED, citizen.formerId);
        }
        if (draws.chance(rates.of(Mishap.ID_WRONG))) {
            return wrong(draft, draws);
        }
        return draws.chance(0.006) ? spaced(citizen.citizenId) : citizen.citizenId;
    }

    private String wrong(Draft draft, Draws draws) {
        String id = draft.citizen.citizenId;
        switch (draws.weighted(30, 20, 18, 12, 20)) {
            case 0 -> {
                int at = draws.below(12);
                char digit = (char) ('0' + (id.charAt(at) - '0' + draws.between(1, 9)) % 10);
                return draft.having(Code.ID_DIGIT, id.substring(0, at) + digit + id.substring(at + 1));
            }
            case 1 -> {
                int at = draws.below(11);
                for (int i = 0; i < 11 && id.charAt(at) == id.charAt(at + 1); i++) {
                    at = (at + 1) % 11;
                }
                return draft.having(
                        Code.ID_SWAPPED_DIGITS,
                        id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2));
            }
            case 2 -> {
                int zeros = 0;
                while (id.charAt(zeros) == '0') {
                    zeros++;
                }
                return draft.having(Code.ID_ZERO_LOST, id.substring(zeros));
            }
            case 3 -> {
                return draft.having(Code.ID_TRUNCATED, id.substring(0, 12 - draws.between(1, 3)));
            }
            default -> {
                return draft.having(Code.ID_OF_ANOTHER, ofAnother(draft, draws));
            }
        }
    }

    /** The number of somebody of the family, else of a stranger. */
    private String ofAnother(Draft draft, Draws draws) {
        List<Citizen> family = draft.household.members;
        if (family.size() > 1 && draws.chance(0.6)) {
            Citizen relative = draws.pick(family);
            if (relative != draft.citizen) {
                return relative.citizenId;
            }
        }
        int bound = (int) Math.min(draft.household.index + 1, Integer.MAX_VALUE);
        Citizen stranger = maker.stranger(draws.below(bound));
        return stranger.citizenId.equals(draft.citizen.citizenId)
                ? draft.household.members.get(0).citizenId
                : stranger.citizenId;
    }

    private static String spaced(String id) {
        return id.substring(0, 3) + " " + id.substring(3, 6) + " " + id.substring(6);
    }
}
