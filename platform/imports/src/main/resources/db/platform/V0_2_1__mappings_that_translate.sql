-- A mapping says more than which column is which, and the next file with the same headers finds the one that was given last.

alter table import_job
  add column translations   jsonb not null default '{}',   -- header -> what a cell says -> what the kind calls it
  add column splits         jsonb not null default '{}',   -- header -> columns of phone numbers and e-mail addresses
  add column mapping_origin text not null default 'HEADER' check (mapping_origin in ('HEADER', 'REMEMBERED', 'GIVEN')),
  add column mapped_at      timestamptz;                   -- when it was given

create index import_job_given on import_job (kind, mapped_at desc) where mapping_origin = 'GIVEN';
