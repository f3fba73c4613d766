-- Whom a list of members may name: customers with whom they belong to, fed by customer-service's events, which are read from the beginning
-- under the name of a consumer of its own.
create table known_customer (
  customer_id      uuid primary key,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text
);
create table customer_ref (
  system      text not null,
  external_id text not null,
  customer_id uuid not null,
  primary key (system, external_id)
);
