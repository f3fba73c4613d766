-- Answers of 4 and 5 among all answers to the question of satisfaction in the period.
with figure as (
  select width_bucket(answered_at, :bounds) as period, count(*) as denominator,
         count(*) filter (where score >= 4) as numerator, avg(score) as mean
  from survey_fact left join request_fact using (customer_id, request_id)
  where coalesce(dimensions, '{}') @> :only
    and kind = 'CSAT' and score between 1 and 5
    and answered_at >= (:bounds)[1] and answered_at < (:bounds)[cardinality(:bounds)]
  group by 1
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       coalesce(denominator, 0) as n, mean,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_ratings(:bounds, :only) using (period)
order by period
