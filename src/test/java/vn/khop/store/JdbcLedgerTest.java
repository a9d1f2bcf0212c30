package vn.khop.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.khop.quota.Ledger;
import vn.khop.quota.LedgerContract;

/** FEATURE UNDER TEST: the ledger on a real H2 file keeps what every ledger promises. */
class JdbcLedgerTest extends LedgerContract {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Ledger ledger() {
        return new JdbcLedger(database.jdbc());
    }
}
