-- Customers known before the end of the period, and what all of them together had brought in by then, in one currency. In a channel, whose
-- first order in it came before the end.
with chosen as materialized (
  select coalesce(:currency, (select min(currency) from fact_currency having count(*) = 1), :organisation_currency) as currency
), known as (
  select width_bucket(known_since, (:bounds)[2:]) + 1 as period, count(*) as persons
  from known_customers(:only)
  where known_since < (:bounds)[cardinality(:bounds)]
  group by 1
), earned as (
  select width_bucket(confirmed_at, (:bounds)[2:]) + 1 as period, sum(net - coalesce(cost, 0)) as profit,
         sum(coalesce(unknown_lines, lines)) as cost_unknown_lines
  from order_fact left join order_cost using (customer_id, order_id)
  where cancelled_at is null and currency = (select currency from chosen)
    and dimensions @> part_of_order(:only) and (part_of_customer(:only) = '{}' or customer_id in (select customers_of(:only)))
    and confirmed_at < (:bounds)[cardinality(:bounds)]
  group by 1
)
select sum(coalesce(profit, 0)) over so_far as numerator, sum(coalesce(persons, 0)) over so_far as denominator,
       coalesce(excluded, 0) as excluded,
       (sum(coalesce(cost_unknown_lines, 0)) over so_far)::bigint as cost_unknown_lines,
       (select currency from chosen) as currency, (select array_agg(currency order by currency) from fact_currency) as currencies,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join known using (period)
left join earned using (period)
left join excluded_known(:bounds, :only) using (period)
window so_far as (order by period)
order by period
