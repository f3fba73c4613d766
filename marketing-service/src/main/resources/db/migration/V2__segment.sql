create table segment (
  id                 uuid primary key,
  version            bigint not null,
  name               text not null,
  kind               text not null check (kind in ('STATIC', 'RULE')),
  rule               jsonb,
  profiled           boolean not null,               -- its rule looks at what individuals did
  definition_version bigint not null,
  status             text not null check (status in ('ACTIVE', 'ARCHIVED')),
  owner_user_id      uuid not null,
  owner_team         text,
  owner_department   text,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  check ((kind = 'RULE') = (rule is not null))
);
create index segment_updated on segment (updated_at, id);
create index segment_owner on segment (owner_user_id, id);
create index segment_department on segment (owner_department, id) where owner_department is not null;

create table segment_member (
  segment_id  uuid not null references segment,
  customer_id uuid not null,
  primary key (segment_id, customer_id)
);
