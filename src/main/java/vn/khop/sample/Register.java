package vn.khop.sample;

import java.util.List;

/** What is particular to a source of single persons: whom it knows, and how it writes them. */
interface Register {

    /** The members of a household that could stand in it. */
    List<Citizen> qualifying(Household household);

    /** The cells of a row, the key first. */
    String[] cells(Draft draft, long number, Draws draws);

    /** The files, in the order of their names. */
    List<Table> tables();

    /** The file that a row goes to. */
    default Table table(Draft draft) {
        return tables().get(0);
    }

    /** How many rows the person gets lawfully. */
    default int lawfulRows(Draws draws) {
        return 1;
    }

    /** Whether to stand in it is to be dead. */
    default boolean isOfTheDead() {
        return false;
    }
}
