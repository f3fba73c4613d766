create sequence quote_number;                   -- quotes may skip numbers, as orders may

create table quote (
  id               uuid primary key,
  version          bigint not null,
  number           text not null,
  revision         integer not null check (revision > 0),
  customer_id      uuid not null,
  opportunity_id   uuid,
  currency         text not null,
  status           text not null check (status in
                     ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED', 'ORDERED')),
  discount_rate    numeric(5, 2) check (discount_rate between 0 and 100),
  discount_amount  numeric(19, 4) check (discount_amount >= 0),
  valid_until      date not null,
  terms            text,
  net              numeric(19, 4) not null check (net >= 0),
  tax              numeric(19, 4) not null check (tax >= 0),
  total            numeric(19, 4) not null check (total = net + tax),
  submitted_by     uuid,
  submitted_at     timestamptz,
  approved_by      uuid,                        -- null as well where nobody had to be asked
  approved_at      timestamptz,
  approval_note    text,
  link_hash        text unique,                 -- of what the customer's link ends with; the link itself is nowhere
  sent_at          timestamptz,
  answered_at      timestamptz,
  decline_reason   text,
  decline_comment  text,
  order_id         uuid unique references sales_order,
  revised_as       uuid unique references quote deferrable initially deferred,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  unique (number, revision),
  check (discount_rate is null or discount_amount is null),
  check ((link_hash is null) = (sent_at is null)),
  check (approved_by is null or approved_by <> submitted_by),
  check ((status = 'ORDERED') = (order_id is not null)),
  check (status not in ('ACCEPTED', 'REJECTED', 'ORDERED') or answered_at is not null),
  check (status <> 'SUPERSEDED' or revised_as is not null)
);
create index quote_customer on quote (customer_id, created_at, id);
create index quote_opportunity on quote (opportunity_id) where opportunity_id is not null;
create index quote_owner on quote (owner_user_id, id);
create index quote_created on quote (created_at, id);
create index quote_by_total on quote (total, id);
create index quote_by_validity on quote (valid_until, id);
create index quote_waiting on quote (valid_until, id) where status = 'SENT';
create index quote_search on quote using gin (folded_words(number) gin_trgm_ops);

create table quote_line (
  quote_id        uuid not null references quote,
  line_no         smallint not null,
  product_id      uuid not null,
  sku             text not null,
  description     text not null,
  quantity        numeric(19, 4) not null check (quantity > 0),
  unit_price      numeric(19, 4) not null check (unit_price >= 0),
  discount_rate   numeric(5, 2) not null check (discount_rate between 0 and 100),
  optional        boolean not null,             -- priced, but in no sum
  tax_rate        numeric(5, 2) not null,
  exemption_code  text,
  withheld_tenths smallint check (withheld_tenths between 1 and 10),
  primary key (quote_id, line_no)
);
