-- Hours from the opening to the solution of the requests solved in the period; of several solutions in it the last one counts.
with solution as (
  select distinct on (width_bucket(resolved_at, :bounds), request_id) width_bucket(resolved_at, :bounds) as period,
         extract(epoch from resolved_at - opened_at) as seconds
  from resolution_fact join request_fact using (customer_id, request_id)
  where dimensions @> :only
    and resolved_at >= (:bounds)[1] and resolved_at < (:bounds)[cardinality(:bounds)]
  order by width_bucket(resolved_at, :bounds), request_id, version desc
), figure as (
  select period, sum(seconds) / 3600 as numerator, count(*) as denominator,
         percentile_cont(0.5) within group (order by seconds)::numeric / 3600 as median,
         count(*) filter (where seconds <= :limit_seconds) as within_limit
  from solution
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded, median,
       coalesce(within_limit, 0) as within_limit,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_requests_resolved(:bounds, :only) using (period)
order by period
