-- K1's cohort is fixed by what was known of a lead, never by what became of it: who is a customer by now may have permitted more, and
-- with them alone the rate would be of the converted among the converted.
alter table lead_fact
  add column of_company boolean not null default false,     -- a company and no person, when it was created
  add column asked      boolean not null generated always as (of_company or coalesce(lead_granted, false)) stored;
alter table lead_fact alter column of_company drop default;

-- A company's data are nobody's, also before it is a customer.
alter table lead_fact alter column permitted set expression as (case
  when corporate or of_company and converted_at is null then coalesce(lead_granted, true)
  when lead_granted is null then coalesce(customer_granted, of_company)
  when customer_granted is null then lead_granted
  when customer_granted_at > lead_granted_at then customer_granted
  when customer_granted_at < lead_granted_at then lead_granted
  else lead_granted and customer_granted
end);

grant select (asked) on lead_fact to "${kpiRole}";

create or replace function excluded_leads_created(bounds timestamptz[]) returns table (period integer, excluded bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select width_bucket(created_at, bounds), count(*)
  from lead_fact
  where not (permitted and asked) and created_at >= bounds[1] and created_at < bounds[cardinality(bounds)]
  group by 1
$$;
