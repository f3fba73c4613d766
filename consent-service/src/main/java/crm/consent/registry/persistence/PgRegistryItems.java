package crm.consent.registry.persistence;

import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.RegistryQueue;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.BusinessDays;
import crm.consent.permission.domain.Family;
import crm.consent.registry.application.RegistryItem;
import crm.consent.registry.application.RegistryItems;
import crm.consent.registry.application.Settlement;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgRegistryItems implements RegistryItems, RegistryQueue {

    private static final Set<String> SAID_BY_PEOPLE =
            Set.of(Action.GRANT.name(), Action.REFUSE.name(), Action.WITHDRAW.name(), Action.OBJECT.name());
    private static final Duration TAKEN_FOR_LOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TWO_OF_A_KEY = Duration.ofSeconds(1);

    private static final String QUEUE = """
            insert into registry_outbox (id, permission_id, contact_point_id, brand, recipient_type, channel, status, source,
              consent_date, ledger_seq, created_at, deadline_at, state, urgent, next_attempt_at)
            select e.id, e.permission_id, e.contact_point_id, e.brand, e.recipient_type, e.channel,
              case e.action when 'GRANT' then 'ONAY' else 'RET' end, e.source, date_trunc('second', e.effective_at), e.seq, $3,
              q.deadline_at, 'QUEUED', e.action <> 'GRANT', greatest($3, e.effective_at)
            from unnest($1::uuid[], $2::timestamptz[]) as q(id, deadline_at) join ledger_entry e using (id)
            """;

    /* A refusal waits for the approvals before it, so they go first too. */
    private static final String HURRY = """
            update registry_outbox set urgent = true, next_attempt_at = greatest($2, consent_date)
            where permission_id = any($1) and state in ('QUEUED', 'RETRY')
            """;

    private static final String NO_LONGER_APPROVED = """
            update registry_check set approved = false, checked_at = $2 where permission_id = any($1)
            """;

    private static final String OPENED = """
            taken.*, encode(c.value_hash, 'hex') as value_hash, encode(c.value_enc, 'hex') as value_enc, c.kind,
            encode(k.wrapped_key, 'hex') as wrapped_key,
            exists (select from registry_outbox o where o.permission_id = taken.permission_id and o.status = 'ONAY'
                    and o.state in ('CONFIRMED', 'CONFIRMED_EQUIVALENT')) as approved_before
            """;
    private static final String WITH_ADDRESS =
            " from taken join contact_point c on c.id = taken.contact_point_id left join data_key k on k.id = c.value_key_id"
                    + " order by taken.consent_date, taken.ledger_seq, taken.id";

    private static final String CLAIM = """
            with due as (
              select r.id from registry_outbox r
              where r.brand = $1 and r.urgent = $2 and r.state in ('QUEUED', 'RETRY', 'IN_FLIGHT') and r.next_attempt_at <= $3
                and r.deadline_at > $3
                and not exists (
                  select from registry_outbox o where o.permission_id = r.permission_id and o.id <> r.id and (
                    o.state in ('IN_FLIGHT', 'ACCEPTED')
                    or o.sent_at > $5
                    or o.state in ('QUEUED', 'RETRY')
                      and (o.consent_date, o.status = 'RET', o.ledger_seq) < (r.consent_date, r.status = 'RET', r.ledger_seq)))
              order by r.consent_date, r.id limit $6 for update skip locked
            ), taken as (
              update registry_outbox r set state = 'IN_FLIGHT', attempt = attempt + 1, sent_at = $3, next_attempt_at = $4
              from due where r.id = due.id returning r.*
            )
            select %s %s""".formatted(OPENED, WITH_ADDRESS);

    private static final String CLAIM_LATE = """
            with due as (
              select r.id from registry_outbox r
              where r.state in ('QUEUED', 'RETRY', 'IN_FLIGHT') and r.deadline_at <= $1
                and (r.state <> 'IN_FLIGHT' or r.next_attempt_at <= $1)
                and not exists (select from registry_outbox o where o.permission_id = r.permission_id and o.id <> r.id
                                and (o.state in ('IN_FLIGHT', 'ACCEPTED')
                                     or o.state in ('QUEUED', 'RETRY') and o.deadline_at <= $1
                                       and (o.consent_date, o.ledger_seq) < (r.consent_date, r.ledger_seq)))
              order by r.deadline_at limit $3 for update skip locked
            ), taken as (
              update registry_outbox r set state = 'IN_FLIGHT', next_attempt_at = $2
              from due where r.id = due.id returning r.*
            )
            select %s %s""".formatted(OPENED, WITH_ADDRESS);

    private static final String DUE_REQUESTS = """
            select request_id from registry_outbox where brand = $1 and state = 'ACCEPTED' and next_attempt_at <= $2
            group by request_id order by min(next_attempt_at) limit $3
            """;

    private static final String ACCEPTED = """
            with taken as (select * from registry_outbox where brand = $1 and state = 'ACCEPTED' and request_id = $2)
            select %s %s""".formatted(OPENED, WITH_ADDRESS);

    private static final String POSTPONE = """
            update registry_outbox set next_attempt_at = $3 where brand = $1 and state = 'ACCEPTED' and request_id = $2
            """;

    private static final String SETTLE = """
            update registry_outbox r set
              state = s.state, next_attempt_at = s.next_attempt_at, request_id = coalesce(s.request_id, r.request_id),
              request_index = s.request_index, transaction_id = s.transaction_id, creation_date = s.creation_date,
              last_code = s.code, last_http = s.http, sent_at = case when r.state = 'IN_FLIGHT' and r.attempt > 0 then $10 else r.sent_at end
            from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::integer[], $6::text[], $7::timestamptz[], $8::text[],
                        $9::integer[])
              as s(id, state, next_attempt_at, request_id, request_index, transaction_id, creation_date, code, http)
            where r.id = s.id and r.state in ('IN_FLIGHT', 'ACCEPTED')
            """;

    private static final ListQuery<Listed> LIST = new ListQuery<>(
            "r.*", "registry_outbox r", RegistryItemField.class, "r.id", null, null, PgRegistryItems::listed);

    private final ReactiveUnitOfWork unitOfWork;
    private final Pool pool;
    private final Lists lists;
    private final ItemRows rows;
    private final Clock clock;

    PgRegistryItems(ReactiveUnitOfWork unitOfWork, Pool pool, Lists lists, ItemRows rows, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.lists = lists;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Uni<Void> queue(List<Outcome> recorded) {
        var messages = recorded.stream()
                .filter(outcome -> outcome.order().key().family() == Family.COMM)
                .toList();
        var said = messages.stream().filter(PgRegistryItems::isToBeTold).toList();
        var refused = messages.stream()
                .filter(outcome -> outcome.order().capture().action().isRestrictive())
                .map(outcome -> outcome.header().permissionId())
                .distinct()
                .toArray(UUID[]::new);
        return insert(said).chain(() -> hurry(refused));
    }

    private static boolean isToBeTold(Outcome outcome) {
        return SAID_BY_PEOPLE.contains(outcome.header().action())
                && !outcome.header().actorType().equals("REGISTRY");
    }

    private Uni<Void> insert(List<Outcome> said) {
        if (said.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = said.stream().map(outcome -> outcome.header().id()).toArray(UUID[]::new);
        var deadlines = said.stream()
                .map(outcome -> BusinessDays.registrableUntil(outcome.header().effectiveAt()))
                .map(PgRegistryItems::utc)
                .toArray(OffsetDateTime[]::new);
        return unitOfWork.sql(sql -> sql.execute(QUEUE, ids, deadlines, now()).replaceWithVoid());
    }

    private Uni<Void> hurry(UUID[] permissionIds) {
        if (permissionIds.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork.sql(sql -> sql.execute(HURRY, permissionIds, now())
                .chain(() -> sql.execute(NO_LONGER_APPROVED, permissionIds, now()))
                .replaceWithVoid());
    }

    @Override
    public Uni<List<RegistryItem>> claim(String brand, boolean urgent, int most) {
        var now = clock.instant();
        return items(
                CLAIM,
                Tuple.of(
                        brand,
                        urgent,
                        utc(now),
                        utc(now.plus(TAKEN_FOR_LOST)),
                        utc(now.minus(BETWEEN_TWO_OF_A_KEY)),
                        most));
    }

    @Override
    public Uni<List<RegistryItem>> claimLate(int most) {
        var now = clock.instant();
        return items(CLAIM_LATE, Tuple.of(utc(now), utc(now.plus(TAKEN_FOR_LOST)), most));
    }

    @Override
    public Uni<List<Request>> dueRequests(String brand, int most) {
        return pool.preparedQuery(DUE_REQUESTS)
                .execute(Tuple.of(brand, now(), most))
                .map(found -> all(found, row -> new Request(brand, row.getString(0))));
    }

    @Override
    public Uni<List<RegistryItem>> accepted(Request request) {
        return items(ACCEPTED, Tuple.of(request.brand(), request.requestId()));
    }

    @Override
    public Uni<Void> postpone(Request request, Instant until) {
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(request.brand(), request.requestId(), utc(until)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> settle(List<Settlement> settlements) {
        return unitOfWork.sql(sql -> sql.execute(SETTLE, arguments(settlements)).replaceWithVoid());
    }

    private Tuple arguments(List<Settlement> all) {
        return Tuple.tuple()
                .addArrayOfUUID(column(all, settlement -> settlement.item().id(), UUID[]::new))
                .addArrayOfString(column(all, settlement -> settlement.state().name(), String[]::new))
                .addArrayOfOffsetDateTime(
                        column(all, settlement -> utc(settlement.nextAttemptAt()), OffsetDateTime[]::new))
                .addArrayOfString(column(all, Settlement::requestId, String[]::new))
                .addArrayOfInteger(column(all, Settlement::index, Integer[]::new))
                .addArrayOfString(column(
                        all,
                        settlement -> settlement.registration() == null
                                ? null
                                : settlement.registration().transactionId(),
                        String[]::new))
                .addArrayOfOffsetDateTime(column(
                        all,
                        settlement -> settlement.registration() == null
                                ? null
                                : utc(settlement.registration().creationDate()),
                        OffsetDateTime[]::new))
                .addArrayOfString(column(all, Settlement::code, String[]::new))
                .addArrayOfInteger(column(all, Settlement::http, Integer[]::new))
                .addOffsetDateTime(now());
    }

    @Override
    public Uni<Page<Listed>> page(UriInfo uri) {
        return lists.page(LIST, uri);
    }

    private Uni<List<RegistryItem>> items(String statement, Tuple arguments) {
        return pool.preparedQuery(statement).execute(arguments).map(found -> all(found, rows::item));
    }

    private static Listed listed(Row row) {
        return new Listed(
                row.getUUID("id"),
                row.getUUID("permission_id"),
                row.getUUID("contact_point_id"),
                row.getString("brand"),
                row.getString("recipient_type"),
                row.getString("channel"),
                row.getString("status"),
                row.getString("source"),
                instant(row, "consent_date"),
                instant(row, "created_at"),
                instant(row, "deadline_at"),
                row.getString("state"),
                row.getInteger("attempt"),
                instant(row, "next_attempt_at"),
                row.getString("request_id"),
                row.getString("transaction_id"),
                instant(row, "creation_date"),
                row.getString("last_code"),
                row.getInteger("last_http"));
    }

    private static Instant instant(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static <T> T[] column(
            List<Settlement> all, Function<Settlement, T> value, java.util.function.IntFunction<T[]> newArray) {
        return all.stream().map(value).toArray(newArray);
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
