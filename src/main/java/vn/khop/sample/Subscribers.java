package vn.khop.sample;

import java.util.List;
import java.util.Locale;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.Table.Breakage;

/** The telephone subscribers: capitals, a byte order mark, old cards and old prefixes, several numbers for one person. */
final class Subscribers implements Register {

    private static final int FIRST_AGE = 14;
    private static final DateForm DATES = DateForm.ISO;
    private static final String[] HEADER = {
        "ma_hop_dong",
        "so_thue_bao",
        "ho_ten",
        "ngay_sinh",
        "gioi_tinh",
        "so_giay_to",
        "dia_chi",
        "nha_mang",
        "ngay_dang_ky"
    };

    private final SourceWorld world;
    private final Table table;

    private Subscribers(SourceWorld world) {
        this.world = world;
        this.table = new TextTable(world.file("subscribers.csv"), TextTable.Style.MARKED, HEADER);
    }

    static Source open(SourceWorld world) {
        Rates rates = world.rates()
                .with(0, Mishap.RELATIVE)
                .with(0.09, Mishap.ID_CARD)
                .with(0.05, Mishap.NO_MARKS)
                .with(0.15, Mishap.OLD_PHONE)
                .with(0.02, Mishap.ODD_FORM);
        return new PersonSource(
                world,
                7,
                new Subscribers(world),
                world.clerk(rates, true, false),
                world.book("subscribers", 0.72, Breakage.CELLS_EXTRA));
    }

    /** Who has a number, and the few dead whose number still runs. */
    @Override
    public List<Citizen> qualifying(Household household) {
        return household.members.stream()
                .filter(member -> member.ageIn(world.year()) >= FIRST_AGE
                        && (!member.phone.isEmpty() || (member.isDead() && member.death.day() == 2)))
                .toList();
    }

    @Override
    public int lawfulRows(Draws draws) {
        return draws.chance(0.1) ? draws.between(2, 3) : 1;
    }

    @Override
    public String[] cells(Draft draft, long number, Draws draws) {
        Citizen citizen = draft.citizen;
        boolean known = draft.phone.length() > 9 && draws.chance(0.75);
        String phone = known
                ? draft.phone
                : "0" + draws.pick(List.of("98", "90", "91", "33", "77")) + Digits.padded(draws.below(10_000_000), 7);
        PartialDate since = Days.after(
                PartialDate.ofYear(Math.max(citizen.birth.year() + FIRST_AGE, world.year() - 15)),
                draws.between(0, 3000),
                world.request().asOf());
        return new String[] {
            "TB" + Digits.padded(number, 8),
            phone,
            draft.name.toUpperCase(Locale.ROOT),
            DATES.write(draft.birth),
            draft.gender == Gender.MALE ? "M" : "F",
            draft.id,
            draft.address,
            Offices.operator(phone),
            DATES.write(since)
        };
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }
}
