-- Leads created in the period (the cohort of K1), and those of them that had become customers and paid an invoice in full before its end.
-- Whether a customer paid is seen only of who may be analysed as a customer, too: of the others it is not known.
with lead as (
  select width_bucket(created_at, :bounds) as period, customer_id, converted_at
  from lead_fact
  where asked and dimensions @> :only
    and created_at >= (:bounds)[1] and created_at < (:bounds)[cardinality(:bounds)]
), outcome as (
  select period, coalesce(converted_at < (:bounds)[period + 1], false) as converted,
         exists (select from invoice_fact i
                 where i.customer_id = lead.customer_id and i.paid_at >= converted_at and i.paid_at < (:bounds)[period + 1]) as paid,
         exists (select from person p where p.customer_id = lead.customer_id) as seen
  from lead
), figure as (
  select period, count(*) as denominator, count(*) filter (where converted and paid) as numerator,
         count(*) filter (where converted and not seen) as payments_unknown
  from outcome
  group by period
)
select coalesce(numerator, 0) as numerator, coalesce(denominator, 0) as denominator, coalesce(excluded, 0) as excluded,
       coalesce(payments_unknown, 0) as payments_unknown,
       (select min(last_recorded_at) from applied_topic where topic = any (:topics)) as as_of
from generate_series(1, cardinality(:bounds) - 1) as period
left join figure using (period)
left join excluded_leads_created(:bounds, :only) using (period)
order by period
