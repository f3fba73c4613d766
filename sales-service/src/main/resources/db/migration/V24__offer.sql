-- What a customer is offered beside what they have (SAL-14 to SAL-16); what became of it is what K11 counts.
create table offer (
  id               uuid primary key,
  version          bigint not null,
  customer_id      uuid not null,
  product_id       uuid not null references product,
  kind             text not null check (kind in ('UPSELL', 'CROSS_SELL', 'ADD_ON', 'REPEAT', 'WIN_BACK')),
  price            numeric(19, 4) check (price >= 0),
  price_currency   text,
  why              text,
  valid_until      date not null,
  status           text not null check (status in ('PROPOSED', 'PRESENTED', 'ACCEPTED', 'DECLINED', 'EXPIRED')),
  channel          text check (channel in ('STORE', 'WEB', 'CALL', 'FIELD', 'PARTNER', 'OTHER')),
  proposed_at      timestamptz not null,
  presented_at     timestamptz,
  answered_at      timestamptz,
  order_id         uuid references sales_order,
  revenue          numeric(19, 4),
  revenue_currency text,
  decline_reason   text,
  updated_at       timestamptz not null,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  check ((price is null) = (price_currency is null)),
  check ((revenue is null) = (revenue_currency is null)),
  check ((presented_at is null) = (channel is null)),
  check (status <> 'PROPOSED' or presented_at is null),
  check (status not in ('PRESENTED', 'ACCEPTED', 'DECLINED') or presented_at is not null),
  check ((status in ('ACCEPTED', 'DECLINED')) = (answered_at is not null)),
  check ((status = 'ACCEPTED') = (order_id is not null)),
  check ((status = 'ACCEPTED') = (revenue is not null)),
  check ((status = 'DECLINED') = (decline_reason is not null))
);
create index offer_customer on offer (customer_id, proposed_at, id);
create index offer_proposed on offer (proposed_at, id);
create index offer_valid_until on offer (valid_until, id);
create index offer_open on offer (valid_until, id) where status in ('PROPOSED', 'PRESENTED');  -- those that run out
create index offer_product on offer (product_id, id);
create index offer_order on offer (order_id) where order_id is not null;
create index offer_owner on offer (owner_user_id, id);
