package vn.khop.text;

/** How a word of a Vietnamese name can have been spoilt on its way into Unicode. */
public enum Garble {
    /** Bytes of TCVN3 (ABC fonts) taken for Windows-1252. */
    TCVN3,
    /** Bytes of VNI for Windows taken for Windows-1252. */
    VNI,
    /** Bytes of VPS taken for Windows-1252. */
    VPS,
    /** UTF-8 taken for Windows-1252, once or twice. */
    UTF8_AS_1252,
    /** UTF-8 taken for Windows-1258, the system charset of Vietnamese Windows. */
    UTF8_AS_1258,
    /** UTF-8 taken for ISO-8859-2. */
    UTF8_AS_8859_2,
    /** Keys of the Telex method with no editor to read them: Nguyeenx. */
    TELEX,
    /** Number keys of the VNI method: Nguye64n. */
    VNI_KEYS,
    /** The signs of VIQR (RFC 1456): Nguye^~n. */
    VIQR,
    /** uơ before a final consonant, where only ươ can stand: Phuơng. */
    HORN;

    /** Whether the letters come from bytes of another charset, not from keys. */
    public boolean isCharset() {
        return ordinal() <= UTF8_AS_8859_2.ordinal();
    }
}
