package vn.khop.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Waiting records as one line of text, for storage: their units, then a record by number, unit, worth, since, again and text. */
final class WaitingText {

    private static final char PART = '\u001F';
    private static final char HALF = '\u001E';

    private WaitingText() {}

    static String encode(Collection<Waiting> records) {
        Map<String, Integer> units = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(records.size() * 28);
        for (Waiting record : records) {
            int unit = units.computeIfAbsent(record.unit(), name -> units.size());
            text.append(text.length() == 0 ? HALF : PART)
                    .append(record.recordId())
                    .append(' ')
                    .append(unit)
                    .append(' ')
                    .append(record.worth())
                    .append(' ')
                    .append(record.since().toEpochDay())
                    .append(' ')
                    .append(record.again() ? '1' : '0')
                    .append(' ')
                    .append(record.text());
        }
        return String.join(String.valueOf(PART), units.keySet()) + text;
    }

    /** Reads what {@link #encode} wrote, by record number. */
    static TreeMap<Long, Waiting> decode(String text) {
        TreeMap<Long, Waiting> records = new TreeMap<>();
        int half = text.indexOf(HALF);
        // One empty name is the unit of jobs without units, not no unit.
        List<String> units = half == 0 ? List.of("") : RecordText.split(text.substring(0, half), PART);
        long[] numbers = new long[6];
        int n = 0;
        LocalDate since = LocalDate.EPOCH;
        for (int i = half + 1; i <= text.length(); i++) {
            char c = i == text.length() ? PART : text.charAt(i);
            if (c >= '0' && c <= '9') {
                numbers[n] = numbers[n] * 10 + c - '0';
            } else if (c == ' ') {
                numbers[++n] = 0;
            } else {
                since = since.toEpochDay() == numbers[3] ? since : LocalDate.ofEpochDay(numbers[3]);
                records.put(
                        numbers[0],
                        new Waiting(
                                numbers[0],
                                units.get((int) numbers[1]),
                                (int) numbers[2],
                                since,
                                numbers[4] == 1,
                                numbers[5]));
                n = 0;
                numbers[0] = 0;
            }
        }
        return records;
    }
}
