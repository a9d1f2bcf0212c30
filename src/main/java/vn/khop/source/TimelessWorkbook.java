package vn.khop.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time at which it was written, so that the same rows are the same bytes; the library puts it in and has no switch for it. */
public final class TimelessWorkbook {

    /** The part of a workbook that holds the time. */
    private static final String PROPERTIES = "docProps/core.xml";

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final String NO_TIME = "1980-01-01T00:00:00Z";

    private TimelessWorkbook() {}

    /** The parts of a workbook by name, in order, without its time. */
    public static Map<String, byte[]> parts(Path workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), part.readAllBytes());
                }
            }
        }
        parts.computeIfPresent(PROPERTIES, (name, part) -> withoutTime(part));
        return parts;
    }

    /** With the first day that a zip file can tell. */
    private static byte[] withoutTime(byte[] properties) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll(found -> found.group(1) + NO_TIME)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a workbook again without its time. */
    static void copy(Path workbook, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(entry);
                try (InputStream in = zip.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        out.write(withoutTime(in.readAllBytes()));
                    } else {
                        in.transferTo(out);
                    }
                }
            }
        }
    }
}
