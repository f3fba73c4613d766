-- Requests solved in the period, and those of them that were solved at first contact and stayed solved. A request that is solved
-- again after a reopening is none of first contact, so that each counts once.
with figure as (
  select width_bucket(resolved_at, :bounds) as period, count(distinct request_id) as denominator,
         count(*) filter (where first_contact and (reopened_at is null
           or reopened_at > resolved_at + make_interval(secs => :reopening_seconds))) as numerator
  from resolution_fact left join request_fact using (customer_id, request_id)
  where coalesce(dimensions, '{}') @> :only
    and resolved_at >= (:bounds)[1] and resolved_at < (:bounds)[cardinality(:bounds)]
  group by 1
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_requests_resolved(:bounds, :only) using (period)
order by period
