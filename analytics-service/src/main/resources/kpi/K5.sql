-- Revenue of the period, and the customers with an activity in it, in one currency. An invoice has no channel.
with chosen as materialized (
  select coalesce(:currency, (select min(currency) from fact_currency having count(*) = 1), :organisation_currency) as currency
), activity as (
  select width_bucket(confirmed_at, :bounds) as period, customer_id, net from order_fact
  where cancelled_at is null and currency = (select currency from chosen) and dimensions @> part_of_order(:only)
    and confirmed_at >= (:bounds)[1] and confirmed_at < (:bounds)[cardinality(:bounds)]
  union all
  select width_bucket(paid_at, :bounds), customer_id, 0 from invoice_fact
  where currency = (select currency from chosen) and part_of_order(:only) = '{}'
    and paid_at >= (:bounds)[1] and paid_at < (:bounds)[cardinality(:bounds)]
), customer as (
  select period, customer_id, sum(net) as net from activity
  where part_of_customer(:only) = '{}' or customer_id in (select customers_of(:only))
  group by period, customer_id
), figure as (
  select period, sum(net) as numerator, count(*) as denominator from customer group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       (select currency from chosen) as currency, (select array_agg(currency order by currency) from fact_currency) as currencies,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_active_in(:bounds, (select currency from chosen), :only) using (period)
order by period
