-- Tables that every service has; the meaning of each is told in docs/operations/delivery.md.

-- The service's role may read and write what migrations create; what is insert-only is revoked where it is created.
alter default privileges in schema public grant select, insert, update, delete on tables to "${serviceRole}";
alter default privileges in schema public grant usage, select on sequences to "${serviceRole}";

create table outbox (
  position          bigserial,                  -- order inside a shard; never a cursor: sequence order is not commit order
  event_id          uuid primary key,
  topic             text not null,
  aggregate_id      uuid not null,
  aggregate_version bigint not null,
  shard             smallint not null,
  type              text not null,
  payload           text not null,              -- text, so that Kafka gets the very bytes that were written
  headers           jsonb not null,
  occurred_at       timestamptz not null,
  recorded_at       timestamptz not null,
  sent_at           timestamptz,
  unique (aggregate_id, aggregate_version, type)
);
-- Marking a row as sent writes into each index of the table: so there are no more than these, and the one for the age costs nothing.
create index outbox_unsent on outbox (shard, position) where sent_at is null;
create index outbox_age on outbox using brin (recorded_at);

-- When a shard's relay last got something through: tells a relay that is standing by whether another one works.
create table outbox_progress (
  shard        smallint primary key,
  last_sent_at timestamptz not null
);
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

create table consumer_position (
  consumer     text not null,
  aggregate_id uuid not null,
  last_version bigint not null,
  blocked      boolean not null default false,  -- a dead letter waits: later events of the aggregate are parked
  primary key (consumer, aggregate_id)
);

create table parked_event (
  consumer          text not null,
  aggregate_id      uuid not null,
  aggregate_version bigint not null,
  event_id          uuid not null,
  topic             text not null,
  type              text not null,
  headers           jsonb not null,
  payload           text not null,
  parked_at         timestamptz not null default now(),
  primary key (consumer, aggregate_id, aggregate_version)
);

create table dead_letter (
  id                uuid primary key,
  consumer          text not null,
  event_id          uuid not null,
  topic             text not null,
  type              text not null,
  aggregate_id      uuid not null,
  aggregate_version bigint not null,
  headers           jsonb not null,
  payload           text not null,
  error             text not null,
  attempts          integer not null,
  dead_since        timestamptz not null,
  redriven_at       timestamptz,
  unique (consumer, event_id)
);
create index dead_letter_waiting on dead_letter (dead_since, id) where redriven_at is null;

create table idempotency (
  caller      text not null,
  key         text not null,
  fingerprint bytea not null,
  status      smallint,
  headers     jsonb,
  body        text,
  created_at  timestamptz not null,
  primary key (caller, key)
);
create index idempotency_age on idempotency (created_at);

create table audit (
  id              uuid primary key,             -- ordered by time, as all our ids: the newest are the last
  at              timestamptz not null,
  actor           text not null,
  action          text not null,
  subject_type    text not null,
  subject_id      text not null,
  subject_version bigint,
  correlation_id  uuid,
  details         jsonb not null default '{}'
);
create index audit_subject on audit (subject_type, subject_id, at);
revoke update, delete, truncate on audit from "${serviceRole}";
