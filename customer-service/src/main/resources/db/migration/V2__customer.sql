-- One table for persons and one for companies, the roof of everything else (CUS-01, CUS-02, CUS-04).
create table individual_customer (
  id                  uuid primary key,
  version             bigint not null,
  salutation          text,
  first_name          text not null,
  last_name           text not null,
  birth_date          date,
  language            text not null,
  time_zone           text not null,
  customer_since      timestamptz not null,
  preferred_channel   text check (preferred_channel in ('CALL', 'SMS', 'EMAIL', 'POST', 'SOCIAL')),
  acquisition_channel text,
  record_status       text not null check (record_status in ('ACTIVE', 'ARCHIVED', 'MERGED', 'ERASED')),
  owner_user_id       uuid not null,
  owner_team          text,
  owner_department    text,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  sort_name           text collate "tr-x-icu" not null generated always as (last_name || ' ' || first_name) stored,
  search_text         text not null generated always as (folded_words(first_name || ' ' || last_name)) stored
);
create index individual_customer_words on individual_customer using gin (to_tsvector('simple', search_text));
create index individual_customer_trigrams on individual_customer using gin (search_text gin_trgm_ops);
create index individual_customer_name on individual_customer (sort_name, id);
create index individual_customer_since on individual_customer (customer_since, id);
create index individual_customer_updated on individual_customer (updated_at, id);
create index individual_customer_owner on individual_customer (owner_user_id, id);
create index individual_customer_team on individual_customer (owner_team, id) where owner_team is not null;

create table corporate_customer (
  id                  uuid primary key,
  version             bigint not null,
  legal_name          text not null,
  trade_name          text,
  tax_number          text not null check (tax_number ~ '^\d{10}$'),
  tax_office          text,
  mersis_no           text check (mersis_no ~ '^\d{16}$'),
  industry            text,
  merchant            boolean not null,
  language            text not null,
  time_zone           text not null,
  customer_since      timestamptz not null,
  preferred_channel   text check (preferred_channel in ('CALL', 'SMS', 'EMAIL', 'POST', 'SOCIAL')),
  acquisition_channel text,
  record_status       text not null check (record_status in ('ACTIVE', 'ARCHIVED', 'MERGED', 'ERASED')),
  owner_user_id       uuid not null,
  owner_team          text,
  owner_department    text,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  sort_name           text collate "tr-x-icu" not null generated always as (legal_name) stored,
  search_text         text not null generated always as
                        (folded_words(legal_name || ' ' || coalesce(trade_name, '') || ' ' || tax_number)) stored
);
create index corporate_customer_words on corporate_customer using gin (to_tsvector('simple', search_text));
create index corporate_customer_trigrams on corporate_customer using gin (search_text gin_trgm_ops);
create index corporate_customer_name on corporate_customer (sort_name, id);
create index corporate_customer_since on corporate_customer (customer_since, id);
create index corporate_customer_updated on corporate_customer (updated_at, id);
create index corporate_customer_tax_number on corporate_customer (tax_number);
create index corporate_customer_owner on corporate_customer (owner_user_id, id);
create index corporate_customer_team on corporate_customer (owner_team, id) where owner_team is not null;

-- Of persons, companies and leads alike, so that one look finds whom a number belongs to; hence no foreign key.
create table contact_point (
  id         uuid primary key,
  holder_id  uuid not null,
  kind       text not null check (kind in ('PHONE', 'EMAIL', 'ADDRESS', 'SOCIAL')),
  value      text not null,                    -- as it was entered
  normalised text collate "C" not null,        -- E.164, lower-case address: byte order, so that a beginning is a range
  main       boolean not null,
  unique (holder_id, kind, normalised)
);
create unique index contact_point_main on contact_point (holder_id, kind) where main;
create index contact_point_beginning on contact_point (normalised, holder_id);

-- What other systems call a customer: the key by which imports find it again.
create table external_id (
  system      text not null,
  id          text not null,
  customer_id uuid not null,
  kind        text not null check (kind in ('INDIVIDUAL', 'CORPORATE')),
  primary key (system, id)
);
create index external_id_customer on external_id (customer_id);
create index external_id_id on external_id (id);
