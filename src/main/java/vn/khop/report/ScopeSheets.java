package vn.khop.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khop.review.ReviewLine;
import vn.khop.review.ReviewSheet;

/** The sheets to fill of one scope: cases.xlsx and, where one would grow too large to open, cases-2.xlsx and so on. For one thread. */
final class ScopeSheets implements AutoCloseable {

    private final ResultFolder folder;
    private final Locale language;
    private final int rowsMax;
    private int sheets;
    private int rows;
    private ResultFolder.@Nullable Pending file;
    private @Nullable ReviewSheet sheet;

    ScopeSheets(ResultFolder folder, Locale language, int rowsMax) {
        this.folder = folder;
        this.language = language;
        this.rowsMax = rowsMax;
    }

    /** Writes a case's lines; they stand in one sheet. */
    void add(List<ReviewLine> lines) {
        try {
            ReviewSheet open = sheet;
            if (open == null || rows > 0 && rows + lines.size() > rowsMax) {
                open = next();
            }
            for (ReviewLine line : lines) {
                open.add(line);
                rows++;
            }
        } catch (IOException e) {
            throw folder.failed(name(), e);
        }
    }

    private ReviewSheet next() throws IOException {
        finishOpen();
        sheets++;
        rows = 0;
        ResultFolder.Pending pending = folder.begin(name());
        file = pending;
        ReviewSheet opened = ReviewSheet.begin(pending.part(), language);
        sheet = opened;
        return opened;
    }

    /** Ends the last one; makes the first where no line came. */
    void finish() {
        try {
            if (sheet == null) {
                next();
            }
            finishOpen();
        } catch (IOException e) {
            throw folder.failed(name(), e);
        }
    }

    private void finishOpen() throws IOException {
        ReviewSheet open = sheet;
        ResultFolder.Pending pending = file;
        if (open != null && pending != null) {
            sheet = null;
            try (pending) {
                open.close();
                pending.commit();
            }
        }
    }

    private String name() {
        return sheets <= 1 ? "cases.xlsx" : "cases-" + sheets + ".xlsx";
    }

    /** How many there are. */
    int count() {
        return sheets;
    }

    @Override
    public void close() {
        ResultFolder.Pending pending = file;
        ReviewSheet open = sheet;
        if (open != null && pending != null) {
            try (pending) {
                open.close();
            } catch (IOException e) {
                throw folder.failed(name(), e);
            }
        }
    }
}
