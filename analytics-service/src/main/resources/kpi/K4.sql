-- Customers active at the beginning of the period, and those of them that are active at its end too (K7: that are not). An invoice has
-- no channel.
--
-- One sort, then additions, whatever the number of periods: an activity is its customer's last one for the bounds after it and up
-- to the next activity, as long as it is in the window of the bound: a range of bounds (spell). Ranges of one customer do not
-- overlap. Where a range ends and the next one does not follow at once, the customer is lost in the period that begins there.
with activity as (
  select customer_id, confirmed_at as at from order_fact
  where cancelled_at is null and dimensions @> part_of_order(:only)
    and confirmed_at >= (:starts)[1] and confirmed_at < (:bounds)[cardinality(:bounds)]
  union all
  select customer_id, paid_at from invoice_fact
  where part_of_order(:only) = '{}' and paid_at >= (:starts)[1] and paid_at < (:bounds)[cardinality(:bounds)]
), spell as (
  select customer_id, width_bucket(at, :bounds) + 1 as first_bound,
         least(width_bucket(at, :starts),
               width_bucket(lead(at) over (partition by customer_id order by at), :bounds)) as last_bound
  from activity
  where part_of_customer(:only) = '{}' or customer_id in (select customers_of(:only))
), held as (
  select first_bound, last_bound,
         lead(first_bound) over (partition by customer_id order by first_bound) is distinct from last_bound + 1 as ends
  from spell
  where first_bound <= last_bound
), change as (
  select bound, sum(difference) as difference, sum(loss) as lost
  from (
    select first_bound as bound, 1 as difference, 0 as loss from held
    union all
    select last_bound + 1, -1, 0 from held
    union all
    select last_bound, 0, 1 from held where ends
  ) changes
  group by bound
), figure as (
  select period, sum(coalesce(difference, 0)) over (order by period) as active, coalesce(lost, 0) as lost
  from generate_series(1, cardinality(:bounds) - 1) as period
  left join change on bound = period
)
select active - lost as numerator, active as denominator, coalesce(excluded, 0) as excluded,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from figure
left join excluded_active_at(:bounds, :starts, :only) using (period)
order by period
