-- How many a KPI leaves out for want of permission. The answering role cannot see these rows, so the owner counts them for it:
-- each function runs as the owner and returns numbers by period, nothing else. Periods are [bounds[i], bounds[i+1]), i from 1.

-- K1: leads created in the period.
create function excluded_leads_created(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(created_at, bounds), count(*)
  from lead_fact
  where not permitted and created_at >= bounds[1] and created_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K2: leads converted in the period.
create function excluded_leads_converted(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(converted_at, bounds), count(*)
  from lead_fact
  where not permitted and converted_at >= bounds[1] and converted_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K3: opportunities closed in the period.
create function excluded_opportunities_closed(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(closed_at, bounds), count(*)
  from opportunity_fact
  where not permitted and closed_at >= bounds[1] and closed_at < bounds[cardinality(bounds)]
  group by 1
$$;

-- K4, K7: customers who were active at the beginning of the period; starts[i] is where the activity window of bounds[i] begins.
-- An activity is a customer's last one for the bounds after it and up to the next one, as long as it is in their window: a
-- range of bounds. The ranges of one customer never overlap, so that counting ranges counts customers.
create function excluded_active_at(bounds timestamptz[], starts timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with activity as (
    select customer_id, confirmed_at as at from order_fact
    where not permitted and cancelled_at is null and confirmed_at >= starts[1] and confirmed_at < bounds[cardinality(bounds)]
    union all
    select customer_id, paid_at from invoice_fact
    where not permitted and paid_at >= starts[1] and paid_at < bounds[cardinality(bounds)]
  ), spell as (
    select width_bucket(at, bounds) + 1 as first_bound,
           least(width_bucket(at, starts),
                 width_bucket(lead(at) over (partition by customer_id order by at), bounds)) as last_bound
    from activity
  ), change as (
    select first_bound as bound, 1 as difference from spell where first_bound <= last_bound
    union all
    select last_bound + 1, -1 from spell where first_bound <= last_bound
  )
  select bound, (sum(coalesce(difference, 0)) over (order by bound))::bigint
  from generate_series(1, cardinality(bounds) - 1) as bound
  left join (select bound, sum(difference) as difference from change group by bound) changes using (bound)
$$;

-- K5: customers with an activity in the period, in one currency.
create function excluded_active_in(bounds timestamptz[], of_currency text) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select period, count(*) from (
    select width_bucket(confirmed_at, bounds) as period, customer_id from order_fact
    where not permitted and cancelled_at is null and currency = of_currency
      and confirmed_at >= bounds[1] and confirmed_at < bounds[cardinality(bounds)]
    union
    select width_bucket(paid_at, bounds), customer_id from invoice_fact
    where not permitted and currency = of_currency and paid_at >= bounds[1] and paid_at < bounds[cardinality(bounds)]
  ) active
  group by period
$$;

-- K6: customers known before the end of the period.
create function excluded_known(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select period, (sum(coalesce(persons, 0)) over (order by period))::bigint
  from generate_series(1, cardinality(bounds) - 1) as period
  left join (
    select width_bucket(known_since, bounds[2:]) + 1 as period, count(*) as persons from person
    where not permitted and known_since < bounds[cardinality(bounds)]
    group by 1
  ) newly_known using (period)
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
