-- Targets of a solution (SLA) that were met or fell due in the period, and the met ones among them.
with figure as (
  select width_bucket(ended_at, :bounds) as period, count(*) as denominator, count(*) filter (where met) as numerator
  from sla_fact left join request_fact using (customer_id, request_id)
  where coalesce(dimensions, '{}') @> :only
    and metric = 'RESOLUTION' and ended_at >= (:bounds)[1] and ended_at < (:bounds)[cardinality(:bounds)]
  group by 1
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_sla_targets(:bounds, :only) using (period)
order by period
