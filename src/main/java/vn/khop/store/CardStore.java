package vn.khop.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.khop.quality.DatedCard;
import vn.khop.quality.ErrorCard;
import vn.khop.quality.NightCounts;
import vn.khop.quality.RecordSample;
import vn.khop.record.CleanRecord;
import vn.khop.record.Field;
import vn.khop.record.Outcome;

/** The error cards of one job, and what they are made of. */
public final class CardStore {

    private static final String CARDS = "select business_date, card, held_back from error_card where job = ?";
    private static final String LAST = " order by business_date desc fetch first 1 row only";
    private static final long MILLION = 1_000_000;
    private static final Set<Field> PERSONAL = EnumSet.of(Field.FULL_NAME, Field.DATE_OF_BIRTH, Field.CITIZEN_ID);

    private final JdbcTemplate jdbc;
    private final short job;

    public CardStore(Database database, String job) {
        this(database.jdbc(), new JobNumbers(database.jdbc()).of(job));
    }

    CardStore(JdbcTemplate jdbc, short job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** A record and the citizen to whom it is linked. */
    public record Link(CleanRecord record, String citizenId) {}

    /** What stands of the records verified on a date; each that is linked is offered to the sample. */
    public NightCounts night(LocalDate day, RecordSample sample) {
        long[] counts = new long[6];
        Pages.forEachRecord(
                jdbc,
                "select record_id, kind, codes, probability from outcome where job = ? and record_id > ? and verified_on = ?"
                        + " order by record_id",
                job,
                row -> {
                    Outcome outcome = Stored.outcome(row.getString(2));
                    counts[0]++;
                    if (outcome.isLinked()) {
                        counts[1]++;
                        counts[2] += isPersonal(row.getString(3)) ? 1 : 0;
                        sample.add(row.getLong(1));
                    } else if (outcome == Outcome.REVIEW) {
                        counts[3]++;
                        counts[4] += MILLION - row.getInt(4);
                    } else {
                        counts[5]++;
                    }
                },
                Date.valueOf(day));
        return new NightCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /** Whether a difference of name, date of birth or number is among these codes: of a kind that could make somebody another's. */
    private static boolean isPersonal(String codes) {
        return RecordText.decodeCodes(codes).stream().anyMatch(code -> PERSONAL.contains(code.about()));
    }

    /** The versions of these records that were verified, with the citizens they are linked to, by record. */
    public List<Link> links(List<Long> records) {
        TreeMap<Long, String> citizens = new TreeMap<>();
        Map<Long, Long> packs = new HashMap<>();
        Pages.forEach(
                records,
                page -> jdbc.query(
                        "select u.id, o.citizen, o.text" + RecordIds.FROM + " join outcome o on o.record_id = u.id",
                        RecordIds.are(page),
                        row -> {
                            citizens.put(row.getLong(1), row.getString(2));
                            packs.put(row.getLong(1), row.getLong(3));
                        }));
        Map<Long, TextPack.Entry> texts = TextPacks.records(jdbc).read(packs);
        List<Link> links = new ArrayList<>(citizens.size());
        citizens.forEach((id, citizen) -> {
            TextPack.Entry text = texts.get(id);
            if (text != null) {
                links.add(new Link(StoredRecord.read(text), citizen));
            }
        });
        return links;
    }

    /**
     * The card that stands at the end of a date: the date's own, or the last before it; held back if any card up to then holds the results
     * back, since results are cumulative.
     */
    public Optional<DatedCard> standing(LocalDate day) {
        Optional<DatedCard> holding = holding(day);
        return jdbc.query(CARDS + " and business_date <= ?" + LAST, CardStore::card, job, Date.valueOf(day)).stream()
                .findFirst()
                .map(card -> new DatedCard(card.date(), card.card(), holding.isPresent()));
    }

    /** The last card. */
    Optional<DatedCard> last() {
        return jdbc.query(CARDS + LAST, CardStore::card, job).stream()
                .findFirst()
                .flatMap(card -> standing(card.date()));
    }

    /** The last card up to a date that holds the results back. */
    public Optional<DatedCard> holding(LocalDate day) {
        return jdbc
                .query(CARDS + " and held_back and business_date <= ?" + LAST, CardStore::card, job, Date.valueOf(day))
                .stream()
                .findFirst();
    }

    /** Every card up to a date, as it was made, from the first. */
    public List<DatedCard> all(LocalDate day) {
        return jdbc.query(
                CARDS + " and business_date <= ? order by business_date", CardStore::card, job, Date.valueOf(day));
    }

    /** Whether records verified on a date are still linked; what was withdrawn, or decided otherwise, is not. */
    public boolean hasLinks(LocalDate day) {
        return !jdbc.queryForList(
                        "select record_id from outcome where job = ? and verified_on = ? and kind in (?, ?) fetch first 1 row only",
                        Long.class,
                        job,
                        Date.valueOf(day),
                        Outcome.MATCHED.key(),
                        Outcome.CORRECTED.key())
                .isEmpty();
    }

    private static DatedCard card(ResultSet row, int n) throws SQLException {
        return new DatedCard(row.getObject(1, LocalDate.class), ErrorCard.decode(row.getString(2)), row.getBoolean(3));
    }

    /** Keeps a date's card in place of the one it may have. */
    public void keep(LocalDate day, ErrorCard card) {
        jdbc.update("delete from error_card where job = ? and business_date = ?", job, Date.valueOf(day));
        jdbc.update(
                "insert into error_card(job, business_date, card, held_back) values (?, ?, ?, ?)",
                job,
                Date.valueOf(day),
                card.encode(),
                false);
    }

    /** Notes whether the job's results are held back for the card of this date. */
    public void hold(LocalDate cardDay, boolean held) {
        jdbc.update(
                "update error_card set held_back = ? where job = ? and business_date = ?",
                held,
                job,
                Date.valueOf(cardDay));
    }
}
