package vn.khop.sample;

import vn.khop.record.Gender;
import vn.khop.record.PartialDate;

/** A person of the sample: the truth, and how the registry has it. Filled by {@link HouseholdMaker}, then only read. */
final class Citizen {

    final FullName name;
    final Gender gender;
    /** As known to anyone: for some old people the year only. */
    final PartialDate birth;

    final int slot;
    String citizenId = "";
    /** The 9-digit card of before 2021, empty for who never had one. */
    String cardNumber = "";
    /** A cancelled 12-digit number, empty for nearly all. */
    String formerId = "";

    String father = "";
    String mother = "";
    String spouse = "";
    String phone = "";
    String insuranceNumber = "";
    PartialDate death = PartialDate.NONE;
    boolean isTwin;
    boolean isNamesake;

    boolean isInRegistry;
    /** What the registry has instead of the truth, the same object where it has the truth. */
    String registryName;

    PartialDate registryBirth;
    boolean isDeathRegistered;

    Citizen(FullName name, Gender gender, PartialDate birth, int slot) {
        this.name = name;
        this.gender = gender;
        this.birth = birth;
        this.slot = slot;
        this.registryName = name.text();
        this.registryBirth = birth;
    }

    boolean isDead() {
        return !death.isEmpty();
    }

    /** Age in years reached in a year. */
    int ageIn(int year) {
        return year - birth.year();
    }

    /** Whether the registry differs from the truth. */
    boolean isWrongInRegistry() {
        return !registryName.equals(name.text()) || !registryBirth.equals(birth);
    }
}
