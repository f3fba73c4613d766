-- Customers as support knows them: only ids, external keys and whom they belong to, fed by customer-service's events.
create table known_customer (
  customer_id      uuid primary key,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text
);

-- Other systems' keys, by which imports name a customer.
create table customer_ref (
  system      text not null,
  external_id text not null,
  customer_id uuid not null,
  primary key (system, external_id)
);
