package crm.consent.registry.persistence;

import static crm.consent.registry.persistence.RegistryOutboxTable.withStates;

import crm.consent.address.persistence.AddressTables;
import crm.consent.address.persistence.SealedAddresses;
import crm.consent.ledger.persistence.LedgerEntryTable;
import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.Registration;
import crm.consent.permission.application.RegistryQueue;
import crm.consent.permission.domain.BusinessDays;
import crm.consent.registry.application.RegistryItem;
import crm.consent.registry.application.RegistryItems;
import crm.consent.registry.application.Settlement;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PgRegistryItems implements RegistryItems, RegistryQueue {

    private static final Duration TAKEN_FOR_LOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TWO_OF_A_KEY = Duration.ofSeconds(1);

    private static final Statement<Outcome> QUEUE = new Rows<Outcome>()
            .column(LedgerEntryTable.ID, one -> one.header().id())
            .column(
                    RegistryOutboxTable.DEADLINE_AT,
                    one -> BusinessDays.registrableUntil(one.header().effectiveAt()))
            .statement(withStates("""
                    insert into registry_outbox (id, permission_id, contact_point_id, brand, recipient_type, channel, status, source,
                      consent_date, ledger_seq, created_at, deadline_at, state, urgent, next_attempt_at)
                    select e.id, e.permission_id, e.contact_point_id, e.brand, e.recipient_type, e.channel,
                      case e.action when 'GRANT' then 'ONAY' else 'RET' end, e.source, date_trunc('second', e.effective_at), e.seq, $1,
                      q.deadline_at, {first}, e.action <> 'GRANT', greatest($1, e.effective_at)
                    from {rows} q join ledger_entry e using (id)
                    """));

    /* A refusal waits for the approvals before it, so they go first too. */
    private static final String HURRY = withStates("""
            update registry_outbox set urgent = true, next_attempt_at = greatest($2, consent_date)
            where permission_id = any($1) and state in {waiting}
            """);

    private static final String NO_LONGER_APPROVED = """
            update registry_check set approved = false, checked_at = $2 where permission_id = any($1)
            """;

    /* What is taken, with its address and the key that opens it. */
    private static final String OPENED = withStates("""
            select taken.*, c.value_hash, %s,
              exists (select from registry_outbox o where o.permission_id = taken.permission_id and o.status = 'ONAY'
                      and o.state in {held}) as approved_before
            from taken join contact_point c on c.id = taken.contact_point_id left join data_key k on k.id = c.value_key_id
            order by taken.consent_date, taken.ledger_seq, taken.id
            """.formatted(SealedAddresses.SELECTED));

    private static final String CLAIM = withStates("""
            with due as (
              select r.id from registry_outbox r
              where r.brand = $1 and r.urgent = $2 and r.state in {unsent} and r.next_attempt_at <= $3 and r.deadline_at > $3
                and not exists (
                  select from registry_outbox o where o.permission_id = r.permission_id and o.id <> r.id and (
                    o.state in {onItsWay}
                    or o.sent_at > $5
                    or o.state in {waiting}
                      and (o.consent_date, o.status = 'RET', o.ledger_seq) < (r.consent_date, r.status = 'RET', r.ledger_seq)))
              order by r.consent_date, r.id limit $6 for update skip locked
            ), taken as (
              update registry_outbox r set state = {inFlight}, attempt = attempt + 1, sent_at = $3, next_attempt_at = $4
              from due where r.id = due.id returning r.*
            )
            """) + OPENED;

    private static final String CLAIM_LATE = withStates("""
            with due as (
              select r.id from registry_outbox r
              where r.state in {unsent} and r.deadline_at <= $1 and (r.state <> {inFlight} or r.next_attempt_at <= $1)
                and not exists (select from registry_outbox o where o.permission_id = r.permission_id and o.id <> r.id
                                and (o.state in {onItsWay}
                                     or o.state in {waiting} and o.deadline_at <= $1
                                       and (o.consent_date, o.ledger_seq) < (r.consent_date, r.ledger_seq)))
              order by r.deadline_at limit $3 for update skip locked
            ), taken as (
              update registry_outbox r set state = {inFlight}, next_attempt_at = $2
              from due where r.id = due.id returning r.*
            )
            """) + OPENED;

    private static final String DUE_REQUESTS = withStates("""
            select request_id from registry_outbox where brand = $1 and state = {accepted} and next_attempt_at <= $2
            group by request_id order by min(next_attempt_at) limit $3
            """);

    private static final String ACCEPTED = withStates("""
            with taken as (select * from registry_outbox where brand = $1 and state = {accepted} and request_id = $2)
            """) + OPENED;

    private static final String POSTPONE = withStates("""
            update registry_outbox set next_attempt_at = $3 where brand = $1 and state = {accepted} and request_id = $2
            """);

    private static final Statement<Settlement> SETTLE = new Rows<Settlement>()
            .column(RegistryOutboxTable.ID, settlement -> settlement.item().id())
            .column(RegistryOutboxTable.STATE, Settlement::state)
            .column(RegistryOutboxTable.NEXT_ATTEMPT_AT, Settlement::nextAttemptAt)
            .column(RegistryOutboxTable.REQUEST, Settlement::requestId)
            .column(RegistryOutboxTable.REQUEST_INDEX, Settlement::index)
            .column(RegistryOutboxTable.TRANSACTION, registered(Registration::transactionId))
            .column(RegistryOutboxTable.CREATION_DATE, registered(Registration::creationDate))
            .column(RegistryOutboxTable.LAST_CODE, Settlement::code)
            .column(RegistryOutboxTable.LAST_HTTP, Settlement::http)
            .statement(withStates("""
                    update registry_outbox r set
                      state = s.state, next_attempt_at = s.next_attempt_at, request_id = coalesce(s.request_id, r.request_id),
                      request_index = s.request_index, transaction_id = s.transaction_id, creation_date = s.creation_date,
                      last_code = s.last_code, last_http = s.last_http,
                      sent_at = case when r.state = {inFlight} and r.attempt > 0 then $1 else r.sent_at end
                    from {rows} s
                    where r.id = s.id and r.state in {onItsWay}
                    """));

    private final ReactiveUnitOfWork unitOfWork;
    private final Pool pool;
    private final SealedAddresses addresses;
    private final Clock clock;

    PgRegistryItems(ReactiveUnitOfWork unitOfWork, Pool pool, SealedAddresses addresses, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.addresses = addresses;
        this.clock = clock;
    }

    private static <V> Function<Settlement, V> registered(Function<Registration, V> value) {
        return settlement -> settlement.registration() == null ? null : value.apply(settlement.registration());
    }

    @Override
    public Uni<Void> queue(List<Outcome> recorded) {
        var said = recorded.stream().filter(Outcome::isToldToRegistry).toList();
        var refused = recorded.stream()
                .filter(Outcome::endsApproval)
                .map(outcome -> outcome.header().permissionId())
                .distinct()
                .toArray(UUID[]::new);
        return insert(said).chain(() -> hurry(refused));
    }

    private Uni<Void> insert(List<Outcome> said) {
        return QUEUE.write(unitOfWork, said, now());
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
                .map(found -> Found.list(found, row -> new Request(brand, RegistryOutboxTable.REQUEST.in(row))));
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
        return SETTLE.write(unitOfWork, settlements, now());
    }

    private Uni<List<RegistryItem>> items(String statement, Tuple arguments) {
        return pool.preparedQuery(statement).execute(arguments).map(found -> Found.list(found, this::item));
    }

    private RegistryItem item(Row row) {
        return new RegistryItem(
                RegistryOutboxTable.ID.in(row),
                RegistryOutboxTable.BRAND.in(row),
                RegistryOutboxTable.RECIPIENT_TYPE.in(row),
                RegistryOutboxTable.CHANNEL.in(row),
                AddressTables.HASH.in(row),
                addresses.open(row),
                RegistryOutboxTable.STATUS.in(row),
                RegistryOutboxTable.SOURCE.in(row),
                RegistryOutboxTable.CONSENT_DATE.in(row),
                RegistryOutboxTable.ATTEMPT.in(row),
                row.getBoolean("approved_before"),
                Objects.requireNonNullElse(RegistryOutboxTable.REQUEST_INDEX.in(row), 0));
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
