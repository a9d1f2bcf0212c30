package vn.khop.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of raw XML, so that cells can be of every form that exporters write. */
final class WorkbookBytes {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder names = new StringBuilder();
    private String workbookProperties = "";
    private String styles = "";

    /** A sheet; {@code state} is visible or hidden, {@code rows} the XML of its rows. */
    WorkbookBytes sheet(String name, String state, String rows) {
        sheets.add("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        names.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                .formatted(name, sheets.size(), state, sheets.size()));
        return this;
    }

    /** Cell style n of the sheet is the n-th of these format codes; 14 stands for the built-in one. */
    WorkbookBytes formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].equals("14");
            if (!builtIn) {
                formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, codes[i]));
            }
            cells.append("<xf numFmtId=\"%d\"/>".formatted(builtIn ? 14 : 164 + i));
        }
        styles = "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(NAMESPACE, formats, cells);
        return this;
    }

    WorkbookBytes countingFrom1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(i, RELATIONS, i));
                put(zip, "xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1));
            }
            if (!styles.isEmpty()) {
                types.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>");
                put(zip, "xl/styles.xml", styles);
            }
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>" + types
                            + "</Types>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + NAMESPACE + "\" xmlns:r=\"" + RELATIONS + "\">" + workbookProperties
                            + "<sheets>" + names + "</sheets></workbook>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A row of text cells; an empty text is no cell. */
    static String texts(int row, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                xml.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, row, cells[i]));
            }
        }
        return xml.append("</row>").toString();
    }
}
