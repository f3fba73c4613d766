create sequence service_request_number;         -- readable, rising, with gaps

create table service_request (
  id                    uuid primary key,
  version               bigint not null,
  number                text not null unique,
  type                  text not null check (type in ('REQUEST', 'SUGGESTION', 'COMPLAINT')),
  customer_id           uuid not null,
  asset_id              uuid,
  product_id            uuid,
  order_id              uuid,
  channel               text not null,
  source                text not null,
  priority              text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  topic_code            text,
  subject               text,                   -- what was written stays here: never in an event, never in a log
  description           text,
  status                text not null check (status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'RESOLVED', 'CLOSED', 'REJECTED')),
  assignee_user_id      uuid,
  answer_due_at         timestamptz,
  first_answer_at       timestamptz,
  contact_count         int not null check (contact_count >= 1),
  contacts_after_answer int not null,
  transfer_count        int not null,
  reopen_count          int not null,
  resolution_code       text,
  resolution_text       text,
  fault_accepted        boolean,
  apologised            boolean,
  reject_reason         text,
  opened_at             timestamptz not null,   -- in the past for an imported request
  resolved_at           timestamptz,
  closed_at             timestamptz,
  next_due_at           timestamptz,            -- the earliest promise that is neither kept nor broken, nor paused
  overdue_since         timestamptz,            -- the earliest promise that is broken and not kept yet
  external_system       text,
  external_id           text,
  recorded_at           timestamptz not null,   -- when we learned of it
  updated_at            timestamptz not null,
  owner_user_id         uuid not null,
  owner_team            text,
  owner_department      text,
  -- SUP-15a: an open complaint is somebody's, and its answer has a deadline
  check (type <> 'COMPLAINT' or status in ('RESOLVED', 'CLOSED', 'REJECTED')
         or (assignee_user_id is not null and answer_due_at is not null)),
  check ((status in ('RESOLVED', 'CLOSED')) = (resolved_at is not null)),
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((status = 'REJECTED') = (reject_reason is not null)),
  check ((external_system is null) = (external_id is null))
);
create unique index service_request_external on service_request (external_system, external_id) where external_id is not null;
create index service_request_customer on service_request (customer_id, opened_at, id);
create index service_request_opened on service_request (opened_at, id);
create index service_request_assignee on service_request (assignee_user_id, id)
  where status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER');
create index service_request_open on service_request (status, id) where status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER');
create index service_request_due on service_request (next_due_at, id) where next_due_at is not null;
create index service_request_overdue on service_request (overdue_since, id) where overdue_since is not null;

create table sla_clock (
  request_id     uuid not null references service_request,
  place          smallint not null,
  metric         text not null check (metric in ('FIRST_REPLY', 'RESOLUTION')),
  priority       text not null,
  policy_version int not null references sla_policy (version),
  target_minutes int not null,
  started_at     timestamptz not null,
  due_at         timestamptz not null,
  state          text not null check (state in ('RUNNING', 'PAUSED', 'FULFILLED', 'STOPPED')),
  pauses         jsonb not null,                -- [{"from": …, "until": …}], until is absent while it lasts
  breached_at    timestamptz,
  ended_at       timestamptz,
  primary key (request_id, place),
  check ((state in ('FULFILLED', 'STOPPED')) = (ended_at is not null))
);

create table request_message (
  id             uuid primary key,
  request_id     uuid not null references service_request,
  direction      text not null check (direction in ('SENT', 'RECEIVED')),
  text           text not null,
  author_user_id uuid not null,                 -- who wrote it, or who took it down
  at             timestamptz not null
);
create index request_message_request on request_message (request_id, id);
revoke update, delete, truncate on request_message from "${serviceRole}";
