package vn.khop.cleanse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.khop.record.Field;
import vn.khop.record.Gender;
import vn.khop.record.PartialDate;
import vn.khop.text.Folding;

/**
 * What a record says of the year its person was born in, apart from the date of birth: the identity number; a CMND, which nobody under 14
 * held; a spouse, whom nobody under 18 has; a date of death. Looked up only when asked, for few cells need it. Mutable; used again for the
 * next record.
 */
final class BirthEvidence implements YearEvidence {

    private static final int CMND_AGE = 14;
    private static final int MARRIAGE_AGE = 18;

    private final Cells cells;
    private final DateReader dates;
    private final int businessDay;
    private Gender gender = Gender.UNKNOWN;
    private String spouse = "";
    private @Nullable Field latestTold;

    BirthEvidence(Cells cells, DateReader dates, LocalDate businessDate) {
        this.cells = cells;
        this.dates = dates;
        this.businessDay = PartialDate.of(businessDate).packed();
    }

    /** Turns to the record that the cells are open at; its sex and the name of its spouse have been read. */
    void open(Gender ofRecord, String spouseName) {
        this.gender = ofRecord;
        this.spouse = spouseName;
    }

    @Override
    public int yearOfId() {
        String id = Digits.withoutGaps(CellText.clean(cells.raw(Field.CITIZEN_ID)));
        String twelve = id.length() == CitizenId.LENGTH - 1 ? "0" + id : id;
        return CitizenId.is(twelve) && CitizenId.fits(twelve, gender, businessDay / 10000) ? CitizenId.year(twelve) : 0;
    }

    @Override
    public int latest() {
        int latest = Integer.MAX_VALUE;
        latestTold = null;
        if (isCmnd(cells.raw(Field.OLD_ID))) {
            latest = bound(latest, businessDay - CMND_AGE * 10000, Field.OLD_ID);
        }
        if (isCmnd(cells.raw(Field.CITIZEN_ID))) {
            latest = bound(latest, businessDay - CMND_AGE * 10000, Field.CITIZEN_ID);
        }
        if (isSomebody(spouse)) {
            latest = bound(latest, businessDay - MARRIAGE_AGE * 10000, Field.SPOUSE_NAME);
        }
        PartialDate death = death();
        return death.isEmpty() ? latest : bound(latest, lastDayOf(death), Field.DATE_OF_DEATH);
    }

    @Override
    public @Nullable Field latestTold() {
        return latestTold;
    }

    /** The date of death, {@link PartialDate#NONE} where there is none. */
    PartialDate death() {
        ReadDate read = dates.read(CellText.clean(cells.raw(Field.DATE_OF_DEATH)), YearEvidence.NONE);
        return read == null ? PartialDate.NONE : read.date();
    }

    private int bound(int latest, int day, Field field) {
        if (day < latest) {
            latestTold = field;
        }
        return Math.min(latest, day);
    }

    /** The date as one number, parts that are not known taken as late as they can be. */
    static int lastDayOf(PartialDate date) {
        int month = date.month() == 0 ? 12 : date.month();
        return date.year() * 10000 + month * 100 + (date.day() == 0 ? 31 : date.day());
    }

    private static boolean isCmnd(String cell) {
        String digits = Digits.withoutGaps(CellText.clean(cell));
        return digits.length() == 9 && Digits.only(digits) && !Digits.isOneRepeated(digits);
    }

    /** Two words at least, and not a "không có" or "chưa kết hôn". */
    private static boolean isSomebody(String name) {
        String lower = Folding.lower(name);
        return lower.indexOf(' ') > 0 && !lower.startsWith("không ") && !lower.startsWith("chưa ");
    }
}
