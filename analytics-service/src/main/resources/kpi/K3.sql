-- Opportunities closed in the period, and the won ones among them. A reopened one has no row.
with figure as (
  select width_bucket(closed_at, :bounds) as period, count(*) as denominator, count(*) filter (where won) as numerator
  from opportunity_fact
  where closed_at >= (:bounds)[1] and closed_at < (:bounds)[cardinality(:bounds)]
    and (:only = '{}' or customer_id in (select customers_of(:only)))
  group by 1
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_opportunities_closed(:bounds, :only) using (period)
order by period
