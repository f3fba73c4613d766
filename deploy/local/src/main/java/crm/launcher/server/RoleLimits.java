package crm.launcher.server;

import java.util.List;

/**
 * After what time the server ends what a role does, so that nothing that hangs holds a connection or a lock for ever. A role keeps them
 * whoever logs in with it.
 */
enum RoleLimits {
    /** A command takes milliseconds, a chunk of an import a second; the relay waits for the broker for up to two minutes. */
    SERVICE("60s", "30s", "5min"),
    /** An index of a large table takes its time; a migration that waits for a lock holds up all that come after it. */
    MIGRATION("1h", "1min", "10min");

    private final List<String> settings;

    RoleLimits(String statement, String lock, String idle) {
        this.settings = List.of(
                "statement_timeout = '" + statement + "'",
                "lock_timeout = '" + lock + "'",
                "idle_in_transaction_session_timeout = '" + idle + "'");
    }

    List<String> settings() {
        return settings;
    }
}
