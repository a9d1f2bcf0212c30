import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first sheet of an .xlsx workbook, read as zip and XML. */
final class Workbook {

    private Workbook() {}

    /** The first sheet of a workbook: shared and inline strings, everything else as it stands. */
    static List<Row> rows(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return rows(xml(zip, "xl/worksheets/sheet1.xml"), shared(zip));
        }
    }

    private static List<String> shared(ZipFile zip) throws IOException, XMLStreamException {
        List<String> shared = new ArrayList<>();
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return shared;
        }
        XMLStreamReader xml = xml(zip, "xl/sharedStrings.xml");
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                shared.add(text.toString());
            }
        }
        return shared;
    }

    private static List<Row> rows(XMLStreamReader xml, List<String> shared) throws XMLStreamException {
        List<Row> rows = new ArrayList<>();
        TreeMap<Integer, String> cells = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        String type = "";
        int column = 0;
        long line = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.START_ELEMENT && name.equals("row")) {
                line = Long.parseLong(xml.getAttributeValue(null, "r"));
                cells.clear();
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("c")) {
                type = String.valueOf(xml.getAttributeValue(null, "t"));
                column = 0;
                for (char c : xml.getAttributeValue(null, "r").replaceAll("[0-9]", "").toCharArray()) {
                    column = column * 26 + c - 'A' + 1;
                }
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("c")) {
                cells.put(column - 1, type.equals("s") ? shared.get(Integer.parseInt(text.toString().strip())) : text.toString());
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("row") && !cells.isEmpty()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i <= cells.lastKey(); i++) {
                    row.add(cells.getOrDefault(i, ""));
                }
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(line, row, false));
                }
            }
        }
        return rows;
    }

    private static XMLStreamReader xml(ZipFile zip, String part) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(
                new ByteArrayInputStream(zip.getInputStream(zip.getEntry(part)).readAllBytes()), "UTF-8");
    }
}
