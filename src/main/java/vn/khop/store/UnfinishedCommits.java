package vn.khop.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.engine.Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.MetaType;

/**
 * Ends the commits that a kill cut short in an H2 file.
 *
 * <p>To commit, H2 puts a mark at the end of the transaction's undo log and then walks through its changes, one page after the other; of a
 * large transaction it writes the file in the middle of the walk. When it opens a file that was left there it should go on with the walk,
 * but {@code Transaction.commit} of 2.5.252 does nothing for a transaction that bears the mark already: half of the changes stay hidden, and
 * whoever writes to one of those rows waits for the dead transaction for ever. (2.4.240 and 2.3.232 go on, and have faults of their own.)
 *
 * <p>So the mark is taken away first, and the transaction committed like any other: what the walk has done it finds done.
 */
final class UnfinishedCommits {

    private UnfinishedCommits() {}

    /**
     * Ends them in a file that is not open; a file without any is only read.
     *
     * @return how many there were; transactions without a mark are left for H2, which rolls them back when it opens the file
     * @throws org.h2.mvstore.MVStoreException if the file is held by another, damaged, or cannot be written
     */
    static int end(Path file) {
        if (marked(file).isEmpty()) {
            return 0;
        }
        try (MVStore store = file(file).autoCommitDisabled().open()) {
            Set<Integer> marked =
                    marked(transactions(store)).stream().map(Transaction::getId).collect(Collectors.toSet());
            marked.forEach(id -> takeMarkAway(store, id));
            transactions(store).stream().filter(t -> marked.contains(t.getId())).forEach(Transaction::commit);
            store.commit();
            return marked.size();
        }
    }

    private static List<Transaction> marked(Path file) {
        try (MVStore store = file(file).readOnly().open()) {
            return marked(transactions(store));
        }
    }

    private static List<Transaction> marked(List<Transaction> transactions) {
        List<Transaction> marked = new ArrayList<>(transactions);
        marked.removeIf(transaction -> transaction.getStatus() != Transaction.STATUS_COMMITTED);
        return marked;
    }

    /** The transactions that have left an undo log, with the types of values that H2 itself opens its file with. */
    private static List<Transaction> transactions(MVStore store) {
        TransactionStore transactions =
                new TransactionStore(store, new MetaType<Database>(null, null), new ValueDataType(), 0);
        transactions.init();
        return transactions.getOpenTransactions();
    }

    private static void takeMarkAway(MVStore store, int transaction) {
        MVMap<Long, Object> undoLog = store.openMap(
                TransactionStore.UNDO_LOG_NAME_PREFIX + '.' + transaction,
                new MVMap.Builder<Long, Object>().keyType(LongDataType.INSTANCE));
        undoLog.remove(undoLog.lastKey());
    }

    private static MVStore.Builder file(Path file) {
        return new MVStore.Builder().fileName(file.toAbsolutePath().toString());
    }
}
