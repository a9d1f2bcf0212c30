package vn.khop.report;

/** Evidence as a row of signs, which can be told apart without colour. */
public final class EvidenceBar {

    private static final double BITS_PER_SIGN = 2;
    private static final int SIGNS_MAX = 15;

    private EvidenceBar() {}

    /**
     * The bar of so many bits: + speaks for the same person.
     *
     * @param against the sign of what speaks against
     */
    public static String of(double bits, String against) {
        int count = (int) Math.min(SIGNS_MAX, Math.round(Math.abs(bits) / BITS_PER_SIGN));
        return (bits < 0 ? against : "+").repeat(count);
    }
}
