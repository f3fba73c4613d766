package crm.platform.audit;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what: written and never changed. Events are audited by the journal, in the statement that records them. */
final class AuditTable {

    /** @param correlationId null for an act of the system that nobody set off */
    record Act(
            UUID id,
            Instant at,
            String actor,
            String action,
            String subjectType,
            String subjectId,
            @Nullable UUID correlationId,
            JsonObject details) {}

    static final Table<Act> AUDIT = new Table<>("audit", "a");
    static final Statement<Act> INSERT;

    static {
        AUDIT.key("id", UUID, Act::id);
        AUDIT.fixed("at", INSTANT, Act::at);
        AUDIT.fixed("actor", TEXT, Act::actor);
        AUDIT.fixed("action", TEXT, Act::action);
        AUDIT.fixed("subject_type", TEXT, Act::subjectType);
        AUDIT.fixed("subject_id", TEXT, Act::subjectId);
        AUDIT.generated("subject_version", BIGINT.orNull());
        AUDIT.fixed("correlation_id", UUID.orNull(), Act::correlationId);
        AUDIT.fixed("details", JSON_OBJECT, Act::details);
        INSERT = AUDIT.insert();
    }

    private AuditTable() {}
}
