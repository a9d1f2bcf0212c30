package vn.khop.report;

/** What a 12-digit identity number tells of its holder: digit 4 is century and sex, digits 5 and 6 the year of birth (Decree 137/2015). */
record IdDigits(String id) {

    /** Whether the number has the 12 digits that tell something. */
    boolean tell() {
        return id.length() == 12 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The year of birth, the empty string where the number tells none. */
    String year() {
        return tell() ? Integer.toString(19 + (id.charAt(3) - '0') / 2) + id.substring(4, 6) : "";
    }

    /** {@code male} or {@code female}, the empty string where the number tells none. */
    String gender() {
        return !tell() ? "" : (id.charAt(3) - '0') % 2 == 0 ? "male" : "female";
    }

    /** In how many places two numbers of one length differ, as text; the empty string where the lengths differ. */
    String differingFrom(String other) {
        if (id.length() != other.length()) {
            return "";
        }
        int count = 0;
        for (int i = 0; i < id.length(); i++) {
            count += id.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return Integer.toString(count);
    }

    /** How many digits there are, as text. */
    String count() {
        return Long.toString(id.chars().filter(c -> c >= '0' && c <= '9').count());
    }
}
