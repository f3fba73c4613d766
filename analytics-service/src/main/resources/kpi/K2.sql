-- Days from creation to conversion of the leads converted in the period.
with conversion as (
  select width_bucket(converted_at, :bounds) as period, extract(epoch from converted_at - created_at) / 86400 as days
  from lead_fact
  where dimensions @> :only
    and converted_at >= (:bounds)[1] and converted_at < (:bounds)[cardinality(:bounds)]
), figure as (
  select period, sum(days) as numerator, count(*) as denominator,
         percentile_cont(0.5) within group (order by days)::numeric as median
  from conversion
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded, median,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_leads_converted(:bounds, :only) using (period)
order by period
