package vn.khop.registry;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * How this room uses Lucene: indexes written once, in row order, merged to one segment. A log merge policy merges neighbours only, so the
 * document number of the single segment is the row.
 */
final class Lucene {

    /** Folder of the index of people inside a generation. */
    static final String PEOPLE = "people";
    /** Folder of the index of blocks inside a generation. */
    static final String BLOCKS = "blocks";

    private static final int MERGE_FACTOR = 100;

    private Lucene() {}

    /** A generation has one writer, ever, and is immutable then: the workspace's lock guards it, not Lucene's. */
    static Directory open(Path folder) throws IOException {
        return new MMapDirectory(folder, NoLockFactory.INSTANCE);
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
}
