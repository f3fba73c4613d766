create sequence past_fact_number;
create table past_fact (
  number      text not null,
  system      text not null,
  external_id text not null,
  customer_id uuid not null,
  amount      numeric(19, 4) not null,
  primary key (system, external_id)
);
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
