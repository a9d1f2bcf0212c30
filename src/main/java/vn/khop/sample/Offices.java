package vn.khop.sample;

import vn.khop.record.PartialDate;

/** Who holds a record: the names that stand in the sources' unit columns. */
final class Offices {

    /** The old edition ended on 30 June 2025. */
    private static final int LAST_OLD_DAY = 2025_06_30;

    private Offices() {}

    /** The people's committee that registered an event, by the edition of that day. */
    static String registrar(Household household, PartialDate day) {
        return "UBND "
                + (day.packed() <= LAST_OLD_DAY
                        ? household.home.old().name() + ", "
                                + household.home.old().districtName()
                        : household.home.current().name());
    }

    /** The insurance office of the former district. */
    static String insurer(Household household) {
        return "BHXH " + household.home.old().districtName();
    }

    /** A school of the ward. */
    static String school(Household household, boolean primary) {
        String ward = household.home.current().name();
        return (primary ? "Trường Tiểu học " : "Trường THCS - THPT ") + ward.substring(ward.indexOf(' ') + 1);
    }

    /** The operator that a telephone number was first given by. */
    static String operator(String phone) {
        String prefix = phone.substring(0, 3);
        if (prefix.startsWith("03") || prefix.equals("086") || prefix.compareTo("096") >= 0 && !prefix.equals("099")) {
            return "Viettel";
        }
        if (prefix.startsWith("07") || prefix.equals("089") || prefix.equals("090") || prefix.equals("093")) {
            return "MobiFone";
        }
        return switch (prefix) {
            case "092", "056", "058" -> "Vietnamobile";
            case "099", "059" -> "Gmobile";
            case "087" -> "Itel";
            default -> "VinaPhone";
        };
    }
}
