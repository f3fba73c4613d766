-- How often the requests solved in the period had been handed on until their last solution in it. Solutions of before do not say it:
-- n and the mean are of those that do.
with solution as (
  select distinct on (width_bucket(resolved_at, :bounds), request_id) width_bucket(resolved_at, :bounds) as period, transfers
  from resolution_fact left join request_fact using (customer_id, request_id)
  where coalesce(dimensions, '{}') @> :only
    and resolved_at >= (:bounds)[1] and resolved_at < (:bounds)[cardinality(:bounds)]
  order by width_bucket(resolved_at, :bounds), request_id, version desc
), figure as (
  select period, sum(transfers) as numerator, count(*) as denominator, count(transfers) as n, avg(transfers) as mean
  from solution
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       coalesce(n, 0) as n, mean,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_requests_resolved(:bounds, :only) using (period)
order by period
