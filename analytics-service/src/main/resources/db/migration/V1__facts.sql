-- Facts that the KPIs are computed from. Everything here can be rebuilt by reading the topics from the beginning.
-- Every primary key begins with customer_id, so that the tables can be distributed by it.

-- A person of the analytics: a customer, or a lead under its own id until it is converted.
-- The row is also the lock: whoever writes a fact and whoever writes a permission takes the person's row first, in the order of
-- the ids, so that a fact and a permission that arrive at the same time always see each other (docs/domain/analytics.md).
create table person (
  customer_id        uuid primary key,
  kind               text check (kind in ('INDIVIDUAL', 'CORPORATE', 'LEAD')),   -- null: nothing but a fact or a permission so far
  known_since        timestamptz,               -- registration or first activity, whichever is earlier; null for a lead
  granted            boolean,                   -- PROC / ANALYTICS_INDIVIDUAL; null: never asked, which is a no
  granted_at         timestamptz,               -- from when that decision counts
  permission_version bigint not null default 0,
  permitted          boolean not null
                     generated always as (coalesce(kind = 'CORPORATE', false) or coalesce(granted, false)) stored
);
create index person_known on person (known_since) where known_since is not null;

-- A confirmed order. A cancelled one never counts, in no period; the row stays, so that the correction can be explained.
create table order_fact (
  customer_id        uuid not null,
  confirmed_at       timestamptz not null,
  order_id           uuid not null,
  currency           text not null,
  net                numeric(19,4) not null,
  cost               numeric not null,          -- sum of quantity times unit cost over the lines whose cost is known
  cost_unknown_lines integer not null,
  cancelled_at       timestamptz,
  permitted          boolean not null,
  primary key (customer_id, confirmed_at, order_id)
);
create index order_fact_time on order_fact (confirmed_at);

-- An invoice that is paid in full: activity without revenue (revenue is the order's).
create table invoice_fact (
  customer_id uuid not null,
  paid_at     timestamptz not null,
  invoice_id  uuid not null,
  currency    text not null,
  total       numeric(19,4) not null,
  permitted   boolean not null,
  primary key (customer_id, paid_at, invoice_id)
);
create index invoice_fact_time on invoice_fact (paid_at);

-- An opportunity that is closed now. Reopening deletes the row: its end no longer counts (K3).
create table opportunity_fact (
  customer_id    uuid not null,
  opportunity_id uuid not null,
  won            boolean not null,
  closed_at      timestamptz not null,
  amount         numeric(19,4),
  currency       text,
  permitted      boolean not null,
  primary key (customer_id, opportunity_id)
);
create index opportunity_fact_time on opportunity_fact (closed_at);

-- A lead. customer_id is the lead's own id until the conversion, then the customer's. What the lead said under its own id and
-- what it said as a customer are kept side by side; the later act wins, a refusal where they are of the same moment.
create table lead_fact (
  customer_id         uuid not null,
  lead_id             uuid not null,
  source              text,
  created_at          timestamptz not null,
  converted_at        timestamptz,
  corporate           boolean not null default false,
  lead_granted        boolean,
  lead_granted_at     timestamptz,
  customer_granted    boolean,
  customer_granted_at timestamptz,
  permitted           boolean not null generated always as (case
                        when corporate then coalesce(lead_granted, true)
                        when lead_granted is null then coalesce(customer_granted, false)
                        when customer_granted is null then lead_granted
                        when customer_granted_at > lead_granted_at then customer_granted
                        when customer_granted_at < lead_granted_at then lead_granted
                        else lead_granted and customer_granted
                      end) stored,
  primary key (customer_id, lead_id)
);
create unique index lead_fact_lead on lead_fact (lead_id);
create index lead_fact_created on lead_fact (created_at);
create index lead_fact_converted on lead_fact (converted_at) where converted_at is not null;

-- Products are about no person.
create table product_fact (
  product_id    uuid primary key,
  kind          text,
  status        text,
  cost          numeric(19,4),
  cost_currency text
);

-- The currencies that orders and invoices came in: the default of the money KPIs.
create table fact_currency (
  currency text primary key
);

-- How far each topic is applied; KPI answers take their asOf from it.
create table applied_topic (
  topic            text primary key,
  consumer         text not null,
  events           bigint not null,
  last_recorded_at timestamptz not null
);
