-- K3 by amount: opportunities closed in the period with an amount in one currency.
create function excluded_opportunities_closed_in(bounds timestamptz[], of_currency text) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(closed_at, bounds), count(*)
  from opportunity_fact
  where not permitted and currency = of_currency and closed_at >= bounds[1] and closed_at < bounds[cardinality(bounds)]
  group by 1
$$;
revoke all on function excluded_opportunities_closed_in(timestamptz[], text) from public;
grant execute on function excluded_opportunities_closed_in(timestamptz[], text) to "${kpiRole}";
