package vn.khop.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import vn.khop.quota.Ledger;
import vn.khop.quota.LedgerContract;

/** FEATURE UNDER TEST: the ledger in a real database keeps what every ledger promises. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class JdbcLedgerTest extends LedgerContract {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    private Database database;
    private TransactionStatus transaction;

    @BeforeEach
    void open() {
        database = engine.open(folder);
        transaction = database.transactionManager().getTransaction(new DefaultTransactionDefinition());
    }

    @AfterEach
    void close() {
        database.transactionManager().commit(transaction);
        database.close();
    }

    @Override
    protected Ledger ledger() {
        return new JdbcLedger(database.jdbc());
    }
}
