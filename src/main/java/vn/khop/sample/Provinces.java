package vn.khop.sample;

import java.util.ArrayList;
import java.util.List;
import vn.khop.record.Gender;

/**
 * Where births were registered. Households are dealt to provinces in blocks of 1,000 by population, so that the rank of a household in its province,
 * and with it an identity number nobody else has, follows from the household's index alone.
 */
final class Provinces {

    private static final int BLOCK = 1000;

    private final List<Province> provinces = new ArrayList<>();
    /** Province of each place in a block, and the how-manieth of its province the place is. */
    private final int[] provinceAt = new int[BLOCK];

    private final int[] rankAt = new int[BLOCK];
    private final int[] sharesOf;
    /** The place of a block whose province the wife comes from: mostly the household's own. */
    private final int[] wifePlaceAt = new int[BLOCK];

    Provinces(long seed) {
        int thousands = 0;
        for (String[] cells : SampleTables.read("provinces.tsv")) {
            Province province = Province.of(cells);
            provinces.add(province);
            thousands += province.thousands();
        }
        sharesOf = new int[provinces.size()];
        deal(thousands, new Draws(seed, Use.PROVINCES, 0));
    }

    private void deal(int thousands, Draws draws) {
        long upTo = 0;
        int place = 0;
        for (int p = 0; p < provinces.size(); p++) {
            upTo += provinces.get(p).thousands();
            for (; place < upTo * BLOCK / thousands; place++) {
                provinceAt[place] = p;
            }
        }
        shuffle(provinceAt, BLOCK, draws);
        for (int i = 0; i < BLOCK; i++) {
            rankAt[i] = sharesOf[provinceAt[i]]++;
            wifePlaceAt[i] = i;
        }
        shuffle(wifePlaceAt, BLOCK / 5, draws);
    }

    private static void shuffle(int[] places, int size, Draws draws) {
        for (int i = size - 1; i > 0; i--) {
            int j = draws.below(i + 1);
            int kept = places[i];
            places[i] = places[j];
            places[j] = kept;
        }
    }

    /** Where the family of a household's husband comes from. */
    Origin origin(long household) {
        return originAt(household, (int) (household % BLOCK));
    }

    /** Where the wife comes from. */
    Origin wifeOrigin(long household) {
        return originAt(household, wifePlaceAt[(int) (household % BLOCK)]);
    }

    private Origin originAt(long household, int place) {
        int province = provinceAt[place];
        return new Origin(provinces.get(province), household / BLOCK * sharesOf[province] + rankAt[place]);
    }

    /**
     * A province of before July 2025.
     *
     * @param prefix three digits of identity numbers
     * @param thousands of people
     * @param cardPrefixes two or three digits of 9-digit cards
     * @param peoples who live there besides Kinh
     * @param percents the share of each
     */
    record Province(String prefix, int thousands, List<String> cardPrefixes, List<Ethnicity> peoples, int[] percents) {

        static Province of(String[] cells) {
            List<Ethnicity> peoples = new ArrayList<>();
            String[] shares = cells[3].isEmpty() ? new String[0] : cells[3].split(" ");
            int[] percents = new int[shares.length / 2];
            for (int i = 0; i < percents.length; i++) {
                peoples.add(Ethnicity.valueOf(shares[2 * i]));
                percents[i] = Integer.parseInt(shares[2 * i + 1]);
            }
            return new Province(
                    cells[0], Integer.parseInt(cells[1]), List.of(cells[2].split("\\|")), peoples, percents);
        }

        Ethnicity drawPeople(Draws draws) {
            int left = draws.below(100);
            for (int i = 0; i < percents.length; i++) {
                left -= percents[i];
                if (left < 0) {
                    return peoples.get(i);
                }
            }
            return Ethnicity.KINH;
        }
    }

    /**
     * A household's place in a province, from which its numbers come.
     *
     * @param rank among the households of the province
     */
    record Origin(Province province, long rank) {

        /**
         * A 12-digit identity number: province, century and sex, year, six digits. No two have the same as long as the slots of one sex and year in a
         * household differ: inside such a cell the last digits are the household's rank, multiplied and moved, both by what the cell says,
         * so that the numbers of a family do not look alike.
         *
         * @param slot 0 or 1 for the husband's family, 2 for the wife, 3 for a former number
         */
        String citizenId(Gender gender, int birthYear, int slot) {
            int century = (birthYear / 100 - 19) * 2 + (gender == Gender.FEMALE ? 1 : 0);
            StringBuilder id = new StringBuilder(12).append(province.prefix()).append(century);
            Digits.append(id, birthYear % 100, 2);
            Draws cell = new Draws(century, Use.NUMBERS, Integer.parseInt(province.prefix()) * 10_000L + birthYear);
            long factor = 10L * cell.between(20_000, 99_000) + 1;
            long moved = cell.below(1_000_000);
            return Digits.append(id, ((rank * 4 + slot) * factor + moved) % 1_000_000L, 6)
                    .toString();
        }

        /** A 9-digit card number; a few are given twice, as the true ones were. */
        String cardNumber(Draws draws) {
            String prefix = draws.pick(province.cardPrefixes());
            int digits = 9 - prefix.length();
            return Digits.append(new StringBuilder(prefix), draws.below(digits == 7 ? 10_000_000 : 1_000_000), digits)
                    .toString();
        }

        /** A 10-digit insurance number. */
        String insuranceNumber(int slot) {
            return Digits.append(
                            new StringBuilder(province.prefix().substring(1)),
                            ((rank * 16 + slot) * 21_387_427L + 37_512_011L) % 100_000_000L,
                            8)
                    .toString();
        }
    }
}
