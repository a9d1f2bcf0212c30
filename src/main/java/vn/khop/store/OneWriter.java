package vn.khop.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.khop.fault.Failpoint;

/**
 * The connections of a process: one that writes, which every transaction uses, one at a time, and a pool for reading outside of
 * transactions. The writing connection is kept from first to last, because on PostgreSQL it holds the locks: once it is cut, the locks are
 * another's to take, and nothing can be written any more until {@link #dial} has made a new one and the locks were taken again.
 */
final class OneWriter extends AbstractDataSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OneWriter.class);

    private static final long TURN_SECONDS = 120;

    private final Dialler dialler;
    private final Pool readers;
    private final Semaphore turn = new Semaphore(1);
    private final ThreadLocal<Boolean> begins = ThreadLocal.withInitial(() -> false);
    private final Transactions transactions;
    private @Nullable Connection writer;

    /** Makes connections. */
    interface Dialler {
        Connection dial() throws SQLException;
    }

    /** Lends connections to readers. */
    interface Pool extends AutoCloseable {
        Connection lend() throws SQLException;

        @Override
        void close();
    }

    OneWriter(Dialler dialler, Pool readers) {
        this.dialler = dialler;
        this.readers = readers;
        this.transactions = new Transactions();
    }

    /** Opens the writing connection, in place of the one before it where there was one. */
    Connection dial() throws SQLException {
        hangUp();
        Connection dialled = dialler.dial();
        writer = dialled;
        return dialled;
    }

    Transactions transactions() {
        return transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return begins.get() ? writer() : readers.lend();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("connections are made with the workspace's own login");
    }

    private Connection writer() throws SQLException {
        try {
            if (!turn.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("another transaction holds the writing connection", "08001");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
        Connection held = writer;
        if (held == null) {
            turn.release();
            throw new SQLTransientConnectionException("the writing connection is not open", "08003");
        }
        return lent(held);
    }

    /** The connection until it is closed, which gives it back. */
    private Connection lent(Connection held) {
        boolean[] open = {true};
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (open[0]) {
                            open[0] = false;
                            turn.release();
                        }
                        return null;
                    }
                    try {
                        return method.invoke(held, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private void hangUp() {
        Connection before = writer;
        writer = null;
        if (before != null) {
            try {
                before.close();
            } catch (SQLException e) {
                LOG.debug("the writing connection was gone already");
            }
        }
    }

    @Override
    public void close() {
        hangUp();
        readers.close();
    }

    /** Begins every transaction on the writing connection. */
    final class Transactions extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        Transactions() {
            super(OneWriter.this);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begins.set(true);
            try {
                super.doBegin(transaction, definition);
            } finally {
                begins.set(false);
            }
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            Failpoint.COMMIT_BEGINS.reach();
            super.doCommit(status);
            Failpoint.COMMIT_ENDED.reach();
        }
    }
}
