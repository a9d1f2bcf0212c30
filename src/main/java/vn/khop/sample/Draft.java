package vn.khop.sample;

import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Code;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/** One person as a source's clerk came to write them, and the names of what went wrong on the way. Mutable; for one row. */
final class Draft {

    final Citizen citizen;
    final Household household;
    String name;
    PartialDate birth;
    Gender gender;
    String id;
    String father;
    String mother;
    String spouse;
    String address = "";
    String phone;
    PartialDate death;

    private final List<String> errors = new ArrayList<>(4);

    Draft(Citizen citizen, Household household) {
        this.citizen = citizen;
        this.household = household;
        this.name = citizen.name.text();
        this.birth = citizen.birth;
        this.gender = citizen.gender;
        this.id = citizen.citizenId;
        this.father = citizen.father;
        this.mother = citizen.mother;
        this.spouse = citizen.spouse;
        this.phone = citizen.phone;
        this.death = citizen.death;
    }

    void add(Code code) {
        add(code.name());
    }

    void add(String error) {
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    boolean has(Code code) {
        return errors.contains(code.name());
    }

    /** Adds the code and hands the value on. */
    <T> T having(Code code, T value) {
        add(code);
        return value;
    }

    /** Whether the name as written is another than the right one, not only in another form. */
    boolean hasWrongName() {
        return errors.stream()
                .anyMatch(error -> error.startsWith("NAME_") && !error.equals(Code.NAME_TONE_PLACEMENT.name()));
    }

    /** What went wrong, joined by a bar. */
    String errors() {
        return String.join("|", errors);
    }
}
