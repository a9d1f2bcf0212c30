package vn.khop.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@link SampleWriter} wrote.
 *
 * @param people rows of the registry
 * @param rows rows of each source, in the order births, deaths, marriages, recognitions, insurance, school, subscribers; planted faults not
 *     counted
 */
public record SampleReport(long people, Map<String, Long> rows) {

    public SampleReport {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
