create table product (
  id               uuid primary key,
  version          bigint not null,
  sku              text not null unique,
  name             text not null,
  kind             text not null check (kind in ('GOOD', 'SERVICE', 'SUBSCRIPTION')),
  unit             text,
  cost_amount      numeric(19, 4) check (cost_amount >= 0),
  cost_currency    text,
  tax_rate         numeric(5, 2) not null check (tax_rate between 0 and 100),
  status           text not null check (status in ('DRAFT', 'ACTIVE', 'DISCONTINUED')),
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  check ((cost_amount is null) = (cost_currency is null))
);
create index product_created on product (created_at, id);
create index product_name on product (name, id);
