package crm.consent.permission.persistence;

import crm.consent.ledger.persistence.LedgerEntryTable;
import crm.consent.permission.application.Acknowledgement;
import crm.consent.permission.application.Consents;
import crm.consent.permission.domain.Action;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import crm.platform.security.SqlCondition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PgConsents implements Consents {

    /*
     * A permit of a lower epoch is over when it was reported, or its lease and the difference of clocks have passed ($2). Those that were
     * over before the entry do not count. The last of the others tells when the entry is acknowledged: once the moment has passed it
     * does not change any more, because a late report closes nothing.
     */
    private static final String FIND = """
            select e.id as entry_id, e.action, e.effective_at as said_at, e.seq, e.recorded_at as entered_at, s.*,
                   greatest(e.recorded_at, older.over_at) as acknowledged_at
            from ledger_entry e
            join permission_state s on s.permission_id = e.permission_id
            left join revocation r on r.entry_id = e.id
            left join lateral (
              select max(least(p.outcome_at, p.expires_at + make_interval(secs => $2))) as over_at from (
                select outcome_at, expires_at from dispatch_permit
                where permission_id = r.permission_id and epoch < r.epoch and expires_at > r.recorded_at - make_interval(secs => $2)
                union all
                select outcome_at, expires_at from dispatch_permit
                where processing_id = r.permission_id and processing_epoch < r.epoch and expires_at > r.recorded_at - make_interval(secs => $2)
                union all
                select outcome_at, expires_at from dispatch_permit
                where profiling_id = r.permission_id and profiling_epoch < r.epoch and expires_at > r.recorded_at - make_interval(secs => $2)
              ) p
            ) older on true
            where e.id = $1 and\s""";

    private static final String VISIBLE =
            "(e.person_id is null or exists (select 1 from known_customer c where c.customer_id = e.person_id and %s))";

    private static final SqlCondition EVERYBODY = new SqlCondition("true", List.of());
    private static final double MILLIS = 1_000;

    private final Pool pool;
    private final CurrentUser user;
    private final Clock clock;
    private final double skewSeconds;

    PgConsents(
            Pool pool, CurrentUser user, Clock clock, @ConfigProperty(name = "crm.consent.permit.skew") Duration skew) {
        this.pool = pool;
        this.user = user;
        this.clock = clock;
        this.skewSeconds = skew.toMillis() / MILLIS;
    }

    @Override
    public Uni<RecordedConsent> require(UUID id) {
        return find(id, EVERYBODY);
    }

    @Override
    public Uni<RecordedConsent> visible(UUID id) {
        var seen = user.get().visibility().on("c", 3);
        return find(id, new SqlCondition(VISIBLE.formatted(seen.sql()), seen.arguments()));
    }

    private Uni<RecordedConsent> find(UUID id, SqlCondition condition) {
        var arguments = new ArrayList<Object>(List.of(id, skewSeconds));
        arguments.addAll(condition.arguments());
        return pool.preparedQuery(FIND + condition.sql())
                .execute(Tuple.from(arguments))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound("consent", id);
                    }
                    return consent(rows.iterator().next());
                });
    }

    private RecordedConsent consent(Row row) {
        var action = LedgerEntryTable.ACTION.in(row);
        var restricts = Action.valueOf(action).isRestrictive();
        var over = row.getOffsetDateTime("acknowledged_at").toInstant();
        var acknowledged = restricts && !over.isAfter(clock.instant());
        return new RecordedConsent(
                LedgerEntryTable.ID.in(row, "entry_id"),
                action,
                LedgerEntryTable.EFFECTIVE_AT.in(row, "said_at"),
                LedgerEntryTable.SEQ.in(row),
                LedgerEntryTable.RECORDED_AT.in(row, "entered_at"),
                acknowledgement(restricts, acknowledged),
                acknowledged ? over : null,
                PermissionStateTable.STATES.read(row));
    }

    private static Acknowledgement acknowledgement(boolean restricts, boolean acknowledged) {
        if (!restricts) {
            return null;
        }
        return acknowledged ? Acknowledgement.ACKNOWLEDGED : Acknowledgement.PENDING;
    }
}
