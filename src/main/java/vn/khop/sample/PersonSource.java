package vn.khop.sample;

import vn.khop.record.Code;

/** A source with one person a row. Mutable; for one thread. */
final class PersonSource implements Source {

    private final SourceWorld world;
    private final int use;
    private final Register register;
    private final Clerk clerk;
    private final SourceBook book;

    /** @param use tells the source's draws from the others' */
    PersonSource(SourceWorld world, int use, Register register, Clerk clerk, SourceBook book) {
        this.world = world;
        this.use = use;
        this.register = register;
        this.clerk = clerk;
        this.book = book;
    }

    @Override
    public void add(Household household) {
        Draws draws = world.draws(use, household.index);
        for (Citizen citizen : register.qualifying(household)) {
            if (!book.draws(draws)) {
                continue;
            }
            int lawful = register.lawfulRows(draws);
            boolean twice = lawful == 1 && world.isTwice(draws);
            for (int row = 0; row < (twice ? 2 : lawful); row++) {
                Draft draft = clerk.write(citizen, household, draws);
                if (twice) {
                    draft.add(Code.SAME_PERSON_TWICE);
                }
                SourceBook.markDeath(draft, register.isOfTheDead());
                book.add(register.table(draft), draft, register.cells(draft, book.nextNumber(), draws));
            }
        }
    }

    @Override
    public long rows() {
        return book.rows();
    }

    /** The book first: it may still have a row to plant. */
    @Override
    public void close() {
        book.close();
        register.tables().forEach(Table::close);
    }
}
