-- By what KPIs are asked: what an event says of it when it begins. Facts of before know what stands here already, and the rest when they
-- are made anew from the topics.
alter table lead_fact add column campaign_id uuid, add column owner_user_id uuid, add column owner_team text;
alter table lead_fact add column dimensions jsonb not null generated always as (jsonb_object(array[
  'owner', owner_user_id::text, 'team', owner_team, 'campaign', campaign_id::text, 'source', source])) stored;
grant select (dimensions) on lead_fact to "${kpiRole}";

alter table request_fact add column owner_user_id uuid, add column owner_team text;
alter table request_fact add column dimensions jsonb not null generated always as (jsonb_object(array[
  'owner', owner_user_id::text, 'team', owner_team, 'channel', channel, 'product', product_id::text, 'topic', topic_code])) stored;

alter table order_fact add column channel text;
alter table order_fact add column dimensions jsonb not null generated always as (jsonb_object(array['channel', channel])) stored;

-- Who is left out is counted by the same conditions as who is counted: "part" has the values that were asked for, by dimension.
drop function excluded_leads_created(timestamptz[]);
drop function excluded_leads_converted(timestamptz[]);
drop function excluded_active_in(timestamptz[], text);
drop function excluded_requests_resolved(timestamptz[]);
drop function excluded_sla_targets(timestamptz[]);
drop function excluded_ratings(timestamptz[]);
drop function excluded_complaints(timestamptz[], timestamptz[]);
drop function excluded_unanswered(timestamptz[]);

-- K1: leads created in the period.
create function excluded_leads_created(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(created_at, bounds), count(*)
  from lead_fact
  where not (permitted and asked) and dimensions @> part
    and created_at >= bounds[1] and created_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K2: leads converted in the period.
create function excluded_leads_converted(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(converted_at, bounds), count(*)
  from lead_fact
  where not permitted and dimensions @> part
    and converted_at >= bounds[1] and converted_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K5: customers with an activity in the period, in one currency; an invoice has no channel.
create function excluded_active_in(bounds timestamptz[], of_currency text, part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select period, count(*) from (
    select width_bucket(confirmed_at, bounds) as period, customer_id from order_fact
    where not permitted and cancelled_at is null and currency = of_currency and dimensions @> part
      and confirmed_at >= bounds[1] and confirmed_at < bounds[cardinality(bounds)]
    union
    select width_bucket(paid_at, bounds), customer_id from invoice_fact
    where not permitted and currency = of_currency and part = '{}' and paid_at >= bounds[1] and paid_at < bounds[cardinality(bounds)]
  ) active
  group by period
$$;

-- K8, K20, K21: requests solved in the period.
create function excluded_requests_resolved(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(resolved_at, bounds), count(distinct request_id)
  from resolution_fact f left join request_fact using (customer_id, request_id)
  where not f.permitted and coalesce(dimensions, '{}') @> part
    and resolved_at >= bounds[1] and resolved_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K10: targets of a solution that ended in the period.
create function excluded_sla_targets(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(ended_at, bounds), count(*)
  from sla_fact f left join request_fact using (customer_id, request_id)
  where not f.permitted and coalesce(dimensions, '{}') @> part
    and metric = 'RESOLUTION' and ended_at >= bounds[1] and ended_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K12: answers to the question of satisfaction in the period.
create function excluded_ratings(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(answered_at, bounds), count(*)
  from survey_fact f left join request_fact using (customer_id, request_id)
  where not f.permitted and coalesce(dimensions, '{}') @> part
    and kind = 'CSAT' and score between 1 and 5
    and answered_at >= bounds[1] and answered_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K13: complaints answered for the first time in the period, and those that were overdue and unanswered at its end (ends[i]).
create function excluded_complaints(bounds timestamptz[], ends timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with change as (
    select width_bucket(answer_due_at, ends) + 1 as period, 1 as overdue, 0 as answered
    from request_fact
    where not permitted and dimensions @> part
      and request_type = 'COMPLAINT' and (settled_at is null or settled_at > answer_due_at)
      and answer_due_at < ends[cardinality(ends)]
    union all
    select width_bucket(settled_at, ends) + 1, -1, 0
    from request_fact
    where not permitted and dimensions @> part
      and request_type = 'COMPLAINT' and settled_at > answer_due_at
      and answer_due_at < ends[cardinality(ends)]
    union all
    select width_bucket(first_answer_at, bounds), 0, 1
    from request_fact
    where not permitted and dimensions @> part
      and request_type = 'COMPLAINT'
      and first_answer_at >= bounds[1] and first_answer_at < bounds[cardinality(bounds)]
  )
  select period, (sum(sum(coalesce(overdue, 0))) over (order by period) + sum(coalesce(answered, 0)))::bigint
  from generate_series(1, cardinality(ends)) as period
  left join change using (period)
  group by period
$$;

-- K13: of these, the unanswered ones.
create function excluded_unanswered(ends timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with change as (
    select width_bucket(answer_due_at, ends) + 1 as period, 1 as difference
    from request_fact
    where not permitted and dimensions @> part
      and request_type = 'COMPLAINT' and (settled_at is null or settled_at > answer_due_at)
      and answer_due_at < ends[cardinality(ends)]
    union all
    select width_bucket(settled_at, ends) + 1, -1
    from request_fact
    where not permitted and dimensions @> part
      and request_type = 'COMPLAINT' and settled_at > answer_due_at
      and answer_due_at < ends[cardinality(ends)]
  )
  select period, (sum(sum(coalesce(difference, 0))) over (order by period))::bigint
  from generate_series(1, cardinality(ends)) as period
  left join change using (period)
  group by period
$$;

do $$
declare
  counting regprocedure;
begin
  for counting in select oid from pg_proc where pronamespace = 'public'::regnamespace and proname like 'excluded\_%' loop
    execute format('revoke all on function %s from public', counting);
    execute format('grant execute on function %s to %I', counting, '${kpiRole}');
  end loop;
end $$;
