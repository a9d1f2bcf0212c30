package vn.khop.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Our pages: each opens offline, with no script. The template escapes whatever it prints. */
final class PageFile {

    /** The template's forms need no hidden fields: there are none. */
    static final HtmlInterceptor NONE = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    };

    private PageFile() {}

    static void write(MismatchesPage page, Path file) throws IOException {
        write(file, out -> JtemismatchesGenerated.render(out, NONE, page, PageStyle.SHIPPED));
    }

    static void write(MismatchesPage.Further page, Path file) throws IOException {
        write(file, out -> JtemismatchesfurtherGenerated.render(out, NONE, page, PageStyle.SHIPPED));
    }

    static void write(PersonPage page, Path file) throws IOException {
        write(file, out -> JtepersonGenerated.render(out, NONE, page, PageStyle.PERSON));
    }

    static void write(EvaluationPage page, Path file) throws IOException {
        write(file, out -> JteevaluationGenerated.render(out, NONE, page, PageStyle.EVALUATION));
    }

    static void write(ScopePage page, Path file) throws IOException {
        write(file, out -> JtescopeGenerated.render(out, NONE, page, page.head().style()));
    }

    static void write(ScopePage.Cases page, Path file) throws IOException {
        write(
                file,
                out -> JtescopecasesGenerated.render(
                        out, NONE, page, page.head().style()));
    }

    static void write(ScopePage.Guide page, Path file) throws IOException {
        write(
                file,
                out -> JtescopeguideGenerated.render(
                        out,
                        NONE,
                        page,
                        PageStyle.GUIDE.withMarginsOf(page.head().style())));
    }

    private static void write(Path file, Consumer<HtmlTemplateOutput> template) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            template.accept(new OwaspHtmlTemplateOutput(new WriterOutput(writer)));
        }
    }

    /** Text as it stands in a page. */
    static String escaped(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(text, out);
        return out.toString();
    }
}
