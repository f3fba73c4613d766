-- Somebody who might become a customer (CUS-03).
create table lead (
  id                    uuid primary key,
  version               bigint not null,
  status                text not null check (status in
                          ('NEW', 'ASSIGNED', 'WORKING', 'QUALIFIED', 'CONVERTED', 'DISQUALIFIED')),
  person_name           text,
  company_name          text,
  source                text not null,
  campaign_id           uuid,
  need                  text,
  assigned_user_id      uuid,
  disqualify_reason     text,
  converted_customer_id uuid,
  converted_kind        text check (converted_kind in ('INDIVIDUAL', 'CORPORATE')),
  converted_at          timestamptz,
  owner_user_id         uuid not null,
  owner_team            text,
  owner_department      text,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  search_text           text not null generated always as
                          (folded_words(coalesce(person_name, '') || ' ' || coalesce(company_name, ''))) stored,
  check ((status = 'DISQUALIFIED') = (disqualify_reason is not null)),
  check ((status = 'CONVERTED') = (converted_customer_id is not null)),
  check ((converted_customer_id is null) = (converted_kind is null)),
  check ((converted_customer_id is null) = (converted_at is null)),
  check (status not in ('ASSIGNED', 'WORKING', 'QUALIFIED', 'CONVERTED') or assigned_user_id is not null)
);
create index lead_words on lead using gin (to_tsvector('simple', search_text));
create index lead_trigrams on lead using gin (search_text gin_trgm_ops);
create index lead_status on lead (status, id);
create index lead_created on lead (created_at, id);
create index lead_updated on lead (updated_at, id);
create index lead_owner on lead (owner_user_id, id);
create index lead_team on lead (owner_team, id) where owner_team is not null;
