create sequence order_number;                   -- orders may skip numbers; invoices may not

create table sales_order (
  id               uuid primary key,
  version          bigint not null,
  number           text not null unique,
  customer_id      uuid not null,
  channel          text not null check (channel in ('STORE', 'WEB', 'PHONE', 'FIELD', 'PARTNER', 'OTHER')),
  currency         text not null,
  status           text not null check (status in ('DRAFT', 'CONFIRMED', 'CANCELLED')),
  net              numeric(19, 4) not null check (net >= 0),
  tax              numeric(19, 4) not null check (tax >= 0),
  total            numeric(19, 4) not null check (total = net + tax),
  created_at       timestamptz not null,        -- when it was placed: in the past for an imported order
  recorded_at      timestamptz not null,        -- when we learned of it
  updated_at       timestamptz not null,
  confirmed_at     timestamptz,
  cancelled_at     timestamptz,
  cancel_reason    text,
  external_system  text,
  external_id      text,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  check (status <> 'CONFIRMED' or confirmed_at is not null),
  check ((status = 'CANCELLED') = (cancelled_at is not null)),
  check ((external_system is null) = (external_id is null))
);
create unique index sales_order_external on sales_order (external_system, external_id) where external_id is not null;
create index sales_order_customer on sales_order (customer_id, created_at, id);
create index sales_order_created on sales_order (created_at, id);

create table order_line (
  order_id      uuid not null references sales_order,
  line_no       smallint not null,
  product_id    uuid not null,
  sku           text not null,
  quantity      numeric(19, 4) not null check (quantity > 0),
  unit_price    numeric(19, 4),
  net           numeric(19, 4) not null check (net >= 0),
  tax_rate      numeric(5, 2) not null,
  tax           numeric(19, 4) not null check (tax >= 0),
  cost_amount   numeric(19, 4),                 -- standard cost of one unit when the order was confirmed
  cost_currency text,
  primary key (order_id, line_no)
);
