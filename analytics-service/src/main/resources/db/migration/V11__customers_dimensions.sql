-- K3 to K7 and K9 are asked by whose customer it is: as it was when the customer was registered. Customers of before get it when the facts
-- are made anew from the topics.
alter table person add column owner_user_id uuid, add column owner_team text;
alter table person add column dimensions jsonb not null generated always as (jsonb_object(array[
  'owner', owner_user_id::text, 'team', owner_team])) stored;
grant select (dimensions) on person to "${kpiRole}";

-- What was asked for is in part of the customer and in part of what the customer did.
create function part_of_customer(part jsonb) returns jsonb
language sql immutable as $$ select part - 'channel' $$;

create function part_of_order(part jsonb) returns jsonb
language sql immutable as $$ select part - '{owner,team}'::text[] $$;

-- Of those whom the caller of it sees.
create function customers_of(part jsonb) returns setof uuid
language sql stable as $$ select customer_id from person where dimensions @> part_of_customer(part) $$;

drop function excluded_opportunities_closed(timestamptz[]);
drop function excluded_opportunities_closed_in(timestamptz[], text);
drop function excluded_active_at(timestamptz[], timestamptz[]);
drop function excluded_active_in(timestamptz[], text, jsonb);
drop function excluded_known(timestamptz[]);
drop function excluded_recommenders(timestamptz[]);

-- K3: opportunities closed in the period.
create function excluded_opportunities_closed(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(closed_at, bounds), count(*)
  from opportunity_fact
  where not permitted and closed_at >= bounds[1] and closed_at < bounds[cardinality(bounds)]
    and (part = '{}' or customer_id in (select customers_of(part)))
  group by 1
$$;

-- K3 by amount: of these, those with an amount in one currency.
create function excluded_opportunities_closed_in(bounds timestamptz[], of_currency text, part jsonb)
returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(closed_at, bounds), count(*)
  from opportunity_fact
  where not permitted and currency = of_currency and closed_at >= bounds[1] and closed_at < bounds[cardinality(bounds)]
    and (part = '{}' or customer_id in (select customers_of(part)))
  group by 1
$$;

-- K4, K7: customers active at the beginning of the period.
create function excluded_active_at(bounds timestamptz[], starts timestamptz[], part jsonb)
returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with activity as (
    select customer_id, confirmed_at as at from order_fact
    where not permitted and cancelled_at is null and dimensions @> part_of_order(part)
      and confirmed_at >= starts[1] and confirmed_at < bounds[cardinality(bounds)]
    union all
    select customer_id, paid_at from invoice_fact
    where not permitted and part_of_order(part) = '{}' and paid_at >= starts[1] and paid_at < bounds[cardinality(bounds)]
  ), spell as (
    select width_bucket(at, bounds) + 1 as first_bound,
           least(width_bucket(at, starts),
                 width_bucket(lead(at) over (partition by customer_id order by at), bounds)) as last_bound
    from activity
    where part_of_customer(part) = '{}' or customer_id in (select customers_of(part))
  ), change as (
    select first_bound as bound, 1 as difference from spell where first_bound <= last_bound
    union all
    select last_bound + 1, -1 from spell where first_bound <= last_bound
  )
  select bound, (sum(coalesce(difference, 0)) over (order by bound))::bigint
  from generate_series(1, cardinality(bounds) - 1) as bound
  left join (select bound, sum(difference) as difference from change group by bound) changes using (bound)
$$;

-- K5: customers with an activity in the period, in one currency; an invoice has no channel.
create function excluded_active_in(bounds timestamptz[], of_currency text, part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select period, count(*) from (
    select width_bucket(confirmed_at, bounds) as period, customer_id from order_fact
    where not permitted and cancelled_at is null and currency = of_currency and dimensions @> part_of_order(part)
      and confirmed_at >= bounds[1] and confirmed_at < bounds[cardinality(bounds)]
    union
    select width_bucket(paid_at, bounds), customer_id from invoice_fact
    where not permitted and currency = of_currency and part_of_order(part) = '{}'
      and paid_at >= bounds[1] and paid_at < bounds[cardinality(bounds)]
  ) active
  where part_of_customer(part) = '{}' or customer_id in (select customers_of(part))
  group by period
$$;

-- Since when each customer is known; in a channel, since the first order in it. Of those whom the caller of it sees.
create function known_customers(part jsonb) returns table (customer_id uuid, known_since timestamptz, permitted boolean)
language sql stable as $$
  select customer_id, known_since, permitted from person
  where known_since is not null and part_of_order(part) = '{}' and (part = '{}' or dimensions @> part)
  union all
  select customer_id, min(confirmed_at), permitted from order_fact
  where cancelled_at is null and part_of_order(part) <> '{}' and dimensions @> part_of_order(part)
    and (part_of_customer(part) = '{}' or customer_id in (select customers_of(part)))
  group by customer_id, permitted
$$;

-- K6: customers known before the end of the period.
create function excluded_known(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select period, (sum(coalesce(persons, 0)) over (order by period))::bigint
  from generate_series(1, cardinality(bounds) - 1) as period
  left join (
    select width_bucket(known_since, bounds[2:]) + 1 as period, count(*) as persons from known_customers(part)
    where not permitted and known_since < bounds[cardinality(bounds)]
    group by 1
  ) newly_known using (period)
$$;

-- K9: persons who answered in the period.
create function excluded_recommenders(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(answered_at, bounds), count(distinct customer_id)
  from survey_fact
  where not permitted and kind = 'NPS' and score between 0 and 10
    and answered_at >= bounds[1] and answered_at < bounds[cardinality(bounds)]
    and (part = '{}' or customer_id in (select customers_of(part)))
  group by 1
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
