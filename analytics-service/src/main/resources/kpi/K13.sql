-- Complaints without an answer and past their deadline at the end of the period, or now where it has not ended; beside it how long
-- the first answers of the period took. A complaint is overdue from its deadline to its answer: added at the first end after the
-- one, taken away at the first end after the other.
with moment as materialized (
  select array(select least(bound, now()) from unnest((:bounds)[2:]) with ordinality as b(bound, place) order by place) as ends
), overdue as (
  select width_bucket(answer_due_at, ends) + 1 as since, width_bucket(settled_at, ends) + 1 as until
  from moment, request_fact
  where dimensions @> :only
    and request_type = 'COMPLAINT' and (settled_at is null or settled_at > answer_due_at)
    and answer_due_at < ends[cardinality(ends)]
), change as (
  select period, sum(difference) as difference
  from (select since as period, 1 as difference from overdue
        union all
        select until, -1 from overdue where until is not null) changes
  group by period
), first_answer as (
  select width_bucket(first_answer_at, :bounds) as period, extract(epoch from first_answer_at - opened_at) / 60 as minutes
  from request_fact
  where dimensions @> :only
    and request_type = 'COMPLAINT' and first_answer_at >= (:bounds)[1] and first_answer_at < (:bounds)[cardinality(:bounds)]
), answered as (
  select period, count(*) as n, avg(minutes) as mean, percentile_cont(0.5) within group (order by minutes)::numeric as median
  from first_answer
  group by period
), figure as (
  select period, sum(coalesce(difference, 0)) over (order by period) as unanswered, coalesce(n, 0) as n, mean, median
  from generate_series(1, cardinality(:bounds) - 1) as period
  left join change using (period)
  left join answered using (period)
)
select unanswered as numerator, unanswered + n as denominator, coalesce(complaints_excluded.excluded, 0) as excluded, n, mean, median,
       coalesce(unanswered_excluded.excluded, 0) as excluded_unanswered,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from figure
left join excluded_complaints(:bounds, (select ends from moment), :only) complaints_excluded using (period)
left join excluded_unanswered((select ends from moment), :only) unanswered_excluded using (period)
order by period
