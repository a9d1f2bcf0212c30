package vn.khop.pipeline;

import java.util.List;
import vn.khop.record.Field;

/**
 * What a job makes of the first rows of its files. Holds nobody's data.
 *
 * @param files in the order of the job
 * @param columns each mapped field of each subject, and fields that cleansing found something on
 * @param words words of short lists (sex, ethnicity, status) that no list has
 */
public record JobSample(List<FileSample> files, List<FieldSample> columns, List<UnknownWords> words) {

    public JobSample {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /**
     * One file.
     *
     * @param name as messages call it
     * @param rows what its rows became, duplicates among the records
     * @param duplicates rows with the key and content of an earlier row
     * @param unused the names of columns that no field uses, those without a name left out
     */
    public record FileSample(String name, RowCounts rows, long duplicates, List<String> unused) {

        public FileSample {
            unused = List.copyOf(unused);
        }
    }

    /**
     * One field of one subject.
     *
     * @param subject as the job file names it; empty where a row is one record
     * @param columns the header names it is read from, in the files that have rows; none where it is made from other fields
     * @param records how many records were cleansed
     * @param filled how many of them have a cell that is not blank
     * @param findings what cleansing did and found
     */
    public record FieldSample(
            String subject, Field field, List<String> columns, long records, long filled, FieldFindings findings) {

        public FieldSample {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Words that cleansing knew nothing of.
     *
     * @param words those that can be shown, the most frequent first: they stand on several records, or are short
     * @param others how many different ones are not shown
     */
    public record UnknownWords(Field field, List<Word> words, long others) {

        public UnknownWords {
            words = List.copyOf(words);
        }
    }

    /** A word and how many records have it. */
    public record Word(String text, long records) {}
}
