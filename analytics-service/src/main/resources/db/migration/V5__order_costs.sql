-- What an order costs (K6) comes from a topic of its own, before or after the order's confirmation.
create table order_cost (
  customer_id   uuid not null,
  order_id      uuid not null,
  cost          numeric not null,          -- sum of quantity times unit cost over the lines whose cost is known
  unknown_lines integer not null,
  permitted     boolean not null,
  primary key (customer_id, order_id)
);
insert into order_cost (customer_id, order_id, cost, unknown_lines, permitted)
select customer_id, order_id, cost, cost_unknown_lines, permitted from order_fact;

alter table order_cost enable row level security;
create policy ingest on order_cost to "${serviceRole}" using (true) with check (true);
grant select on order_cost to "${kpiRole}";
create policy permitted_only on order_cost for select to "${kpiRole}" using (permitted);

-- Of an order whose cost has not come, the cost of each line is unknown; all that are there have theirs.
alter table order_fact add column lines integer not null default 0;
alter table order_fact alter column lines drop default, drop column cost, drop column cost_unknown_lines;

alter table product_fact drop column cost, drop column cost_currency, alter column status set not null;
