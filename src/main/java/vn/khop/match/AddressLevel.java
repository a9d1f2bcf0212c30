package vn.khop.match;

/** How two addresses agree, over both editions of the administrative units; most agreeing first. */
enum AddressLevel implements Level {
    /** The same house: ward compatible and house and street agree. */
    HOUSE,
    /** The same ward, or compatible successors of an old one. */
    WARD,
    /** A place where the registry says this person lived before. */
    FORMER,
    /** Elsewhere. */
    DIFFERENT
}
