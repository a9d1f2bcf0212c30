package vn.khop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khop.disk.WholeFile;
import vn.khop.record.OutputFailed;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;

/** A review sheet on the disk. */
final class SheetFile {

    private SheetFile() {}

    /** Whole or not at all: the sheet has its name only once it is on the disk. Without a delimiter it is a workbook. */
    static void write(
            Path file,
            Optional<Character> delimiter,
            List<ReviewLine> lines,
            Locale language,
            Map<Long, String> reasons) {
        Path part = WholeFile.part(file);
        try {
            Files.deleteIfExists(part);
            Files.createFile(part);
            FileRights.narrowFile(part);
            ReviewSheet.write(part, delimiter, lines, language, reasons);
            WholeFile.publish(part, file);
        } catch (IOException e) {
            throw new OutputFailed("cannot write the review sheet " + file.getFileName(), e);
        }
    }
}
