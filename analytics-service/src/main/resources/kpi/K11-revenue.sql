-- Net of the orders confirmed in the period, in one currency, and what of it accepted up-sell, cross-sell and add-on offers brought. The
-- channel is the order's, the product the offer's.
with chosen as materialized (
  select coalesce(:currency, (select min(currency) from fact_currency having count(*) = 1), :organisation_currency) as currency
), ordered as materialized (
  select width_bucket(confirmed_at, :bounds) as period, customer_id, order_id, net
  from order_fact
  where cancelled_at is null and currency = (select currency from chosen) and dimensions @> (:only - 'product')
    and confirmed_at >= (:bounds)[1] and confirmed_at < (:bounds)[cardinality(:bounds)]
), whole as (
  select period, sum(net) as denominator, count(distinct customer_id) as included from ordered group by period
), offered as (
  select period, sum(revenue) as numerator
  from ( -- what several offers were accepted with was bought once
    select distinct on (order_id, product_id) period, revenue
    from ordered join offer_fact f using (customer_id, order_id)
    where kind in ('UPSELL', 'CROSS_SELL', 'ADD_ON') and f.dimensions @> (:only - 'channel')
    order by order_id, product_id, accepted_at
  ) bought
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(included, 0) as included,
       coalesce(excluded, 0) as excluded,
       (select currency from chosen) as currency, (select array_agg(currency order by currency) from fact_currency) as currencies,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join whole using (period)
left join offered using (period)
left join excluded_offered_revenue(:bounds, (select currency from chosen), :only) using (period)
order by period
