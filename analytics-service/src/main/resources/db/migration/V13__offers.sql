-- An offer that a customer has heard of, and with which order it was accepted (K11). Its order's end counts as the order's fact says.
create table offer_fact (
  customer_id  uuid not null,
  offer_id     uuid not null,
  product_id   uuid not null,
  kind         text not null,
  channel      text not null,
  presented_at timestamptz not null,
  order_id     uuid,
  accepted_at  timestamptz,
  revenue      numeric(19,4),
  currency     text,
  dimensions   jsonb not null generated always as (jsonb_object(array['channel', channel, 'product', product_id::text])) stored,
  permitted    boolean not null,
  primary key (customer_id, offer_id)
);
create index offer_fact_time on offer_fact (presented_at);
create index offer_fact_order on offer_fact (order_id) where order_id is not null;

alter table offer_fact enable row level security;
create policy ingest on offer_fact to "${serviceRole}" using (true) with check (true);
create policy permitted_only on offer_fact for select to "${kpiRole}" using (permitted);
grant select on offer_fact to "${kpiRole}";

-- K11: existing customers who heard of an offer in the period, by the same conditions as those who are counted.
create function excluded_offered(bounds timestamptz[], part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(presented_at, bounds), count(distinct customer_id)
  from offer_fact f
  where not permitted and kind in ('UPSELL', 'CROSS_SELL', 'ADD_ON') and dimensions @> part
    and presented_at >= bounds[1] and presented_at < bounds[cardinality(bounds)]
    and exists (select from order_fact o
                where o.customer_id = f.customer_id and o.confirmed_at < f.presented_at and o.cancelled_at is null)
  group by 1
$$;

-- K11 by revenue: customers with an order in the period, in one currency.
create function excluded_offered_revenue(bounds timestamptz[], of_currency text, part jsonb) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(confirmed_at, bounds), count(distinct customer_id)
  from order_fact
  where not permitted and cancelled_at is null and currency = of_currency and dimensions @> (part - 'product')
    and confirmed_at >= bounds[1] and confirmed_at < bounds[cardinality(bounds)]
  group by 1
$$;
revoke all on function excluded_offered(timestamptz[], jsonb) from public;
revoke all on function excluded_offered_revenue(timestamptz[], text, jsonb) from public;
grant execute on function excluded_offered(timestamptz[], jsonb) to "${kpiRole}";
grant execute on function excluded_offered_revenue(timestamptz[], text, jsonb) to "${kpiRole}";
