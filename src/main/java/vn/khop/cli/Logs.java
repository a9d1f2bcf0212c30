package vn.khop.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.khop.batch.Workspace;

/** Where the log goes, decided before the first logger exists. */
final class Logs {

    private Logs() {}

    /** The workspace's {@code var/logs}; what libraries say through java.util.logging goes there too. */
    static void open(Workspace workspace) {
        System.setProperty("khop.logs", workspace.var().resolve("logs").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
