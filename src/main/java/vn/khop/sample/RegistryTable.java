package vn.khop.sample;

import vn.khop.record.Gender;

/** The extract of the population registry: one row a citizen, addresses by the current edition. Mutable; for one thread. */
final class RegistryTable implements AutoCloseable {

    private static final String[] HEADER = {
        "so_dinh_danh",
        "ho_ten",
        "ngay_sinh",
        "gioi_tinh",
        "dan_toc",
        "noi_thuong_tru",
        "ma_phuong_xa",
        "ho_ten_cha",
        "ho_ten_me",
        "ho_ten_vo_chong",
        "so_cmnd_cu",
        "so_dinh_danh_cu",
        "dia_chi_cu",
        "so_dien_thoai",
        "tinh_trang",
        "ngay_mat"
    };
    private static final DateForm DATES = DateForm.ISO;

    private final SampleRequest request;
    private final Table table;
    private long rows;

    RegistryTable(SourceWorld world) {
        this.request = world.request();
        this.table = new TextTable(world.file("registry.csv.gz"), TextTable.Style.PLAIN, HEADER);
    }

    void add(Household household) {
        Draws draws = new Draws(request.seed(), Use.NUMBERS, household.index);
        boolean knowsFormer = household.formerHome != null && draws.chance(0.9);
        for (Citizen citizen : household.members) {
            if (citizen.isInRegistry) {
                add(citizen, household, knowsFormer, draws);
            }
        }
    }

    private void add(Citizen citizen, Household household, boolean knowsFormer, Draws draws) {
        boolean dead = citizen.isDead() && citizen.isDeathRegistered;
        boolean fatherless = draws.chance(0.02);
        boolean cancelled = !dead && draws.chance(0.0007);
        rows++;
        table.row(
                citizen.citizenId,
                citizen.registryName,
                DATES.write(citizen.registryBirth),
                citizen.gender == Gender.MALE ? "Nam" : "Nữ",
                household.ethnicity.label(),
                household.home.currentAddress(),
                household.home.current().code(),
                fatherless ? "" : citizen.father,
                citizen.mother,
                draws.chance(0.1) ? "" : citizen.spouse,
                citizen.cardNumber,
                citizen.formerId,
                knowsFormer && household.formerHome != null ? household.formerHome.oldAddress() : "",
                draws.chance(0.7) ? citizen.phone : "",
                dead ? "Đã chết" : cancelled ? "Đã hủy" : "Còn sống",
                dead ? DATES.write(citizen.death) : "");
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() {
        table.close();
    }
}
