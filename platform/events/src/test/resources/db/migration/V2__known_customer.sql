-- As in the services that know customers.
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
