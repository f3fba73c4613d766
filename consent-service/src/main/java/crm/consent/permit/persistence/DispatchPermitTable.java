package crm.consent.permit.persistence;

import static crm.consent.address.persistence.AddressTables.HEX;
import static crm.consent.address.persistence.AddressTables.SMALL;
import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permit.domain.DispatchOutcome;
import crm.consent.permit.domain.Fence;
import crm.consent.permit.domain.MessageClass;
import crm.consent.permit.domain.Permit;
import crm.consent.permit.domain.PermitState;
import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** The permits, which are the log of sends too: what was permitted never changes, only what became of it is added. */
public final class DispatchPermitTable {

    /** A permission with the epoch that the permit was issued in. */
    private record FenceColumns(Column<Permit, UUID> permission, Column<Permit, Long> epoch) {

        static FenceColumns of(String permission, String epoch, Function<Permit, Fence> fence) {
            var columns = new FenceColumns(
                    PERMITS.fixed(
                            permission, UUID.orNull(), permit -> ofFence(fence.apply(permit), Fence::permissionId)),
                    PERMITS.fixed(epoch, BIGINT.orNull(), permit -> ofFence(fence.apply(permit), Fence::epoch)));
            PERMITS.together(columns.permission, columns.epoch);
            return columns;
        }

        private static <V> V ofFence(Fence fence, Function<Fence, V> value) {
            return fence == null ? null : value.apply(fence);
        }

        Fence in(Row row) {
            return permission.in(row) == null ? null : new Fence(permission.in(row), epoch.in(row));
        }
    }

    static final Table<Permit> PERMITS = new Table<>("dispatch_permit", "p");
    public static final Column<Permit, UUID> ID = PERMITS.key("id", UUID, Permit::id);
    static final Column<Permit, UUID> MESSAGE = PERMITS.fixed("message_id", UUID, Permit::messageId);
    private static final Column<Permit, Integer> ATTEMPT = PERMITS.fixed("attempt", SMALL, Permit::attempt);
    private static final Column<Permit, MessageClass> CLASS =
            PERMITS.fixed("message_class", code(MessageClass.class), Permit::messageClass);
    public static final Column<Permit, Channel> CHANNEL =
            PERMITS.fixed("channel", code(Channel.class), Permit::channel);
    public static final Column<Permit, String> BRAND = PERMITS.fixed("brand", TEXT, Permit::brand);
    public static final Column<Permit, RecipientType> RECIPIENT_TYPE =
            PERMITS.fixed("recipient_type", code(RecipientType.class), Permit::recipientType);
    private static final Column<Permit, UUID> CUSTOMER =
            PERMITS.fixed("customer_id", UUID.orNull(), Permit::customerId);
    public static final Column<Permit, String> CONTACT_POINT_HASH =
            PERMITS.fixed("contact_point_hash", HEX, Permit::contactPointHash);
    private static final FenceColumns ADDRESS = FenceColumns.of("permission_id", "epoch", Permit::address);
    private static final FenceColumns PROCESSING =
            FenceColumns.of("processing_id", "processing_epoch", Permit::processing);
    private static final FenceColumns PROFILING = FenceColumns.of("profiling_id", "profiling_epoch", Permit::profiling);
    private static final Column<Permit, String> TEMPLATE =
            PERMITS.fixed("template_approval", TEXT.orNull(), Permit::templateApproval);
    private static final Column<Permit, Instant> ISSUED_AT = PERMITS.fixed("issued_at", INSTANT, Permit::issuedAt);
    private static final Column<Permit, Instant> EXPIRES_AT = PERMITS.fixed("expires_at", INSTANT, Permit::expiresAt);
    private static final Column<Permit, DispatchOutcome> OUTCOME =
            PERMITS.generated("outcome", code(DispatchOutcome.class).orNull());
    private static final Column<Permit, DispatchOutcome> LATE_OUTCOME =
            PERMITS.generated("late_outcome", code(DispatchOutcome.class).orNull());
    static final Statement<Permit> ISSUE;
    static final Statement<PermitState> REPORT;

    static {
        PERMITS.generated("issued_to", TEXT);
        PERMITS.generated("outcome_at", INSTANT.orNull());
        PERMITS.generated("late_outcome_at", INSTANT.orNull());
        PERMITS.unused(UUID, "tenant_id");
        PERMITS.readBy(DispatchPermitTable::permit);
        /* In the order of the messages, so that two requests for the same ones wait for each other and not in a circle. */
        ISSUE = PERMITS.statement("""
                insert into {table} ({names}, issued_to) select {names}, $1::text from {rows} r order by message_id
                on conflict (message_id, attempt) do nothing
                returning id
                """);
        REPORT = new Rows<PermitState>()
                .column(ID, PermitState::permitId)
                .column(OUTCOME, PermitState::outcome)
                .column(LATE_OUTCOME, PermitState::lateOutcome)
                .statement("""
                        update dispatch_permit p set
                          outcome = r.outcome,
                          outcome_at = coalesce(p.outcome_at, case when r.outcome is not null then $1::timestamptz end),
                          late_outcome = r.late_outcome,
                          late_outcome_at = case when r.late_outcome is distinct from p.late_outcome then $1 else p.late_outcome_at end
                        from {rows} r where p.id = r.id
                        """);
    }

    private DispatchPermitTable() {}

    static Permit permit(Row row) {
        return new Permit(
                ID.in(row),
                MESSAGE.in(row),
                ATTEMPT.in(row),
                CLASS.in(row),
                CHANNEL.in(row),
                BRAND.in(row),
                RECIPIENT_TYPE.in(row),
                CUSTOMER.in(row),
                CONTACT_POINT_HASH.in(row),
                ADDRESS.in(row),
                PROCESSING.in(row),
                PROFILING.in(row),
                TEMPLATE.in(row),
                ISSUED_AT.in(row),
                EXPIRES_AT.in(row));
    }

    static PermitState state(Row row) {
        return new PermitState(ID.in(row), EXPIRES_AT.in(row), OUTCOME.in(row), LATE_OUTCOME.in(row));
    }
}
