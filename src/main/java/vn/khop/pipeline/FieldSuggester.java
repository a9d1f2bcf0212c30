package vn.khop.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.khop.record.Field;

/**
 * Suggests for each column the field it seems to hold: by the words of its header, and by its values where the header says nothing. A field
 * is given to the surest column only; what speaks against a suggestion is remarked. The same header and rows give the same suggestions.
 */
final class FieldSuggester {

    private static final double FITTING_SHARE_MIN = 0.2;
    private static final double FITTING_SHARE_HALF = 0.5;
    /** So many cells can contradict a header. */
    private static final int CELLS_TO_CONTRADICT = 5;

    private static final int SCORE_OF_STRENGTH = 100;
    private static final int SCORE_OF_VALUES = 50;
    private static final int SCORE_OF_DOUBT = -150;

    private static final Comparator<Claim> SUREST_FIRST = Comparator.comparingInt(Claim::score)
            .reversed()
            .thenComparingInt(Claim::column)
            .thenComparing(Claim::field);

    private final ValueSigns signs;
    private final List<String> header;
    private final List<ColumnEvidence> evidence = new ArrayList<>();
    private final List<List<HeaderMeaning>> meanings = new ArrayList<>();
    private final Map<Integer, FieldSuggestion> given = new TreeMap<>();
    private final Map<Integer, List<Remark>> remarks = new TreeMap<>();

    private record Claim(int column, Field field, String subject, boolean byHeader, int score) {

        private Whose whose() {
            return new Whose(field, subject);
        }
    }

    private record Whose(Field field, String subject) {}

    private FieldSuggester(ValueSigns signs, List<String> header) {
        this.signs = signs;
        this.header = header;
    }

    /**
     * Suggests the fields of a table.
     *
     * @param header its names; an empty one says nothing
     * @param rows its first rows, one value a column
     */
    static Suggestions suggest(ValueSigns signs, List<String> header, List<List<String>> rows) {
        FieldSuggester suggester = new FieldSuggester(signs, header);
        for (int i = 0; i < header.size(); i++) {
            suggester.evidence.add(ColumnEvidence.of(rows, i));
        }
        return suggester.suggest();
    }

    private Suggestions suggest() {
        header.forEach(name -> meanings.add(HeaderTable.shipped().find(name)));
        boolean couple = Couples.settle(meanings);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            claimByHeader(i, claims);
            if (meanings.get(i).isEmpty()) {
                claimByValues(i, claims);
            }
        }
        claims.sort(SUREST_FIRST);
        assign(claims);
        anyIdentityNumber();
        nameOfParts();
        AddressParts.join(meanings, given, evidence);
        numbering();
        return new Suggestions(header.size(), given, remarks, couple);
    }

    private void claimByHeader(int column, List<Claim> claims) {
        for (HeaderMeaning meaning : meanings.get(column)) {
            Field field = meaning.field();
            if (field == null || meaning.part() > 0) {
                continue;
            }
            ColumnEvidence cells = evidence.get(column);
            int looked = cells.cells().size();
            long proved = cells.proved(field, signs);
            int score = meaning.strength() * SCORE_OF_STRENGTH;
            if (field == Field.SOURCE_KEY) {
                if (cells.rows() > 0 && proved < FieldSuggestion.KEY_SHARE_MIN * cells.rows()) {
                    remark(column, new Remark(Remark.Kind.NO_KEY, field, 0, cells.rows() - proved, cells.rows()));
                    continue;
                }
            } else {
                long allowed = cells.allowed(field);
                if (looked >= CELLS_TO_CONTRADICT && allowed < FITTING_SHARE_MIN * looked) {
                    remark(column, new Remark(Remark.Kind.HEADER_CONTRADICTED, field, 0, looked - allowed, looked));
                    continue;
                }
                score += allowed < FITTING_SHARE_HALF * looked ? SCORE_OF_DOUBT : 0;
            }
            score += FieldSuggestion.areEnough(field, looked, proved) ? SCORE_OF_VALUES : 0;
            claims.add(new Claim(column, field, meaning.subject(), true, score));
        }
    }

    private void claimByValues(int column, List<Claim> claims) {
        for (Field field : ValueSigns.TOLD_BY_VALUES) {
            if (evidence.get(column).tells(field, signs)) {
                claims.add(new Claim(column, field, "", false, SCORE_OF_VALUES));
            }
        }
    }

    private void assign(List<Claim> claims) {
        Map<Whose, Integer> holders = new HashMap<>();
        for (Claim claim : claims) {
            if (!given.containsKey(claim.column) && holders.putIfAbsent(claim.whose(), claim.column) == null) {
                give(claim.column, claim.field, claim.subject, claim.byHeader);
            }
        }
        for (Claim claim : claims) {
            Integer holder = holders.get(claim.whose());
            if (holder != null && holder != claim.column && !given.containsKey(claim.column)) {
                remark(claim.column, new Remark(Remark.Kind.ANOTHER_IS_SURER, claim.field, holder + 1, 0, 0));
            }
        }
    }

    private void give(int column, Field field, String subject, boolean byHeader) {
        ColumnEvidence cells = evidence.get(column);
        given.put(
                column,
                new FieldSuggestion(field, subject, 0, byHeader, cells.cells().size(), cells.proved(field, signs)));
    }

    /** Old numbers are the identity numbers of a source that has no others. */
    private void anyIdentityNumber() {
        Optional<Integer> old = columnOf(Field.OLD_ID);
        if (old.isPresent() && columnOf(Field.CITIZEN_ID).isEmpty()) {
            List<HeaderMeaning> said = meanings.get(old.get());
            if (said.isEmpty() || said.stream().anyMatch(meaning -> meaning.field() == Field.CITIZEN_ID)) {
                give(old.get(), Field.CITIZEN_ID, "", !said.isEmpty());
            }
        }
    }

    /** A column "Tên" alone holds whole names; beside whole names, parts of names have nothing to add. */
    private void nameOfParts() {
        Optional<Integer> whole = columnOf(Field.FULL_NAME);
        Optional<Integer> givenName = columnOf(Field.GIVEN_NAME);
        Optional<Integer> family = columnOf(Field.FAMILY_NAME);
        if (whole.isPresent() || givenName.isEmpty()) {
            List.of(Field.FAMILY_NAME, Field.MIDDLE_NAME, Field.GIVEN_NAME)
                    .forEach(field -> columnOf(field).ifPresent(given::remove));
        } else if (family.isEmpty()) {
            columnOf(Field.MIDDLE_NAME).ifPresent(given::remove);
            give(givenName.get(), Field.FULL_NAME, "", true);
        }
    }

    private Optional<Integer> columnOf(Field field) {
        return given.entrySet().stream()
                .filter(entry -> entry.getValue().field() == field
                        && entry.getValue().subject().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Where no header names a key, the first column without a meaning that numbers the rows. */
    private void numbering() {
        if (columnOf(Field.SOURCE_KEY).isPresent()) {
            return;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!given.containsKey(i)
                    && meanings.get(i).isEmpty()
                    && evidence.get(i).isNumbering()) {
                remarks.remove(i);
                give(i, Field.SOURCE_KEY, "", false);
                return;
            }
        }
    }

    private void remark(int column, Remark remark) {
        List<Remark> all = remarks.computeIfAbsent(column, any -> new ArrayList<>());
        if (!all.contains(remark)) {
            all.add(remark);
        }
    }
}
