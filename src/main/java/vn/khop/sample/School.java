package vn.khop.sample;

import java.util.List;
import vn.khop.record.Gender;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.Table.Breakage;

/** The pupils from four years on, primary and secondary schools in a file each; the address in three columns, the sex as 1 and 0. */
final class School implements Register {

    private static final int FIRST_AGE = 4;
    private static final int SECONDARY_AGE = 11;
    private static final int LAST_AGE = 18;
    private static final DateForm DATES = DateForm.DAY_MONTH_YEAR;
    private static final String[] HEADER = {
        "ma_hoc_sinh",
        "ho_ten",
        "ngay_sinh",
        "gioi_tinh",
        "ma_dinh_danh",
        "dan_toc",
        "ho_ten_bo",
        "ho_ten_me",
        "so_nha",
        "phuong_xa",
        "tinh_thanh",
        "truong",
        "lop"
    };

    private final SourceWorld world;
    private final Table primary;
    private final Table secondary;

    private School(SourceWorld world) {
        this.world = world;
        this.primary = new TextTable(world.file("school-primary.csv"), TextTable.Style.PLAIN, HEADER);
        this.secondary = new TextTable(world.file("school-secondary.csv"), TextTable.Style.PLAIN, HEADER);
    }

    static Source open(SourceWorld world) {
        Rates rates = world.rates()
                .with(0, Mishap.ID_CARD, Mishap.OLD_PHONE)
                .with(0.06, Mishap.ID_MISSING)
                .with(0.2, Mishap.OLD_UNIT);
        return new PersonSource(
                world,
                6,
                new School(world),
                world.clerk(rates, true, true),
                world.book("school", 0.15, Breakage.CELLS_MISSING));
    }

    @Override
    public List<Citizen> qualifying(Household household) {
        return household.children.stream()
                .filter(child -> age(child) >= FIRST_AGE && age(child) <= LAST_AGE && !child.isDead())
                .toList();
    }

    private int age(Citizen child) {
        return child.ageIn(world.year());
    }

    private boolean isPrimary(Citizen child) {
        return age(child) < SECONDARY_AGE;
    }

    @Override
    public String[] cells(Draft draft, long number, Draws draws) {
        Citizen pupil = draft.citizen;
        String address = draft.address;
        int street = address.indexOf(", ");
        int province = address.lastIndexOf(", ");
        return new String[] {
            "HS" + Digits.padded(number, 8),
            draft.name,
            DATES.write(draft.birth),
            draft.gender == Gender.MALE ? "1" : "0",
            draft.id,
            draft.household.ethnicity.label(),
            draft.father,
            draft.mother,
            street < 0 ? address : address.substring(0, street),
            street < 0 || street == province ? "" : address.substring(street + 2, province),
            street < 0 ? "" : address.substring(province + 2),
            Offices.school(draft.household, isPrimary(pupil)),
            className(age(pupil), draws)
        };
    }

    private static String className(int age, Draws draws) {
        return age < 6 ? "Mầm non " + age + " tuổi" : Math.min(12, age - 5) + draws.pick(List.of("A", "B", "C"));
    }

    @Override
    public List<Table> tables() {
        return List.of(primary, secondary);
    }

    @Override
    public Table table(Draft draft) {
        return isPrimary(draft.citizen) ? primary : secondary;
    }
}
