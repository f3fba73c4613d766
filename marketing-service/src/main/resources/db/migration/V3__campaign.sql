create table campaign (
  id                         uuid primary key,
  version                    bigint not null,
  name                       text not null,
  goal                       text not null,
  message_class              text not null check (message_class = 'COMMERCIAL'),
  channel                    text not null check (channel = 'EPOSTA'),
  segment_id                 uuid not null references segment,
  subject                    text not null,
  body                       text not null,
  cap_messages               int not null check (cap_messages >= 1),
  cap_days                   int not null check (cap_days >= 1),
  status                     text not null check (status in ('DRAFT', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED')),
  profiled                   boolean not null,       -- as the segment was at the start
  segment_definition_version bigint,
  members                    bigint,                 -- of the segment at the start
  planned                    bigint,                 -- of those, whom the read model permits to be addressed
  started_at                 timestamptz,
  ended_at                   timestamptz,
  owner_user_id              uuid not null,
  owner_team                 text,
  owner_department           text,
  created_at                 timestamptz not null,
  updated_at                 timestamptz not null,
  check (status in ('DRAFT', 'CANCELLED') or (started_at is not null and planned is not null)),
  check ((status in ('COMPLETED', 'CANCELLED')) = (ended_at is not null))
);
create index campaign_updated on campaign (updated_at, id);
create index campaign_running on campaign (id) where status = 'RUNNING';
create index campaign_owner on campaign (owner_user_id, id);
create index campaign_department on campaign (owner_department, id) where owner_department is not null;
