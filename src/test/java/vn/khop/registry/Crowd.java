package vn.khop.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.khop.record.Field;
import vn.khop.record.Person;

/** People made by seed, with the crowding of real names: few surnames, many dates. */
final class Crowd {

    private static final String[] FAMILY = {"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Giàng"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Thị", "Ngọc", "Đức", "Thị Thu", "Hữu"};
    private static final String[] GIVEN = {
        "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hoa", "Hùng", "Khánh", "Lan", "Linh", "Mai", "Minh", "Nam",
        "Nga", "Oanh", "Phúc", "Quang", "Sơn", "Tâm", "Thảo", "Trang", "Uyên", "Vinh", "Xuân", "Yến"
    };

    private Crowd() {}

    /** So many people with distinct ids. */
    static List<Person> of(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(Person.builder()
                    .set(Field.CITIZEN_ID, String.format("%012d", i + 1))
                    .set(Field.FULL_NAME, name(random))
                    .set(Field.DATE_OF_BIRTH, date(random))
                    .set(Field.WARD_CODE, String.format("%05d", random.nextInt(50)))
                    .set(Field.FATHER_NAME, name(random))
                    .set(Field.MOTHER_NAME, name(random))
                    .build());
        }
        return people;
    }

    private static String name(SplittableRandom random) {
        return pick(FAMILY, random) + ' ' + pick(MIDDLE, random) + ' ' + pick(GIVEN, random);
    }

    private static String date(SplittableRandom random) {
        int month = 1 + random.nextInt(12);
        return String.format("%d-%02d-%02d", 1950 + random.nextInt(70), month, 1 + random.nextInt(28));
    }

    static String pick(String[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
