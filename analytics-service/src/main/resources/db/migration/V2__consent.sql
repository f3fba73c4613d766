-- CON-12: nobody is analysed without permission. The role that answers KPI questions sees permitted rows only, whatever SQL it
-- sends; the role that takes facts in sees all and is never used for a KPI.

grant usage on schema public to "${kpiRole}";
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

grant select (customer_id, kind, known_since, permitted) on person to "${kpiRole}";
grant select on order_fact, invoice_fact, opportunity_fact, fact_currency, applied_topic to "${kpiRole}";
grant select (customer_id, lead_id, source, created_at, converted_at, corporate, permitted) on lead_fact to "${kpiRole}";

alter table person enable row level security;
alter table order_fact enable row level security;
alter table invoice_fact enable row level security;
alter table opportunity_fact enable row level security;
alter table lead_fact enable row level security;

create policy ingest on person to "${serviceRole}" using (true) with check (true);
create policy ingest on order_fact to "${serviceRole}" using (true) with check (true);
create policy ingest on invoice_fact to "${serviceRole}" using (true) with check (true);
create policy ingest on opportunity_fact to "${serviceRole}" using (true) with check (true);
create policy ingest on lead_fact to "${serviceRole}" using (true) with check (true);

create policy permitted_only on person for select to "${kpiRole}" using (permitted);
create policy permitted_only on order_fact for select to "${kpiRole}" using (permitted);
create policy permitted_only on invoice_fact for select to "${kpiRole}" using (permitted);
create policy permitted_only on opportunity_fact for select to "${kpiRole}" using (permitted);
create policy permitted_only on lead_fact for select to "${kpiRole}" using (permitted);
