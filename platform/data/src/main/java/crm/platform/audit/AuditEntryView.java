package crm.platform.audit;

import static crm.platform.audit.AuditTable.ACTION;
import static crm.platform.audit.AuditTable.ACTOR;
import static crm.platform.audit.AuditTable.AT;
import static crm.platform.audit.AuditTable.AUDIT;
import static crm.platform.audit.AuditTable.CODE;
import static crm.platform.audit.AuditTable.CORRELATION_ID;
import static crm.platform.audit.AuditTable.DETAILS;
import static crm.platform.audit.AuditTable.ID;
import static crm.platform.audit.AuditTable.STATUS;
import static crm.platform.audit.AuditTable.SUBJECT_ID;
import static crm.platform.audit.AuditTable.SUBJECT_TYPE;
import static crm.platform.audit.AuditTable.SUBJECT_VERSION;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, or tried to. It holds ids and facts, no personal values.
 *
 * @param action type of the event, name of an act without one, or method and path template of a refused attempt
 * @param subjectType topic of the event, kind of the record, or resource of a refused attempt
 * @param subjectId null when a refused attempt named no record
 * @param subjectVersion of the aggregate after an event; else null
 * @param correlationId the {@code traceId} of the answer; null for an act of the system that nobody set off
 * @param status of a refused attempt; null for what was done
 * @param code of a refused attempt, as in its problem; null for what was done
 */
record AuditEntryView(
        UUID id,
        Instant recordedAt,

        @Schema(examples = "user:0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10")
        String actor,

        @Schema(examples = "audit.read") String action,
        @Schema(examples = "audit") String subjectType,
        @Nullable String subjectId,
        @Nullable Long subjectVersion,
        @Nullable UUID correlationId,
        AuditOutcome outcome,
        @Nullable Integer status,
        @Nullable String code,
        Map<String, Object> details) {

    static final String COLUMNS = AUDIT.select();

    static AuditEntryView of(Row row) {
        var status = STATUS.in(row);
        return new AuditEntryView(
                ID.in(row),
                AT.in(row),
                ACTOR.in(row),
                ACTION.in(row),
                SUBJECT_TYPE.in(row),
                SUBJECT_ID.in(row),
                SUBJECT_VERSION.in(row),
                CORRELATION_ID.in(row),
                status == null ? AuditOutcome.DONE : AuditOutcome.REFUSED,
                status == null ? null : status.intValue(),
                CODE.in(row),
                DETAILS.in(row).getMap());
    }
}
