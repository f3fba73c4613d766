-- One message of one campaign to one person. No address and no text: they are in memory only, while a message is handed over.
create table dispatch (
  id          uuid primary key default uuidv7(),
  version     bigint not null default 0,              -- number of its events
  campaign_id uuid not null references campaign,
  customer_id uuid not null,
  state       text not null default 'PLANNED' check (state in ('PLANNED', 'PERMITTED', 'SENDING', 'SENT', 'SUPPRESSED', 'FAILED')),
  reason      text,
  permit_id   uuid,
  due_at      timestamptz not null default now(),     -- not before; of a claimed one: then its worker is taken for dead
  attempts    int not null default 0,
  claim       uuid,                                   -- the chunk that works on it
  handed_at   timestamptz,                            -- when the hand-over to the mail server began; null when it certainly failed
  planned_at  timestamptz not null,
  ended_at    timestamptz,
  unique (campaign_id, customer_id),
  check ((state in ('SUPPRESSED', 'FAILED')) = (reason is not null)),
  check ((state in ('SENT', 'SUPPRESSED', 'FAILED')) = (ended_at is not null))
);
create index dispatch_open on dispatch (campaign_id, due_at, id) where state in ('PLANNED', 'PERMITTED', 'SENDING');
create index dispatch_sending on dispatch (due_at) where state = 'SENDING';
create index dispatch_counts on dispatch (campaign_id, state, reason, id);
create index dispatch_campaign on dispatch (campaign_id, id);
create index dispatch_customer on dispatch (customer_id, id);

-- What became of a permit, until consent-service has taken the report: a withdrawal waits for it.
create table permit_report (
  permit_id   uuid primary key,
  outcome     text not null check (outcome in ('DISPATCHED', 'FAILED', 'VOID')),
  due_at      timestamptz not null default now(),
  attempts    int not null default 0
);
create index permit_report_due on permit_report (due_at);
