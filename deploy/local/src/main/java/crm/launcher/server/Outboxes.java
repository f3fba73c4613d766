package crm.launcher.server;

import crm.launcher.config.Settings;
import java.sql.SQLException;
import java.util.List;

/** What the services have written and not yet sent. */
public final class Outboxes {

    private final Databases databases;

    public Outboxes(Settings settings) {
        this.databases = Databases.of(settings);
    }

    public long unsent(List<String> services) {
        try {
            long unsent = 0;
            for (String service : services) {
                unsent += databases.count(service, "select count(*) from outbox where sent_at is null");
            }
            return unsent;
        } catch (SQLException e) {
            throw new IllegalStateException("an outbox cannot be counted", e);
        }
    }
}
