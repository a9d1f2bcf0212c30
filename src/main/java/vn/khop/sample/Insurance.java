package vn.khop.sample;

import java.util.List;
import vn.khop.record.Gender;
import vn.khop.sample.Rates.Mishap;
import vn.khop.sample.Table.Breakage;

/** The health insurance cards: gzip, dates as yyyyMMdd, the sex as 1 and 2. */
final class Insurance implements Register {

    private static final DateForm DATES = DateForm.COMPACT;
    private static final String[] HEADER = {
        "ma_ho_so",
        "ma_so_bhxh",
        "ho_va_ten",
        "ngay_sinh",
        "gioi_tinh",
        "so_dinh_danh",
        "dia_chi",
        "dien_thoai",
        "co_quan_bhxh"
    };

    private final Table table;

    private Insurance(SourceWorld world) {
        this.table = new TextTable(world.file("insurance.csv.gz"), TextTable.Style.PLAIN, HEADER);
    }

    static Source open(SourceWorld world) {
        Rates rates = world.rates()
                .with(0, Mishap.RELATIVE)
                .with(0.05, Mishap.ID_CARD)
                .with(0.02, Mishap.NO_MARKS);
        return new PersonSource(
                world,
                5,
                new Insurance(world),
                world.clerk(rates, true, false),
                world.book("insurance", 0.92, Breakage.TEXT_AFTER_QUOTE));
    }

    /** The living, and the few dead whose card was not called in. */
    @Override
    public List<Citizen> qualifying(Household household) {
        return household.members.stream()
                .filter(member -> !member.isDead() || member.death.day() == 1)
                .toList();
    }

    @Override
    public String[] cells(Draft draft, long number, Draws draws) {
        return new String[] {
            "BH" + Digits.padded(number, 8),
            draft.citizen.insuranceNumber,
            draft.name,
            DATES.write(draft.birth),
            draft.gender == Gender.MALE ? "1" : "2",
            draft.id,
            draft.address,
            draft.phone,
            Offices.insurer(draft.household)
        };
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }
}
