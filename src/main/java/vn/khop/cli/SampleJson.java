package vn.khop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khop.pipeline.JobSample;
import vn.khop.pipeline.JobSample.FieldSample;
import vn.khop.pipeline.JobSample.FileSample;
import vn.khop.pipeline.JobSample.UnknownWords;

/** What a job makes of its data as maps for {@code --json}: every key in one order. */
final class SampleJson {

    private SampleJson() {}

    static Map<String, Object> of(String job, JobSample sample, List<String> refusals) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("job", job);
        map.put("refused", refusals);
        map.put("files", sample.files().stream().map(SampleJson::file).toList());
        map.put("columns", sample.columns().stream().map(SampleJson::column).toList());
        map.put("unknown_words", sample.words().stream().map(SampleJson::words).toList());
        return map;
    }

    private static Map<String, Object> file(FileSample file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.name());
        ProfileJson.rows(file.rows(), map);
        map.put("duplicates", file.duplicates());
        map.put("unused_columns", file.unused());
        return map;
    }

    private static Map<String, Object> column(FieldSample column) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("subject", column.subject());
        map.put("field", column.field().key());
        map.put("columns", column.columns());
        map.put("records", column.records());
        map.put("filled", column.filled());
        map.put("fill", ProfileJson.share(column.filled(), column.records()));
        ProfileJson.findings(column.findings(), column.records(), map);
        return map;
    }

    private static Map<String, Object> words(UnknownWords unknown) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", unknown.field().key());
        Map<String, Object> words = new LinkedHashMap<>();
        unknown.words().forEach(word -> words.put(word.text(), word.records()));
        map.put("words", words);
        map.put("others", unknown.others());
        return map;
    }
}
