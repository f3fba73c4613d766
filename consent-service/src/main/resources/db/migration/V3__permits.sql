-- The send gate. A permit is also the line in the log of what was sent, so it is evidence: the service may add permits and say what
-- became of them, but neither change what was permitted nor delete anything.

drop table dispatch_permit;                     -- was never written to

create table dispatch_permit (
  id                 uuid primary key,
  tenant_id          uuid not null default '00000000-0000-0000-0000-000000000001',
  message_id         uuid not null,
  attempt            smallint not null,         -- among the permits of the message, from 1
  message_class      text not null check (message_class in ('COMMERCIAL', 'SERVICE', 'TRANSACTIONAL')),
  channel            text not null,
  brand              text not null,
  recipient_type     text not null,
  customer_id        uuid,
  contact_point_hash bytea not null,            -- keyed hash of the address
  -- the permissions it rests on, each with the epoch that it was issued in; none for messages that need no consent
  permission_id      uuid,                      -- COMM, of the address
  epoch              bigint,
  processing_id      uuid,                      -- PROC, MARKETING_COMM of the person
  processing_epoch   bigint,
  profiling_id       uuid,                      -- PROC, PROFILING of the person
  profiling_epoch    bigint,
  template_approval  text,
  issued_to          text not null,
  issued_at          timestamptz not null,
  expires_at         timestamptz not null,
  outcome            text check (outcome in ('DISPATCHED', 'FAILED', 'VOID')),
  outcome_at         timestamptz,
  -- what was said of it when it no longer held: kept as evidence, it reopens nothing
  late_outcome       text check (late_outcome in ('DISPATCHED', 'FAILED', 'VOID')),
  late_outcome_at    timestamptz,
  check (message_class <> 'COMMERCIAL' or permission_id is not null),
  check ((outcome is null) = (outcome_at is null)),
  -- two requests for one message at the same moment want the same attempt: one of them gets it
  unique (message_id, attempt)
) with (fillfactor = 85); -- an outcome changes no indexed column, so it finds room on the same page

-- Who waits for the permits of a permission asks for those that end late enough.
create index dispatch_permit_address on dispatch_permit (permission_id, expires_at) where permission_id is not null;
create index dispatch_permit_processing on dispatch_permit (processing_id, expires_at) where processing_id is not null;
create index dispatch_permit_profiling on dispatch_permit (profiling_id, expires_at) where profiling_id is not null;

revoke update, delete, truncate on dispatch_permit from "${serviceRole}";
grant update (outcome, outcome_at, late_outcome, late_outcome_at) on dispatch_permit to "${serviceRole}";

-- The entries that end permits of a lower epoch. Whether they are acknowledged follows from this row and the permits: no timer, nothing to
-- lose in a restart.
create table revocation (
  entry_id      uuid primary key,               -- of the ledger
  tenant_id     uuid not null default '00000000-0000-0000-0000-000000000001',
  permission_id uuid not null,
  epoch         bigint not null,                -- right after the entry
  recorded_at   timestamptz not null
);
revoke update, delete, truncate on revocation from "${serviceRole}";
