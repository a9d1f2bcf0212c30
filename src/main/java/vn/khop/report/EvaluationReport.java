package vn.khop.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import vn.khop.quality.Evaluation;

/** Writes an evaluation as one page that opens offline, with no script, and prints on A4. Same figures, same bytes. */
public final class EvaluationReport {

    private EvaluationReport() {}

    /**
     * Writes the page; complete or not at all.
     *
     * @param file replaced if it is there; its folder is made where missing
     * @throws vn.khop.record.OutputFailed if it cannot be written
     */
    public static void write(Evaluation evaluation, EvaluationContext context, Locale language, Path file) {
        Wording words = Wording.of(language);
        EvaluationPage page = EvaluationPage.of(evaluation, context, words);
        Path whole = file.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNullElse(whole.getParent(), whole);
        new ResultFolder(folder, words)
                .write(
                        Objects.requireNonNullElse(whole.getFileName(), whole).toString(),
                        part -> PageFile.write(page, part));
    }
}
