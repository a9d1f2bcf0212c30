package vn.khop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: gzip read strictly: what was cut off, damaged or swells past reason is told, never passed over. */
class GzipInputTest {

    @Test
    void twoMembersAreReadAsOneAndZerosMayFollow() throws IOException {
        byte[] content = content(200_000);
        byte[] two = join(gzip(Arrays.copyOf(content, 70_000)), gzip(Arrays.copyOfRange(content, 70_000, 200_000)));
        assertThat(unzip(two)).isEqualTo(content);
        assertThat(unzip(join(two, new byte[512]))).isEqualTo(content);
        assertThat(unzip(gzip(new byte[0]))).isEmpty();
    }

    @Test
    void aFileCutOffAnywhereIsIncomplete() throws IOException {
        byte[] first = gzip(content(900));
        byte[] whole = join(first, gzip(content(300)));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length == first.length) {
                assertThat(unzip(cut)).isEqualTo(content(900));
            } else {
                assertThatThrownBy(() -> unzip(cut)).as("cut at %d", length).isInstanceOf(GzipInput.Incomplete.class);
            }
        }
    }

    @Test
    void aFlippedBitInTheDataOrTrailerIsFound() throws IOException {
        byte[] whole = gzip(content(900));
        int headerBytes = 10;
        for (int at = headerBytes; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            assertThatThrownBy(() -> unzip(damaged)).as("byte %d", at).isInstanceOf(GzipInput.Incomplete.class);
        }
    }

    @Test
    void whatFollowsTheStreamIsNotPassedOver() {
        assertThatThrownBy(() -> unzip(join(gzip(content(100)), new byte[] {'x'})))
                .hasMessage("something else follows the compressed data");
    }

    @Test
    void aBombIsTold() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 300; i++) {
                out.write(megabyte);
            }
        }
        assertThatThrownBy(() -> {
                    try (InputStream in = open(bytes.toByteArray())) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOf(GzipInput.Bomb.class)
                .hasMessage("swells to more than 200 times its size when decompressed");
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            content[i] = (byte) ('a' + random.nextInt(7));
        }
        return content;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] unzip(byte[] bytes) throws IOException {
        try (InputStream in = open(bytes)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(byte[] bytes) {
        return new GzipInput(new CountedInput(new ByteArrayInputStream(bytes)));
    }
}
