-- Customers as all services know them: only ids, external keys and whom they belong to, fed by customer-service's events. Only people
-- are kept. Those of before are told again: their events are read from the beginning, under another name of the consumer.
create table known_customer (
  customer_id      uuid primary key,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text
);

alter table customer_ref rename column person_id to customer_id;
alter table customer_ref drop constraint customer_ref_pkey;
alter table customer_ref drop column tenant_id;
alter table customer_ref add primary key (system, external_id);
