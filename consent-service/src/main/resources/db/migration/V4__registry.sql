-- What the registry (İYS) has to be told, what it said, and what was asked of it. No address stands here: it is opened for the call.

create table registry_outbox (
  id               uuid primary key,            -- of the ledger entry that is told
  tenant_id        uuid not null default '00000000-0000-0000-0000-000000000001',
  permission_id    uuid not null,
  contact_point_id uuid not null references contact_point (id),
  brand            text not null,
  recipient_type   text not null,
  channel          text not null,
  status           text not null check (status in ('ONAY', 'RET')),
  source           text not null,
  consent_date     timestamptz not null,        -- whole seconds
  ledger_seq       bigint not null,
  created_at       timestamptz not null,
  deadline_at      timestamptz not null,        -- after it the registry takes the entry no more
  state            text not null check (state in ('QUEUED', 'IN_FLIGHT', 'ACCEPTED', 'RETRY', 'CONFIRMED', 'CONFIRMED_EQUIVALENT',
                                                  'NOT_REGISTRABLE', 'DEADLINE_MISSED', 'DEAD')),
  urgent           boolean not null,            -- a refusal, or an approval that a refusal waits for
  attempt          integer not null default 0,
  next_attempt_at  timestamptz not null,        -- IN_FLIGHT: when it is taken for lost; ACCEPTED: when its result is asked for
  sent_at          timestamptz,
  request_id       text,
  request_index    integer,
  transaction_id   text,
  creation_date    timestamptz,
  last_code        text,
  last_http        integer,
  driver           text not null default 'IYS'
);
-- of one permission at most one is on its way
create unique index registry_outbox_on_its_way on registry_outbox (permission_id) where state in ('IN_FLIGHT', 'ACCEPTED');
create index registry_outbox_permission on registry_outbox (permission_id, consent_date);
create index registry_outbox_unsent on registry_outbox (brand, urgent, consent_date, id) where state in ('QUEUED', 'RETRY', 'IN_FLIGHT');
create index registry_outbox_deadline on registry_outbox (deadline_at) where state in ('QUEUED', 'RETRY', 'IN_FLIGHT');
create index registry_outbox_results on registry_outbox (brand, next_attempt_at) where state = 'ACCEPTED';
create index registry_outbox_open on registry_outbox (state, created_at)
  where state in ('QUEUED', 'RETRY', 'IN_FLIGHT', 'ACCEPTED', 'DEAD');
create index registry_outbox_listed on registry_outbox (created_at, id);
create index registry_outbox_by_state on registry_outbox (state, created_at, id);

-- How far the movements of a brand have been taken in; written with what they changed.
create table registry_cursor (
  tenant_id uuid not null default '00000000-0000-0000-0000-000000000001',
  brand     text not null,
  source    text not null,
  after     text,                               -- the registry's own cursor; null before the first page
  pulled_at timestamptz not null,               -- of the last successful look
  primary key (tenant_id, brand, source)
);

-- What the registry answered when it was asked right before a send.
create table registry_check (
  permission_id uuid primary key,
  tenant_id     uuid not null default '00000000-0000-0000-0000-000000000001',
  approved      boolean not null,
  checked_at    timestamptz not null            -- when it was asked, not when it answered
);

-- Whom not to call for a while: the credential (scope CREDENTIAL) or one brand (scope BRAND:<code>).
create table registry_halt (
  scope     text primary key,
  tenant_id uuid not null default '00000000-0000-0000-0000-000000000001',
  until     timestamptz not null,
  code      text not null
);

-- One replica talks to the registry, because its limits count per address of the network.
create table registry_lease (
  name   text primary key,
  holder text not null,
  until  timestamptz not null
);
insert into registry_lease values ('worker', '', '-infinity');
