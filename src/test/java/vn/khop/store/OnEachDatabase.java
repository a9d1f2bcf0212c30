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

/** A test whose every method runs on each database, in a transaction of its own. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
abstract class OnEachDatabase {

    @Parameter
    Engine engine = Engine.H2;

    @TempDir
    Path folder;

    Database database;

    private TransactionStatus transaction;

    @BeforeEach
    void openDatabase() {
        database = engine.open(folder);
        transaction = database.transactionManager().getTransaction(new DefaultTransactionDefinition());
    }

    @AfterEach
    void closeDatabase() {
        database.transactionManager().commit(transaction);
        database.close();
    }
}
