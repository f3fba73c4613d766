-- Existing customers who heard of an up-sell, cross-sell or add-on offer in the period, and those of them who accepted one of these
-- offers before its end. Existing is who had ordered before; a cancelled order is none, neither before nor as the answer.
with offered as (
  select width_bucket(presented_at, :bounds) as period, f.customer_id,
         bool_or(accepted_at < (:bounds)[width_bucket(presented_at, :bounds) + 1] and a.order_id is not null) as accepted
  from offer_fact f
  left join order_fact a on a.customer_id = f.customer_id and a.order_id = f.order_id and a.cancelled_at is null
  where kind in ('UPSELL', 'CROSS_SELL', 'ADD_ON') and f.dimensions @> :only
    and presented_at >= (:bounds)[1] and presented_at < (:bounds)[cardinality(:bounds)]
    and exists (select from order_fact o
                where o.customer_id = f.customer_id and o.confirmed_at < f.presented_at and o.cancelled_at is null)
  group by 1, 2
), figure as (
  select period, count(*) as denominator, count(*) filter (where accepted) as numerator from offered group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_offered(:bounds, :only) using (period)
order by period
