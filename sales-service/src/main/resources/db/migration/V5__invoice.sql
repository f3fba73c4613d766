-- The last number drawn. Its row lock is held until the posting commits, and a roll-back gives the number back.
create table invoice_series (
  code        text primary key,
  last_number bigint not null
);

create table invoice (
  id               uuid primary key,
  version          bigint not null,
  series           text,
  series_number    bigint,
  number           text unique,
  customer_id      uuid not null,
  order_id         uuid unique,                 -- an order is invoiced once
  currency         text not null,
  status           text not null check (status in ('DRAFT', 'ISSUED', 'PARTIALLY_PAID', 'PAID')),
  net              numeric(19, 4) not null check (net >= 0),
  tax              numeric(19, 4) not null check (tax >= 0),
  total            numeric(19, 4) not null check (total = net + tax),
  paid             numeric(19, 4) not null default 0 check (paid between 0 and total),
  due_date         date,
  created_at       timestamptz not null,
  recorded_at      timestamptz not null,
  updated_at       timestamptz not null,
  issued_at        timestamptz,
  paid_at          timestamptz,
  external_system  text,
  external_id      text,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  unique (series, series_number),
  check ((status = 'DRAFT') = (number is null)),
  check ((status = 'DRAFT') = (issued_at is null)),
  check (status = 'DRAFT' or due_date is not null),
  check ((status = 'PAID') = (paid_at is not null)),
  check (status <> 'PAID' or paid = total),
  check ((external_system is null) = (external_id is null))
);
create unique index invoice_external on invoice (external_system, external_id) where external_id is not null;
create index invoice_customer on invoice (customer_id, created_at, id);
create index invoice_created on invoice (created_at, id);
create index invoice_owed on invoice (due_date, id) where status in ('ISSUED', 'PARTIALLY_PAID');

create table invoice_line (
  invoice_id  uuid not null references invoice,
  line_no     smallint not null,
  product_id  uuid,
  description text not null,
  quantity    numeric(19, 4) not null check (quantity > 0),
  unit_price  numeric(19, 4),
  net         numeric(19, 4) not null check (net >= 0),
  tax_rate    numeric(5, 2) not null,
  tax         numeric(19, 4) not null check (tax >= 0),
  primary key (invoice_id, line_no)
);

create table payment (
  id          uuid not null unique,
  invoice_id  uuid not null references invoice,
  place       smallint not null,
  amount      numeric(19, 4) not null check (amount > 0),
  received_at timestamptz not null,
  primary key (invoice_id, place)
);
