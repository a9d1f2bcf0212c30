package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import vn.khop.record.Unavailable;

/**
 * How this room uses Lucene: indexes written once, in row order, merged to one segment. A log merge policy merges neighbours only, so the
 * document number of the single segment is the row.
 */
final class Lucene {

    /** Folder of the index of people inside a generation. */
    static final String PEOPLE = "people";
    /** Folder of the index of blocks inside a generation. */
    static final String BLOCKS = "blocks";
    /** Folder of the index of counts inside a generation. */
    static final String COUNTS = "counts";
    /** All folders inside a generation. */
    static final List<String> FOLDERS = List.of(PEOPLE, BLOCKS, COUNTS);

    private static final int MERGE_FACTOR = 100;
    private static final double BYTES_PER_MEGABYTE = 1 << 20;
    /** What the index of people may hold in memory: 600 MB hold three million people, and what is written in one go is not merged. */
    private static final double LARGE_MEGABYTES_MAX = 600;

    private static final double SMALL_MEGABYTES_MAX = 200;

    private Lucene() {}

    /** A generation has one writer, ever, and is immutable then: the workspace's lock guards it, not Lucene's. */
    static Directory open(Path folder) throws IOException {
        return new MMapDirectory(folder, NoLockFactory.INSTANCE);
    }

    /** The buffer for the index of people, in megabytes: at most a quarter of the heap. */
    static double largeBuffer() {
        return Math.min(Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE / 4, LARGE_MEGABYTES_MAX);
    }

    /** The buffer for another index, in megabytes: at most a twelfth of the heap. */
    static double smallBuffer() {
        return Math.min(Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE / 12, SMALL_MEGABYTES_MAX);
    }

    static IndexWriter create(Directory directory, double ramMegabytes) throws IOException {
        LogDocMergePolicy merges = new LogDocMergePolicy();
        merges.setMergeFactor(MERGE_FACTOR);
        merges.setNoCFSRatio(0);
        IndexWriterConfig config = new IndexWriterConfig(null)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(ramMegabytes)
                .setMergePolicy(merges)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /** One segment, all files on the disk for good. */
    static void finish(IndexWriter writer) throws IOException {
        writer.forceMerge(1);
        writer.commit();
    }

    /** What the JVM throws where a mapped file was cut off under it, or its disk is away; anything else goes on as it is. */
    static Unavailable unreadable(String message, InternalError thrown) {
        if (String.valueOf(thrown.getMessage()).contains("memory access")) {
            return new Unavailable(message, new IOException(thrown));
        }
        throw thrown;
    }
}
