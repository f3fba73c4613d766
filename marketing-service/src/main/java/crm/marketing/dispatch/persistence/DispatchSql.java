package crm.marketing.dispatch.persistence;

import static crm.marketing.dispatch.persistence.DispatchTable.ADDRESS;
import static crm.marketing.dispatch.persistence.DispatchTable.CUSTOMER;
import static crm.marketing.dispatch.persistence.DispatchTable.ID;
import static crm.marketing.dispatch.persistence.DispatchTable.PERMIT;
import static crm.marketing.dispatch.persistence.DispatchTable.REASON;
import static crm.marketing.dispatch.persistence.DispatchTable.STATE;
import static crm.platform.data.table.SqlType.DOUBLE;

import crm.marketing.dispatch.application.Dispatches.Decision;
import crm.marketing.dispatch.application.Dispatches.Result;
import crm.marketing.dispatch.application.Dispatches.Returned;
import crm.marketing.segment.persistence.MembersSql;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.UUID;

/** The statements that move dispatches. */
final class DispatchSql {

    private static final String SECONDS = "seconds";

    static final String NEXT = Codes.in("""
            select c.id, c.subject, c.body, c.cap_messages, c.cap_days, c.profiled from campaign c
            where c.status = {RUNNING} and exists (
              select 1 from dispatch d
              where d.campaign_id = c.id and d.state in {WAITING} and d.due_at <= now())
            order by random() limit 1
            """);

    /* PERMITTED and due: its worker died before the hand-over, and it needs a new permit. A permit that was given back is asked for again
     * only when consent-service knows that it was: else it would come again, open, and end a moment later. */
    static final String TAKE = Codes.in("""
            select id, customer_id from dispatch
            where campaign_id = $1 and state in {WAITING} and due_at <= now()
              and not exists (select 1 from permit_report p where p.permit_id = dispatch.permit_id)
            order by due_at, id limit $2 for update skip locked
            """);

    private static final Rows<Row> TAKEN = new Rows<Row>().column(ID, ID::in).column(CUSTOMER, CUSTOMER::in);

    /* One person's messages are counted by one worker after the other, whatever campaigns they belong to. */
    static final Statement<Row> LOCK_PERSONS = TAKEN.statement("""
            select customer_id from customer where customer_id in (select customer_id from {rows} r)
            order by customer_id for no key update
            """);

    /* Suppressed: the cap is reached. Postponed: messages that are on their way right now may reach it.
     * $1 the claim, $2 messages in $3 days, $4 seconds of the claim, $5 now */
    static final Statement<Row> CLAIM =
            TAKEN.statement(Codes.in("""
            with counted as (
              select m.id, m.customer_id,
                     count(o.id) filter (where o.handed_at > now() - make_interval(days => $3)) as handed,
                     count(o.id) filter (where o.claim is not null and o.state in {WAITING} and o.due_at > now()) as on_the_way
              from {rows} m
              left join dispatch o on o.customer_id = m.customer_id and o.id <> m.id
              group by m.id, m.customer_id
            ), judged as (
              select k.*, coalesce(c.merchant, false) as merchant, k.handed >= $2 as capped,
                     k.handed < $2 and k.handed + k.on_the_way >= $2 as postponed
              from counted k left join customer c on c.customer_id = k.customer_id
            )
            update dispatch d set
              state = case when j.capped then {SUPPRESSED} else {PLANNED} end,
              reason = case when j.capped then {FREQ_CAP} end,
              ended_at = case when j.capped then $5::timestamptz end,
              version = d.version + case when j.capped then 1 else 0 end,
              permit_id = null,
              address_id = case when j.capped then null else d.address_id end,
              claim = case when j.capped or j.postponed then null else $1::uuid end,
              due_at = now() + case when j.postponed then interval '5 seconds' else make_interval(secs => $4) end
            from judged j where d.id = j.id
            """ + Moved.RETURNING + ", d.claim, d.attempts, j.merchant"));

    private static final Rows<Decision> DECIDED = new Rows<Decision>()
            .column(ID, Decision::dispatchId)
            .column(PERMIT, one -> one.permit() == null ? null : one.permit().permitId())
            .column(ADDRESS, one -> one.permit() == null ? null : one.permit().addressId())
            .column(REASON, Decision::reason);

    /* One address is judged by one worker after the other, whatever campaigns and persons its messages belong to. */
    static final Statement<Decision> LOCK_ADDRESSES = DECIDED.statement("""
            select count(pg_advisory_xact_lock(k.key)) from (
              select distinct hashtextextended(address_id::text, 0) as key from {rows} r where address_id is not null order by key) k
            """);

    /* Who was permitted first keeps the address for the campaign; postponed: messages that are on their way may reach the cap.
     * $1 the claim, $2 messages in $3 days, $4 now */
    static final Statement<Decision> DECIDE = DECIDED.statement(Codes.in("""
            with decided as (
              select n.*, d.campaign_id, row_number() over (
                       partition by n.address_id order by (d.address_id is not distinct from n.address_id) desc, n.id) as place
              from {rows} n join dispatch d on d.id = n.id and d.claim = $1 and d.state in {WAITING}
            ), counted as (
              select n.id, n.permit_id, n.address_id, n.reason, o.handed, o.on_the_way,
                     n.place > 1 or coalesce(o.is_taken, false) as duplicate
              from decided n left join lateral (
                select count(*) filter (where o.handed_at > now() - make_interval(days => $3)) as handed,
                       count(*) filter (where o.state = {PERMITTED} and o.claim is not null and o.due_at > now()) as on_the_way,
                       bool_or(o.campaign_id = n.campaign_id) as is_taken
                from dispatch o where o.address_id = n.address_id and o.id <> n.id) o on true
            ), judged as (
              select k.id, k.permit_id, k.address_id,
                     case when k.permit_id is null then k.reason
                          when k.handed >= $2 then {FREQ_CAP}
                          when k.duplicate then {DUPLICATE} end as reason,
                     k.handed + k.on_the_way >= $2 as postponed
              from counted k
            )
            update dispatch d set
              state = case when j.reason is not null then {SUPPRESSED} when j.postponed then {PLANNED} else {PERMITTED} end,
              reason = j.reason,
              ended_at = case when j.reason is not null then $4::timestamptz end,
              claim = case when j.reason is not null or j.postponed then null else d.claim end,
              permit_id = case when j.reason is not null or j.postponed then null else j.permit_id end,
              address_id = case when j.reason is null then j.address_id end,
              version = d.version + case when j.reason is null and j.postponed then 0 else 1 end,
              due_at = case when j.reason is null and j.postponed then now() + interval '5 seconds' else d.due_at end
            from judged j where d.id = j.id
            """ + Moved.RETURNING));

    private static final Rows<UUID> IDS = new Rows<UUID>().column(ID, id -> id);

    /* $1 the claim */
    static final Statement<UUID> BEGIN = IDS.statement(Codes.in("""
            update dispatch d set state = {SENDING}, handed_at = now()
            from campaign c, {rows} r
            where d.id = r.id and d.claim = $1 and d.state = {PERMITTED} and d.due_at > now()
              and c.id = d.campaign_id and c.status = {RUNNING}
            returning d.id
            """));

    /* $1 the claim, $2 now */
    static final Statement<Result> FINISH = new Rows<Result>()
            .column(ID, Result::dispatchId)
            .column(STATE, one -> one.delivery().state())
            .column(REASON, one -> one.delivery().reason())
            .column(SECONDS, DOUBLE, one -> seconds(one.delay()))
            .statement(Codes.in("""
            update dispatch d set
              state = n.state, reason = n.reason, claim = null,
              version = d.version + case when n.state = {PLANNED} then 0 else 1 end,
              attempts = d.attempts + 1,
              ended_at = case when n.state = {PLANNED} then null else $2::timestamptz end,
              handed_at = case when n.state = {SENT} or n.reason = {OUTCOME_UNKNOWN} then d.handed_at end,
              due_at = now() + make_interval(secs => n.seconds)
            from {rows} n
            where d.id = n.id and d.claim = $1 and d.state = {SENDING}
            """ + Moved.RETURNING));

    /* Only who must wait has failed. $1 the claim */
    static final Statement<Returned> RELEASE = new Rows<Returned>()
            .column(ID, Returned::dispatchId)
            .column(SECONDS, DOUBLE, one -> seconds(one.delay()))
            .statement(Codes.in("""
            update dispatch d set state = {PLANNED}, claim = null,
              attempts = d.attempts + case when r.seconds > 0 then 1 else 0 end,
              due_at = now() + make_interval(secs => r.seconds)
            from {rows} r
            where d.id = r.id and d.claim = $1 and d.state in {WAITING}
            """));

    static final String BURY = Codes.in("""
            update dispatch d set state = {FAILED}, reason = {OUTCOME_UNKNOWN}, claim = null, version = d.version + 1, ended_at = $2
            where d.id in (select id from dispatch where state = {SENDING} and due_at < now() limit $1 for update skip locked)
            """ + Moved.RETURNING);

    static final String CANCEL = Codes.in("""
            update dispatch d set state = {SUPPRESSED}, reason = {CANCELLED}, claim = null, version = d.version + 1, ended_at = $3
            where d.id in (select id from dispatch where campaign_id = $1 and state in {WAITING}
                           limit $2 for update skip locked)
            """ + Moved.RETURNING);

    static final String FIGURES = """
            select d.state, d.reason, %1$s as analysed, count(*) as dispatches
            from dispatch d join customer c on c.customer_id = d.customer_id
            where d.campaign_id = $1 group by 1, 2, 3
            """.formatted(MembersSql.ANALYSED);

    static final String OUTCOME = Codes.in("""
            select count(*) filter (where state = {SUPPRESSED}) as suppressed, count(*) filter (where state = {SENT}) as sent,
                   count(*) filter (where state = {FAILED}) as failed
            from dispatch where campaign_id = $1
            """);

    static final String CANCELLED_CAMPAIGNS = Codes.in("""
            select c.id from campaign c where c.status = {CANCELLED} and c.started_at is not null and exists (
              select 1 from dispatch d where d.campaign_id = c.id and d.state in {WAITING})
            limit 100
            """);

    static final String FINISHED_CAMPAIGNS = Codes.in("""
            select c.id from campaign c where c.status = {RUNNING} and not exists (
              select 1 from dispatch d where d.campaign_id = c.id and d.state in {OPEN})
            limit 100
            """);

    private DispatchSql() {}

    static double seconds(Duration time) {
        return time.toMillis() / 1_000d;
    }
}
