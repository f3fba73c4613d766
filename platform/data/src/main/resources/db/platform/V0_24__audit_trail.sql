-- The audit trail is read page by page, and holds what was refused, too; docs/operations/audit.md.
alter table audit
  alter column subject_id drop not null,        -- a refused attempt may name no record
  add column status smallint,                   -- of a refused attempt, as it was answered; null for what was done
  add column code   text,
  add constraint audit_outcome check (
    case when status is null then subject_id is not null and code is null else code is not null end);

-- Each row is written into each of these, in the statement of a command: so there are no more than the questions need.
drop index audit_subject;
create index audit_subject on audit (subject_id, id);
create index audit_actor on audit (actor, id);
create index audit_refused on audit (id) where status is not null;
create index audit_at on audit using brin (at);
