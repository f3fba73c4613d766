-- Promoters (9, 10) less detractors (0 to 6) among the persons who answered in the period; of several answers the last one.
with answer as (
  select distinct on (width_bucket(answered_at, :bounds), customer_id) width_bucket(answered_at, :bounds) as period, score
  from survey_fact
  where kind = 'NPS' and score between 0 and 10
    and answered_at >= (:bounds)[1] and answered_at < (:bounds)[cardinality(:bounds)]
    and (:only = '{}' or customer_id in (select customers_of(:only)))
  order by width_bucket(answered_at, :bounds), customer_id, answered_at desc, invitation_id
), figure as (
  select period, count(*) as denominator, count(*) filter (where score >= 9) as promoters,
         count(*) filter (where score <= 6) as detractors
  from answer
  group by period
)
select coalesce(promoters - detractors, 0) as numerator, coalesce(denominator, 0) as denominator,
       coalesce(excluded, 0) as excluded, coalesce(denominator, 0) as n, coalesce(promoters + detractors, 0) as decided,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_recommenders(:bounds, :only) using (period)
order by period
