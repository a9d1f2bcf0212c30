package vn.khop.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khop.record.InputRefused;
import vn.khop.source.Dialect.Encoding;

/**
 * Settles the charset of a text file: the declared one, or the one its bytes tell. In order: the byte order mark; UTF-16 by its zero bytes;
 * UTF-8, which other text all but never is by chance; then the charset of before Unicode in which the words are syllables. Where nothing
 * wins clearly the file is refused with the evidence, never guessed.
 */
final class EncodingSearch {

    /** A file is UTF-8 with a few damaged rows when so many sequences are well-formed for each that is not. */
    private static final int VALID_FOR_EACH_INVALID = 4;

    private static final double SHARE_MIN = 0.7;
    private static final double LEAD_MIN = 0.2;

    private static final Set<String> UTF_32_MARKS = Set.of("fffe0000", "0000feff");

    private EncodingSearch() {}

    /**
     * What was settled.
     *
     * @param encoding the charset
     * @param bomBytes how many bytes of byte order mark stand first
     * @param evidence why, in a few words
     */
    record Found(Encoding encoding, int bomBytes, String evidence) {

        /** The characters of a text in this charset, without its byte order mark. */
        CharSource decode(InputStream text) throws IOException {
            text.skipNBytes(bomBytes);
            return switch (encoding) {
                case UTF_8 -> new CharsetSource(text, StandardCharsets.UTF_8);
                case UTF_16LE -> new CharsetSource(text, StandardCharsets.UTF_16LE);
                case UTF_16BE -> new CharsetSource(text, StandardCharsets.UTF_16BE);
                case WINDOWS_1258, TCVN3, VNI -> new LegacySource(text, encoding);
            };
        }
    }

    /** @throws InputRefused if the bytes contradict the settings or tell nothing clearly */
    static Found find(SourceFile file, ReadSettings settings) throws IOException {
        Found marked;
        try (InputStream text = file.openBytes().text()) {
            byte[] head = text.readNBytes(4);
            if (UTF_32_MARKS.contains(HexFormat.of().formatHex(head))) {
                throw utf32(file, "its byte order mark");
            }
            marked = byteOrderMark(head);
        }
        boolean told = marked != null || !settings.findsEncoding();
        if (told && !file.gzip() && !settings.encoding().equalsIgnoreCase("UTF-16")) {
            return declared(file, settings, marked, null);
        }
        ByteSurvey survey;
        try (InputStream text = file.openBytes().text()) {
            survey = ByteSurvey.of(text);
        }
        return told ? declared(file, settings, marked, survey) : byEvidence(file, survey);
    }

    private static @Nullable Found byteOrderMark(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new Found(Encoding.UTF_8, 3, "byte order mark");
        }
        return switch (first) {
            case 0xFFFE -> new Found(Encoding.UTF_16LE, 2, "byte order mark");
            case 0xFEFF -> new Found(Encoding.UTF_16BE, 2, "byte order mark");
            default -> null;
        };
    }

    private static Found declared(
            SourceFile file, ReadSettings settings, @Nullable Found marked, @Nullable ByteSurvey survey)
            throws IOException {
        String word = settings.encoding().toUpperCase(Locale.ROOT);
        if (marked != null) {
            if (settings.findsEncoding() || marked.encoding.label().startsWith(word)) {
                return marked;
            }
            throw new InputRefused(file.name() + ": begins with the byte order mark of " + marked.encoding.label()
                    + ", but the job file says encoding: " + settings.encoding() + "; set encoding: auto");
        }
        if (word.equals("UTF-16")) {
            return unmarkedUtf16(file, survey);
        }
        for (Encoding encoding : Encoding.values()) {
            if (encoding.label().equalsIgnoreCase(word)) {
                DeclaredCharset.check(file, encoding);
                return new Found(encoding, 0, "declared");
            }
        }
        throw new IllegalStateException("settings allow an encoding that is not read: " + word);
    }

    private static Found unmarkedUtf16(SourceFile file, @Nullable ByteSurvey survey) {
        Found found = survey == null ? null : byZeros(survey);
        if (found == null) {
            throw new InputRefused(
                    file.name() + ": is not UTF-16, as the job file says: there is no byte order mark and"
                            + " the zero bytes lie otherwise; set encoding: auto");
        }
        return found;
    }

    private static @Nullable Found byZeros(ByteSurvey survey) {
        if (survey.looksLittleEndian()) {
            return new Found(Encoding.UTF_16LE, 0, "zero bytes");
        }
        return survey.looksBigEndian() ? new Found(Encoding.UTF_16BE, 0, "zero bytes") : null;
    }

    private static InputRefused utf32(SourceFile file, String evidence) {
        return new InputRefused(
                file.name() + ": is UTF-32, as " + evidence + " says, which is not read; save it as UTF-8");
    }

    private static Found byEvidence(SourceFile file, ByteSurvey survey) {
        if (survey.looksFourBytesWide()) {
            throw utf32(file, "the place of its zero bytes");
        }
        Found utf16 = byZeros(survey);
        if (utf16 != null) {
            return utf16;
        }
        long valid = survey.utf8().valid();
        long invalid = survey.utf8().invalid();
        if (valid + invalid == 0) {
            return new Found(Encoding.UTF_8, 0, "ASCII only");
        }
        String utf8 = "well-formed sequences: " + valid + " of " + (valid + invalid);
        if (valid >= VALID_FOR_EACH_INVALID * invalid) {
            return new Found(Encoding.UTF_8, 0, utf8);
        }
        byte[] sample = survey.accentedLines();
        List<SyllableShare> shares = Stream.of(Encoding.TCVN3, Encoding.VNI, Encoding.WINDOWS_1258)
                .map(encoding -> SyllableShare.of(sample, encoding))
                .sorted(Comparator.comparingDouble(SyllableShare::share).reversed())
                .toList();
        SyllableShare best = shares.get(0);
        String evidence = "valid syllables: "
                + shares.stream().map(SyllableShare::toString).collect(Collectors.joining(", "));
        if (best.share() >= SHARE_MIN && best.share() - shares.get(1).share() >= LEAD_MIN) {
            return new Found(best.encoding(), 0, evidence);
        }
        throw new InputRefused(file.name() + ": its charset cannot be told: UTF-8 " + utf8 + "; " + evidence
                + "; save the file as UTF-8, or set encoding in the job file");
    }
}
