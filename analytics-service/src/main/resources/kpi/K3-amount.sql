-- What the opportunities closed in the period were worth, and the won ones among them, in one currency. A reopened one has no row, and
-- one that was lost without an amount is worth nothing that is known.
with closed as materialized (
  select width_bucket(closed_at, :bounds) as period, won, amount, currency
  from opportunity_fact
  where closed_at >= (:bounds)[1] and closed_at < (:bounds)[cardinality(:bounds)]
    and (:only = '{}' or customer_id in (select customers_of(:only)))
), known as (
  select array_agg(distinct currency order by currency) filter (where currency is not null) as currencies from closed
), chosen as materialized (
  select coalesce(:currency, (select currencies[1] from known where cardinality(currencies) = 1), :organisation_currency) as currency
), figure as (
  select period, sum(amount) filter (where ours) as denominator, sum(amount) filter (where ours and won) as numerator,
         count(*) filter (where ours) as included, count(*) filter (where amount is null) as amount_unknown
  from (select closed.*, closed.currency = chosen.currency as ours from closed, chosen) closed
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(included, 0) as included,
       coalesce(excluded, 0) as excluded, coalesce(amount_unknown, 0) as amount_unknown,
       (select currency from chosen) as currency, (select currencies from known) as currencies,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_opportunities_closed_in(:bounds, (select currency from chosen), :only) using (period)
order by period
