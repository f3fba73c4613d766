package crm.marketing.dispatch.persistence;

/** The statements that move dispatches. */
final class DispatchSql {

    static final String NEXT = """
            select c.id, c.subject, c.body, c.cap_messages, c.cap_days, c.profiled from campaign c
            where c.status = 'RUNNING' and exists (
              select 1 from dispatch d
              where d.campaign_id = c.id and d.state in ('PLANNED', 'PERMITTED') and d.due_at <= now())
            order by random() limit 1
            """;

    /* PERMITTED and due: its worker died before the hand-over, and it needs a new permit. */
    static final String TAKE = """
            select id, customer_id from dispatch
            where campaign_id = $1 and state in ('PLANNED', 'PERMITTED') and due_at <= now()
            order by due_at, id limit $2 for update skip locked
            """;

    /* One person's messages are counted by one worker after the other, whatever campaigns they belong to. */
    static final String LOCK_PERSONS = """
            select customer_id from customer where customer_id = any($1) order by customer_id for no key update
            """;

    /* Suppressed: the cap is reached. Postponed: messages that are on their way right now may reach it. */
    static final String CLAIM = """
            with counted as (
              select m.id, m.customer_id,
                     count(o.id) filter (where o.handed_at > now() - make_interval(days => $5)) as handed,
                     count(o.id) filter (where o.claim is not null and o.state in ('PLANNED', 'PERMITTED') and o.due_at > now())
                       as on_the_way
              from unnest($1::uuid[], $2::uuid[]) as m(id, customer_id)
              left join dispatch o on o.customer_id = m.customer_id and o.id <> m.id
              group by m.id, m.customer_id
            ), judged as (
              select k.*, coalesce(c.merchant, false) as merchant, k.handed >= $4 as capped,
                     k.handed < $4 and k.handed + k.on_the_way >= $4 as postponed
              from counted k left join customer c on c.customer_id = k.customer_id
            )
            update dispatch d set
              state = case when j.capped then 'SUPPRESSED' else 'PLANNED' end,
              reason = case when j.capped then 'FREQ_CAP' end,
              ended_at = case when j.capped then $7::timestamptz end,
              version = d.version + case when j.capped then 1 else 0 end,
              permit_id = null,
              claim = case when j.capped or j.postponed then null else $3::uuid end,
              due_at = now() + case when j.postponed then interval '5 seconds' else make_interval(secs => $6) end
            from judged j where d.id = j.id
            returning d.id, d.campaign_id, d.customer_id, d.version, d.state, d.claim, j.merchant
            """;

    static final String DECIDE = """
            update dispatch d set
              state = case when n.permit is null then 'SUPPRESSED' else 'PERMITTED' end,
              reason = case when n.permit is null then n.reason end,
              ended_at = case when n.permit is null then $5::timestamptz end,
              claim = case when n.permit is null then null else d.claim end,
              permit_id = n.permit, version = d.version + 1
            from unnest($1::uuid[], $2::uuid[], $3::text[]) as n(id, permit, reason)
            where d.id = n.id and d.claim = $4 and d.state in ('PLANNED', 'PERMITTED')
            returning d.id, d.campaign_id, d.customer_id, d.version
            """;

    static final String BEGIN = """
            update dispatch d set state = 'SENDING', handed_at = now()
            from campaign c
            where d.id = any($1) and d.claim = $2 and d.state = 'PERMITTED' and d.due_at > now()
              and c.id = d.campaign_id and c.status = 'RUNNING'
            returning d.id
            """;

    static final String FINISH = """
            update dispatch d set
              state = n.state, reason = n.reason, claim = null,
              version = d.version + case when n.state = 'PLANNED' then 0 else 1 end,
              attempts = d.attempts + 1,
              ended_at = case when n.state = 'PLANNED' then null else $6::timestamptz end,
              handed_at = case when n.state = 'SENT' or n.reason = 'OUTCOME_UNKNOWN' then d.handed_at end,
              permit_id = case when n.state = 'PLANNED' then null else d.permit_id end,
              due_at = now() + make_interval(secs => $5)
            from unnest($1::uuid[], $2::text[], $3::text[]) as n(id, state, reason)
            where d.id = n.id and d.claim = $4 and d.state = 'SENDING'
            returning d.id, d.campaign_id, d.customer_id, d.version, d.state, d.reason, d.permit_id
            """;

    static final String RELEASE = """
            update dispatch d set state = 'PLANNED', claim = null, permit_id = null, attempts = attempts + 1,
              due_at = now() + make_interval(secs => $3)
            where d.id = any($1) and d.claim = $2 and d.state in ('PLANNED', 'PERMITTED')
            """;

    static final String BURY = """
            update dispatch d set state = 'FAILED', reason = 'OUTCOME_UNKNOWN', claim = null, version = d.version + 1, ended_at = $2
            where d.id in (select id from dispatch where state = 'SENDING' and due_at < now() limit $1 for update skip locked)
            returning d.id, d.campaign_id, d.customer_id, d.version, d.state, d.reason, d.permit_id
            """;

    static final String CANCEL = """
            update dispatch d set state = 'SUPPRESSED', reason = 'CANCELLED', claim = null, version = d.version + 1, ended_at = $3
            where d.id in (select id from dispatch where campaign_id = $1 and state in ('PLANNED', 'PERMITTED')
                           limit $2 for update skip locked)
            returning d.id, d.campaign_id, d.customer_id, d.version
            """;

    static final String COUNT = """
            select state, reason, count(*) as dispatches from dispatch where campaign_id = $1 group by state, reason
            """;

    static final String CANCELLED = """
            select c.id from campaign c where c.status = 'CANCELLED' and c.started_at is not null and exists (
              select 1 from dispatch d where d.campaign_id = c.id and d.state in ('PLANNED', 'PERMITTED'))
            limit 100
            """;

    static final String FINISHED = """
            select c.id from campaign c where c.status = 'RUNNING' and not exists (
              select 1 from dispatch d where d.campaign_id = c.id and d.state in ('PLANNED', 'PERMITTED', 'SENDING'))
            limit 100
            """;

    static final String REPORT = """
            insert into permit_report (permit_id, outcome)
            select * from unnest($1::uuid[], $2::text[]) on conflict (permit_id) do nothing
            """;

    static final String DUE_REPORTS = """
            update permit_report set due_at = now() + make_interval(secs => $2), attempts = attempts + 1
            where permit_id in (select permit_id from permit_report where due_at <= now() order by due_at limit $1
                                for update skip locked)
            returning permit_id, outcome
            """;

    static final String DROP_REPORTS = "delete from permit_report where permit_id = any($1)";

    private DispatchSql() {}
}
