package vn.khop.sample;

import java.util.List;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.Table.Breakage;

/** The register of deaths, out of an old office program: TCVN3 bytes, many without a 12-digit number. */
final class Deaths implements Register {

    private static final DateForm DATES = DateForm.SHORT;
    private static final String[] HEADER = {
        "so_khai_tu",
        "ho_ten",
        "ngay_sinh",
        "gioi_tinh",
        "giay_to_tuy_than",
        "noi_cu_tru_cuoi_cung",
        "ngay_chet",
        "ngay_dang_ky",
        "noi_dang_ky"
    };

    private final SourceWorld world;
    private final Table table;

    private Deaths(SourceWorld world) {
        this.world = world;
        this.table = new TextTable(world.file("deaths.csv"), TextTable.Style.TCVN3, HEADER);
    }

    static Source open(SourceWorld world) {
        Rates rates = world.rates()
                .with(0, Mishap.RELATIVE, Mishap.OLD_PHONE)
                .with(0.07, Mishap.ID_MISSING)
                .with(0.06, Mishap.ID_CARD)
                .with(0.8, Mishap.OLD_UNIT);
        return new PersonSource(
                world,
                2,
                new Deaths(world),
                world.clerk(rates, false, false),
                world.book("deaths", 0.13, Breakage.NO_KEY));
    }

    @Override
    public List<Citizen> qualifying(Household household) {
        return household.members.stream().filter(Citizen::isDead).toList();
    }

    @Override
    public String[] cells(Draft draft, long number, Draws draws) {
        PartialDate registered =
                Days.after(draft.death, draws.between(0, 30), world.request().asOf());
        return new String[] {
            SourceBook.yearly(registered, number),
            draft.name,
            DATES.write(draft.birth),
            draft.gender == Gender.MALE ? "Nam" : "Nữ",
            draft.id,
            draft.address,
            DATES.write(draft.death),
            DATES.write(registered),
            Offices.registrar(draft.household, registered)
        };
    }

    @Override
    public boolean isOfTheDead() {
        return true;
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }
}
