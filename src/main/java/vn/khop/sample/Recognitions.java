package vn.khop.sample;

import java.util.List;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.Table.Breakage;

/** The register of recognised parents and children: a workbook with a title above its header and a footer below. */
final class Recognitions implements Register {

    private static final DateForm DATES = DateForm.DAY_MONTH_YEAR;
    private static final String[] HEADER = {
        "Số đăng ký",
        "Họ tên con",
        "Ngày sinh con",
        "Giới tính",
        "Số định danh con",
        "Họ tên cha",
        "Họ tên mẹ",
        "Nơi cư trú",
        "Ngày đăng ký",
        "Nơi đăng ký"
    };

    private final SourceWorld world;
    private final Table table;

    private Recognitions(SourceWorld world) {
        this.world = world;
        this.table = new ExcelTable(world.file("recognitions.xlsx"), "DANH SÁCH ĐĂNG KÝ NHẬN CHA, MẸ, CON", HEADER);
    }

    static Source open(SourceWorld world) {
        Rates rates = world.rates()
                .with(0, Mishap.OLD_PHONE)
                .with(0.03, Mishap.RELATIVE)
                .with(0.06, Mishap.ID_MISSING);
        return new PersonSource(
                world,
                4,
                new Recognitions(world),
                world.clerk(rates, true, false),
                world.book("recognitions", 0.37, Breakage.NO_KEY));
    }

    @Override
    public List<Citizen> qualifying(Household household) {
        return household.children;
    }

    @Override
    public String[] cells(Draft draft, long number, Draws draws) {
        PartialDate registered = Days.after(
                draft.citizen.birth, draws.between(200, 4000), world.request().asOf());
        return new String[] {
            SourceBook.yearly(registered, number),
            draft.name,
            DATES.write(draft.birth),
            draft.gender == Gender.MALE ? "Nam" : "Nữ",
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
