package vn.khop.sample;

import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.PartialDate;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.SourceBook.Subject;
import vn.khop.sample.Table.Breakage;

/** The register of marriages: husband and wife in one row, cells parted by semicolons. Mutable; for one thread. */
final class Marriages implements Source {

    private static final DateForm DATES = DateForm.DASHED;
    private static final String[] HEADER = {
        "so_dang_ky",
        "chong_ho_ten",
        "chong_ngay_sinh",
        "chong_giay_to",
        "chong_noi_cu_tru",
        "vo_ho_ten",
        "vo_ngay_sinh",
        "vo_giay_to",
        "vo_noi_cu_tru",
        "ngay_dang_ky",
        "noi_dang_ky"
    };

    private final SourceWorld world;
    private final Clerk clerk;
    private final SourceBook book;
    private final Table table;

    private Marriages(SourceWorld world) {
        this.world = world;
        Rates rates = world.rates()
                .with(0, Mishap.RELATIVE, Mishap.OLD_PHONE, Mishap.GENDER)
                .with(0.08, Mishap.ID_CARD)
                .with(0.65, Mishap.OLD_UNIT);
        this.clerk = world.clerk(rates, true, false);
        this.book = world.book("marriages", 0.222, Breakage.CELLS_EXTRA);
        this.table = new TextTable(world.file("marriages.csv"), TextTable.Style.SEMICOLON, HEADER);
    }

    static Source open(SourceWorld world) {
        return new Marriages(world);
    }

    @Override
    public void add(Household household) {
        Citizen husband = household.husband;
        Citizen wife = household.wife;
        Draws draws = world.draws(3, household.index);
        if (husband == null || wife == null || !book.draws(draws)) {
            return;
        }
        Draft his = clerk.write(husband, household, draws);
        Draft hers = clerk.write(wife, household, draws);
        finish(his, hers);
        finish(hers, his);
        PartialDate registered = household.marriage;
        String key = SourceBook.yearly(registered, book.nextNumber());
        book.add(
                table,
                List.of(new Subject(key + "#husband", his), new Subject(key + "#wife", hers)),
                key,
                his.name,
                DATES.write(his.birth),
                his.id,
                his.address,
                hers.name,
                DATES.write(hers.birth),
                hers.id,
                hers.address,
                DATES.write(registered),
                Offices.registrar(household, registered));
    }

    /** A wrong name of one is a wrong spouse of the other. */
    private static void finish(Draft draft, Draft spouse) {
        SourceBook.markDeath(draft, false);
        if (spouse.hasWrongName()) {
            draft.add(Code.SPOUSE_NAME);
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
        table.close();
    }
}
