package crm.consent.permit.persistence;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permit.application.Permits;
import crm.consent.permit.domain.DispatchOutcome;
import crm.consent.permit.domain.Fence;
import crm.consent.permit.domain.MessageClass;
import crm.consent.permit.domain.Permit;
import crm.consent.permit.domain.PermitState;
import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PgPermits implements Permits {

    private static final String LATEST = """
            select distinct on (message_id) id, message_id, attempt, message_class, channel, brand, recipient_type, customer_id,
              encode(contact_point_hash, 'hex') as contact_point_hash, permission_id, epoch, processing_id, processing_epoch,
              profiling_id, profiling_epoch, template_approval, issued_at, expires_at, outcome, late_outcome,
              bool_or(coalesce(outcome = 'DISPATCHED', false) or coalesce(late_outcome = 'DISPATCHED', false))
                over (partition by message_id) as dispatched
            from dispatch_permit where message_id = any($1) order by message_id, attempt desc
            """;

    /* In the order of the messages, so that two requests for the same ones wait for each other and not in a circle. */
    private static final String ISSUE = """
            insert into dispatch_permit (id, message_id, attempt, message_class, channel, brand, recipient_type, customer_id,
              contact_point_hash, permission_id, epoch, processing_id, processing_epoch, profiling_id, profiling_epoch,
              template_approval, issued_at, expires_at, issued_to)
            select id, message_id, attempt, message_class, channel, brand, recipient_type, customer_id,
              decode(contact_point_hash, 'hex'), permission_id, epoch, processing_id, processing_epoch, profiling_id, profiling_epoch,
              template_approval, issued_at, expires_at, $19
            from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::text[],
              $10::uuid[], $11::bigint[], $12::uuid[], $13::bigint[], $14::uuid[], $15::bigint[], $16::text[],
              $17::timestamptz[], $18::timestamptz[])
              as p(id, message_id, attempt, message_class, channel, brand, recipient_type, customer_id, contact_point_hash,
                   permission_id, epoch, processing_id, processing_epoch, profiling_id, profiling_epoch, template_approval,
                   issued_at, expires_at)
            order by message_id
            on conflict (message_id, attempt) do nothing
            returning id
            """;

    private static final String LOCK = """
            select id, expires_at, outcome, late_outcome from dispatch_permit where id = any($1) order by id for no key update
            """;

    private static final String REPORT = """
            update dispatch_permit p set
              outcome = r.outcome,
              outcome_at = coalesce(p.outcome_at, case when r.outcome is not null then $4::timestamptz end),
              late_outcome = r.late_outcome,
              late_outcome_at = case when r.late_outcome is distinct from p.late_outcome then $4 else p.late_outcome_at end
            from unnest($1::uuid[], $2::text[], $3::text[]) as r(id, outcome, late_outcome) where p.id = r.id
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgPermits(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Map<UUID, Previous>> latestOf(Collection<UUID> messageIds) {
        return unitOfWork
                .sql(sql -> sql.execute(LATEST, (Object) messageIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Previous> latest = new HashMap<>();
                    rows.forEach(row -> latest.put(row.getUUID("message_id"), previous(row)));
                    return latest;
                });
    }

    private static Previous previous(Row row) {
        return new Previous(permit(row), state(row), row.getBoolean("dispatched"));
    }

    private static Permit permit(Row row) {
        return new Permit(
                row.getUUID("id"),
                row.getUUID("message_id"),
                row.getShort("attempt"),
                MessageClass.valueOf(row.getString("message_class")),
                Channel.valueOf(row.getString("channel")),
                row.getString("brand"),
                RecipientType.valueOf(row.getString("recipient_type")),
                row.getUUID("customer_id"),
                row.getString("contact_point_hash"),
                fence(row, "permission_id", "epoch"),
                fence(row, "processing_id", "processing_epoch"),
                fence(row, "profiling_id", "profiling_epoch"),
                row.getString("template_approval"),
                row.getOffsetDateTime("issued_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private static Fence fence(Row row, String id, String epoch) {
        return row.getUUID(id) == null ? null : new Fence(row.getUUID(id), row.getLong(epoch));
    }

    private static PermitState state(Row row) {
        return new PermitState(
                row.getUUID("id"),
                row.getOffsetDateTime("expires_at").toInstant(),
                outcome(row.getString("outcome")),
                outcome(row.getString("late_outcome")));
    }

    private static DispatchOutcome outcome(String name) {
        return name == null ? null : DispatchOutcome.valueOf(name);
    }

    @Override
    public Uni<Set<UUID>> issue(List<Permit> permits) {
        if (permits.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var arguments = Tuple.tuple()
                .addValue(uuids(permits, Permit::id))
                .addValue(uuids(permits, Permit::messageId))
                .addValue(permits.stream().map(Permit::attempt).toArray(Integer[]::new))
                .addValue(texts(permits, permit -> permit.messageClass().name()))
                .addValue(texts(permits, permit -> permit.channel().name()))
                .addValue(texts(permits, Permit::brand))
                .addValue(texts(permits, permit -> permit.recipientType().name()))
                .addValue(uuids(permits, Permit::customerId))
                .addValue(texts(permits, Permit::contactPointHash));
        addFence(arguments, permits, Permit::address);
        addFence(arguments, permits, Permit::processing);
        addFence(arguments, permits, Permit::profiling);
        arguments
                .addValue(texts(permits, Permit::templateApproval))
                .addValue(moments(permits, Permit::issuedAt))
                .addValue(moments(permits, Permit::expiresAt))
                .addValue(CallContext.current().actor());
        return unitOfWork.sql(sql -> sql.execute(ISSUE, arguments)).map(rows -> {
            Set<UUID> stored = new HashSet<>();
            rows.forEach(row -> stored.add(row.getUUID("id")));
            return stored;
        });
    }

    private static void addFence(Tuple arguments, List<Permit> permits, Function<Permit, Fence> fence) {
        arguments.addValue(uuids(permits, permit -> {
            var held = fence.apply(permit);
            return held == null ? null : held.permissionId();
        }));
        arguments.addValue(permits.stream()
                .map(fence)
                .map(held -> held == null ? null : held.epoch())
                .toArray(Long[]::new));
    }

    @Override
    public Uni<Map<UUID, PermitState>> lock(Collection<UUID> permitIds) {
        return unitOfWork
                .sql(sql -> sql.execute(LOCK, (Object) permitIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, PermitState> states = new HashMap<>();
                    rows.forEach(row -> states.put(row.getUUID("id"), state(row)));
                    return states;
                });
    }

    @Override
    public Uni<Void> report(Collection<PermitState> changed, Instant now) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = changed.stream().map(PermitState::permitId).toArray(UUID[]::new);
        var outcomes = names(changed, PermitState::outcome);
        var late = names(changed, PermitState::lateOutcome);
        return unitOfWork.sql(sql -> sql.execute(REPORT, ids, outcomes, late, now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid());
    }

    private static String[] names(Collection<PermitState> states, Function<PermitState, DispatchOutcome> outcome) {
        return states.stream()
                .map(outcome)
                .map(said -> said == null ? null : said.name())
                .toArray(String[]::new);
    }

    private static UUID[] uuids(List<Permit> permits, Function<Permit, UUID> id) {
        return permits.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Permit> permits, Function<Permit, String> text) {
        return permits.stream().map(text).toArray(String[]::new);
    }

    private static OffsetDateTime[] moments(List<Permit> permits, Function<Permit, Instant> moment) {
        return permits.stream()
                .map(permit -> moment.apply(permit).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
