package crm.platform.audit;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what, or tried to: written and never changed. Events are audited by the journal, in the statement that records them. */
final class AuditTable {

    /**
     * @param subjectId null only for a refused attempt that names no record
     * @param correlationId null for an act of the system that nobody set off
     * @param refusal null for what was done
     */
    record Act(
            UUID id,
            Instant at,
            String actor,
            String action,
            String subjectType,
            @Nullable String subjectId,
            @Nullable UUID correlationId,
            JsonObject details,
            @Nullable Refused refusal) {}

    /** How an attempt was answered. */
    record Refused(short status, String code) {}

    static final Table<Act> AUDIT = new Table<>("audit", "a");
    static final Column<Act, UUID> ID = AUDIT.key("id", SqlType.UUID, Act::id);
    static final Column<Act, Instant> AT = AUDIT.fixed("at", INSTANT, Act::at);
    static final Column<Act, String> ACTOR = AUDIT.fixed("actor", TEXT, Act::actor);
    static final Column<Act, String> ACTION = AUDIT.fixed("action", TEXT, Act::action);
    static final Column<Act, String> SUBJECT_TYPE = AUDIT.fixed("subject_type", TEXT, Act::subjectType);
    static final Column<Act, @Nullable String> SUBJECT_ID = AUDIT.fixed("subject_id", TEXT.orNull(), Act::subjectId);
    static final Column<Act, @Nullable Long> SUBJECT_VERSION = AUDIT.generated("subject_version", BIGINT.orNull());
    static final Column<Act, @Nullable UUID> CORRELATION_ID =
            AUDIT.fixed("correlation_id", SqlType.UUID.orNull(), Act::correlationId);
    static final Column<Act, JsonObject> DETAILS = AUDIT.fixed("details", JSON_OBJECT, Act::details);
    static final Column<Act, @Nullable Short> STATUS = AUDIT.fixed(
            "status",
            SMALLINT.orNull(),
            act -> act.refusal() == null ? null : act.refusal().status());
    static final Column<Act, @Nullable String> CODE = AUDIT.fixed(
            "code",
            TEXT.orNull(),
            act -> act.refusal() == null ? null : act.refusal().code());

    /** By which the chain of seals orders the rows. */
    static final Column<Act, Long> TRANSACTION_ID = AUDIT.generated("transaction_id", BIGINT);

    static final Statement<Act> INSERT = AUDIT.insert();

    /** For a batch that is written again when nobody knows whether it was. */
    static final Statement<Act> INSERT_NEW = AUDIT.insertNew();

    private AuditTable() {}
}
