-- Import jobs. The file lies in the database, in chunks, so that any replica may run a job or take over one whose runner died.

create table import_job (
  id               uuid primary key,
  version          bigint not null,
  kind             text not null,
  file_name        text,
  file_sha256      text not null,
  state            text not null check (state in
                     ('UPLOADED', 'MAPPED', 'PREVIEWING', 'PREVIEWED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  header           text[] not null,
  mapping          jsonb not null,              -- header of the file -> column of the kind
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  created_by       text not null,
  started_by       jsonb,                       -- who runs it: owner of created rows and what that person may see
  correlation_id   uuid,
  total_bytes      bigint not null,
  total_rows       integer not null,
  rows_read        integer not null default 0,
  rows_created     integer not null default 0,
  rows_updated     integer not null default 0,
  rows_unchanged   integer not null default 0,
  rows_failed      integer not null default 0,
  last_line        integer not null default 1,  -- the last line whose outcome is committed; the header is line 1
  preview          jsonb,                       -- counts of the last dry run
  failure          text,                        -- stable code of why the job failed
  lease            uuid,                        -- of the runner; every chunk is fenced with it
  lease_holder     text,
  lease_until      timestamptz,
  attempts         integer not null default 0,  -- claims since the last committed chunk
  created_at       timestamptz not null,
  started_at       timestamptz,
  finished_at      timestamptz,
  purged_at        timestamptz                  -- file and errors are gone
);
create index import_job_owner on import_job (owner_user_id, id);
create index import_job_active on import_job (started_at) where state in ('PREVIEWING', 'RUNNING');
create index import_job_unpurged on import_job (created_at) where purged_at is null;

create table import_file_chunk (
  job_id uuid not null references import_job (id) on delete cascade,
  no     integer not null,
  bytes  bytea not null,
  primary key (job_id, no)
);

create table import_error (
  job_id      uuid not null references import_job (id) on delete cascade,
  line        integer not null,
  no          smallint not null,                -- a row may be wrong in several columns
  column_name text,
  code        text not null,
  message     text not null,                    -- never holds the value of a cell
  primary key (job_id, line, no)
);
