package vn.khop.sample;

import java.util.List;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.Table.Breakage;

/** The register of births: children of the last years with their parents, names in three cells; UTF-8 with commas. */
final class Births implements Register {

    private static final int YEARS = 15;
    private static final DateForm DATES = DateForm.DAY_MONTH_YEAR;
    private static final String[] HEADER = {
        "so_khai_sinh",
        "ho",
        "chu_dem",
        "ten",
        "ngay_sinh",
        "gioi_tinh",
        "dan_toc",
        "so_dinh_danh",
        "ho_ten_cha",
        "ho_ten_me",
        "noi_cu_tru",
        "ngay_dang_ky",
        "noi_dang_ky"
    };

    private final SourceWorld world;
    private final Table table;

    private Births(SourceWorld world) {
        this.world = world;
        this.table = new TextTable(world.file("births.csv"), TextTable.Style.PLAIN, HEADER);
    }

    static Source open(SourceWorld world) {
        Rates rates = world.rates()
                .with(0, Mishap.ID_CARD, Mishap.OLD_PHONE)
                .with(0.05, Mishap.ID_MISSING)
                .with(0.75, Mishap.OLD_UNIT);
        return new PersonSource(
                world,
                1,
                new Births(world),
                world.clerk(rates, true, true),
                world.book("births", 0.169, Breakage.CELLS_MISSING));
    }

    @Override
    public List<Citizen> qualifying(Household household) {
        return household.children.stream()
                .filter(child -> child.ageIn(world.year()) <= YEARS)
                .toList();
    }

    @Override
    public String[] cells(Draft draft, long number, Draws draws) {
        PartialDate registered = Days.after(
                draft.citizen.birth, draws.between(3, 60), world.request().asOf());
        FullName name = FullName.of(draft.name.strip());
        return new String[] {
            SourceBook.yearly(registered, number),
            name.family(),
            name.middle(),
            name.given(),
            DATES.write(draft.birth),
            draft.gender == Gender.MALE ? "Nam" : "Nữ",
            draft.household.ethnicity.label(),
            draft.id,
            draft.father,
            draft.mother,
            draft.address,
            DATES.write(registered),
            Offices.registrar(draft.household, registered)
        };
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }
}
