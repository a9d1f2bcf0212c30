package vn.khop.source;

/** Counts, over bytes that come in pieces, how many sequences beyond ASCII are well-formed UTF-8 (RFC 3629) and how many are not. */
final class Utf8Check {

    private long valid;
    private long seen;
    private long sequenceAt;
    private long firstInvalid = -1;
    private long invalid;
    /** Continuation bytes still to come, and the range of the next one. */
    private int missing;

    private int lowest;
    private int highest;

    void add(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            int b = bytes[i];
            if (missing > 0) {
                i += next(b & 0xFF);
            } else {
                if (b < 0) {
                    sequenceAt = seen + i;
                    lead(b & 0xFF);
                }
                i++;
            }
        }
        seen += length;
    }

    /** Takes a continuation byte; returns 0 when it is none and must be looked at afresh. */
    private int next(int b) {
        if (b < lowest || b > highest) {
            malformed();
            missing = 0;
            return 0;
        }
        expect(missing - 1, 0x80, 0xBF);
        valid += missing == 0 ? 1 : 0;
        return 1;
    }

    private void lead(int b) {
        if (b < 0xC2 || b > 0xF4) {
            malformed();
        } else if (b < 0xE0) {
            expect(1, 0x80, 0xBF);
        } else if (b < 0xF0) {
            expect(2, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        } else {
            expect(3, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        }
    }

    private void malformed() {
        invalid++;
        firstInvalid = firstInvalid < 0 ? sequenceAt : firstInvalid;
    }

    private void expect(int continuations, int from, int to) {
        missing = continuations;
        lowest = from;
        highest = to;
    }

    /** Well-formed sequences of two bytes or more so far. */
    long valid() {
        return valid;
    }

    /** How many bytes stand before the first malformed sequence, or -1 where there is none. */
    long firstInvalid() {
        return firstInvalid < 0 && missing > 0 ? sequenceAt : firstInvalid;
    }

    /** Malformed ones so far, one that the last piece cuts off included. */
    long invalid() {
        return invalid + (missing > 0 ? 1 : 0);
    }
}
