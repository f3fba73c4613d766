-- What marketing knows of customers: facts from other services' events, no name and no address.
create table customer (
  customer_id         uuid primary key,
  registered          boolean not null default false,  -- false: an order or a complaint was heard of before the registration
  kind                text check (kind in ('INDIVIDUAL', 'CORPORATE')),
  merchant            boolean not null default false,  -- tacir or esnaf: another kind of recipient
  language            text,
  acquisition_channel text,
  customer_since      timestamptz,
  order_count         int not null default 0,          -- confirmed and not cancelled
  first_order_at      timestamptz,
  last_order_at       timestamptz,
  open_complaints     int not null default 0,
  check (not registered or (kind is not null and customer_since is not null))
);
create index customer_since on customer (customer_since) where registered;
create index customer_order_count on customer (order_count) where registered;
create index customer_last_order on customer (last_order_at) where registered;
create index customer_first_order on customer (first_order_at) where registered;

create table customer_order (
  order_id     uuid primary key,
  customer_id  uuid not null,
  net          numeric(19, 4) not null,
  currency     text not null,
  confirmed_at timestamptz not null,
  cancelled    boolean not null default false
);
create index customer_order_customer on customer_order (customer_id);

create table customer_revenue (
  customer_id uuid not null,
  currency    text not null,
  amount      numeric(19, 4) not null,
  primary key (customer_id, currency)
);
create index customer_revenue_amount on customer_revenue (currency, amount);

create table customer_complaint (
  request_id  uuid primary key,
  customer_id uuid not null,
  open        boolean not null
);
create index customer_complaint_customer on customer_complaint (customer_id);

-- consent-service's decisions about persons, for counting and building audiences only: the gate asks consent-service itself.
create table permission (
  person_id uuid not null,
  purpose   text not null,
  permitted boolean not null,
  version   bigint not null,
  primary key (person_id, purpose)
);

-- When a partition of the decisions was last seen to be read to its end, by whichever replica reads it.
create table permission_freshness (
  partition smallint primary key,
  fresh_at  timestamptz not null
);
