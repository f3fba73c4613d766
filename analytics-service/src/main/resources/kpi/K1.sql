-- Leads created in the period, and those of them that were converted before its end. Those that agreed to it as leads, and companies: a
-- permission that came with the conversion would make a cohort of those who were converted.
with lead as (
  select width_bucket(created_at, :bounds) as period, converted_at
  from lead_fact
  where asked and dimensions @> :only
    and created_at >= (:bounds)[1] and created_at < (:bounds)[cardinality(:bounds)]
), figure as (
  select period, count(*) as denominator, count(*) filter (where converted_at < (:bounds)[period + 1]) as numerator
  from lead
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_leads_created(:bounds, :only) using (period)
order by period
