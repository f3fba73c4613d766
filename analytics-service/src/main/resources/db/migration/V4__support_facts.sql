-- Facts of support (K8, K9, K10, K12, K13): as in V1 and V2, permitted rows only for the answering role.

-- A service request from its opening to its first answer. settled_at: nobody waits for an answer any more.
create table request_fact (
  customer_id     uuid not null,
  request_id      uuid not null,
  request_type    text not null,
  channel         text not null,
  topic_code      text,
  product_id      uuid,
  opened_at       timestamptz not null,
  answer_due_at   timestamptz,               -- every complaint has one
  first_answer_at timestamptz,
  rejected_at     timestamptz,
  settled_at      timestamptz generated always as (least(first_answer_at, rejected_at)) stored,
  permitted       boolean not null,
  primary key (customer_id, request_id)
);
create index request_fact_answered on request_fact (first_answer_at)
  where request_type = 'COMPLAINT' and first_answer_at is not null;
-- only the few that were not answered in time
create index request_fact_overdue on request_fact (answer_due_at)
  where request_type = 'COMPLAINT' and (settled_at is null or settled_at > answer_due_at);

-- A solution of a request; a reopened request has as many as it was solved times. The version is its event's place in the history
-- of the request: a reopening undoes the last solution before it.
create table resolution_fact (
  customer_id   uuid not null,
  request_id    uuid not null,
  version       bigint not null,
  resolved_at   timestamptz not null,
  first_contact boolean not null,            -- no contact after the first answer, no transfer, never reopened before
  reopened_at   timestamptz,
  permitted     boolean not null,
  primary key (customer_id, request_id, version)
);
create index resolution_fact_time on resolution_fact (resolved_at);

-- How a target of the service level ended: met, when it was met; or breached, when it fell due. A breached one that is kept late stays breached;
-- one that was stopped before its due time has no end.
create table sla_fact (
  customer_id uuid not null,
  request_id  uuid not null,
  version     bigint not null,
  metric      text not null,
  due_at      timestamptz not null,
  ended_at    timestamptz not null,
  met         boolean not null,
  permitted   boolean not null,
  primary key (customer_id, request_id, version)
);
create index sla_fact_time on sla_fact (metric, ended_at);

-- A question and its answer.
create table survey_fact (
  customer_id   uuid not null,
  invitation_id uuid not null,
  kind          text not null,
  request_id    uuid,
  invited_at    timestamptz not null,
  answered_at   timestamptz,
  score         integer,
  permitted     boolean not null,
  primary key (customer_id, invitation_id)
);
create index survey_fact_answered on survey_fact (kind, answered_at) where answered_at is not null;

do $$
declare
  fact text;
begin
  foreach fact in array array['request_fact', 'resolution_fact', 'sla_fact', 'survey_fact'] loop
    execute format('alter table %I enable row level security', fact);
    execute format('create policy ingest on %I to %I using (true) with check (true)', fact, '${serviceRole}');
    execute format('grant select on %I to %I', fact, '${kpiRole}');
    execute format('create policy permitted_only on %I for select to %I using (permitted)', fact, '${kpiRole}');
  end loop;
end $$;

-- K8: requests solved in the period.
create function excluded_requests_resolved(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(resolved_at, bounds), count(distinct request_id)
  from resolution_fact
  where not permitted and resolved_at >= bounds[1] and resolved_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K9: persons who said in the period whether they recommend us.
create function excluded_recommenders(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(answered_at, bounds), count(distinct customer_id)
  from survey_fact
  where not permitted and kind = 'NPS' and score between 0 and 10
    and answered_at >= bounds[1] and answered_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K10: targets of a solution that ended in the period.
create function excluded_sla_targets(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(ended_at, bounds), count(*)
  from sla_fact
  where not permitted and metric = 'RESOLUTION' and ended_at >= bounds[1] and ended_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K12: answers to the question of satisfaction in the period.
create function excluded_ratings(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(answered_at, bounds), count(*)
  from survey_fact
  where not permitted and kind = 'CSAT' and score between 1 and 5
    and answered_at >= bounds[1] and answered_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K13: complaints answered for the first time in the period, and those that were overdue and unanswered at its end (ends[i]).
create function excluded_complaints(bounds timestamptz[], ends timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with change as (
    select width_bucket(answer_due_at, ends) + 1 as period, 1 as overdue, 0 as answered
    from request_fact
    where not permitted and request_type = 'COMPLAINT' and (settled_at is null or settled_at > answer_due_at)
      and answer_due_at < ends[cardinality(ends)]
    union all
    select width_bucket(settled_at, ends) + 1, -1, 0
    from request_fact
    where not permitted and request_type = 'COMPLAINT' and settled_at > answer_due_at
      and answer_due_at < ends[cardinality(ends)]
    union all
    select width_bucket(first_answer_at, bounds), 0, 1
    from request_fact
    where not permitted and request_type = 'COMPLAINT'
      and first_answer_at >= bounds[1] and first_answer_at < bounds[cardinality(bounds)]
  )
  select period, (sum(sum(coalesce(overdue, 0))) over (order by period) + sum(coalesce(answered, 0)))::bigint
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
