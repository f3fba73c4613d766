-- The audit trail is hash-chained behind the commands, not in them; docs/adr/0024-audit-trail-sealed-behind-the-commands.md.

-- Which transaction wrote a row: tells of every row whether one that stands before it can still appear.
alter table audit add column transaction_id bigint not null default (pg_current_xact_id()::text::bigint);
create index audit_position on audit (transaction_id, id);

-- The service says what it did, never in which transaction.
revoke insert on audit from "${serviceRole}";
grant insert (id, at, actor, action, subject_type, subject_id, subject_version, correlation_id, details, status, code)
  on audit to "${serviceRole}";

-- A run of rows by (transaction_id, id), the hash of each, and the hash of all that with the seal before.
create table audit_seal (
  number           bigint primary key,          -- from 1 without a hole
  sealed_at        timestamptz not null,
  last_transaction bigint not null,             -- the position of its last row; it begins behind the last of the seal before
  last_id          uuid not null,
  row_count        integer not null,
  row_ids          uuid[] not null,
  row_hashes       bytea not null,              -- 32 bytes for each id
  prev_hash        bytea not null,
  seal_hash        bytea not null
);
revoke insert, update, delete, truncate on audit_seal from "${serviceRole}";

-- What the chain remembers of its last seal: shows what was cut off at the end.
create table audit_head (
  only_one         boolean primary key default true check (only_one),
  number           bigint not null,             -- 0 when there is none
  last_transaction bigint not null,
  last_id          uuid not null,
  seal_hash        bytea not null
);
insert into audit_head (number, last_transaction, last_id, seal_hash)
  values (0, 0, '00000000-0000-0000-0000-000000000000', decode(repeat('00', 32), 'hex'));
revoke insert, update, delete, truncate on audit_head from "${serviceRole}";

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_is_append_only before update or delete on audit
  for each row execute function refuse_audit_change();
create trigger audit_is_not_truncated before truncate on audit
  for each statement execute function refuse_audit_change();
create trigger audit_seal_is_append_only before update or delete on audit_seal
  for each row execute function refuse_audit_change();
create trigger audit_seal_is_not_truncated before truncate on audit_seal
  for each statement execute function refuse_audit_change();

-- One field of a row in its canonical form: its length in bytes, a colon, its text; or - for none. Then a comma.
create function audit_field(field text) returns text immutable parallel safe
  return coalesce(octet_length(field) || ':' || field, '-') || ',';

-- Of every column, so that none can change unseen. The verifier computes the same by itself (RowHash).
create function audit_row_hash(a audit) returns bytea stable parallel safe
  return sha256(convert_to(
    audit_field(a.id::text) || audit_field(a.transaction_id::text)
      || audit_field((extract(epoch from a.at) * 1000000)::bigint::text)
      || audit_field(a.actor) || audit_field(a.action)
      || audit_field(a.subject_type) || audit_field(a.subject_id) || audit_field(a.subject_version::text)
      || audit_field(a.correlation_id::text) || audit_field(a.details::text)
      || audit_field(a.status::text) || audit_field(a.code),
    'UTF8'));

create function audit_seal_hash(s audit_seal) returns bytea stable parallel safe
  return sha256(convert_to(
    concat_ws(E'\n',
      s.number, (extract(epoch from s.sealed_at) * 1000000)::bigint, s.last_transaction, s.last_id, s.row_count,
      encode(s.prev_hash, 'hex'), array_to_string(s.row_ids, ','), encode(s.row_hashes, 'hex')) || E'\n',
    'UTF8'));

/*
 * Seals the rows behind the last seal, in the order of (transaction_id, id), up to the given number, and answers how many.
 *
 * Only rows of transactions that are older than every running one: all of these have ended, so no row can appear later at a position
 * that a seal has passed. A transaction that takes long is waited for, and what it wrote is sealed when it has ended. One process seals
 * at a time; another one that comes meanwhile goes away.
 */
create function seal_audit(most integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_ended bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  v_head  audit_head;
  v_seal  audit_seal;
begin
  select * into v_head from audit_head;
  if v_ended <= v_head.last_transaction then
    raise exception 'the transaction ids of this server are behind those that are sealed'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  -- looked at without the lock, which would write each time
  if not exists (select from audit a
                 where (a.transaction_id, a.id) > (v_head.last_transaction, v_head.last_id) and a.transaction_id < v_ended) then
    return 0;
  end if;
  select * into v_head from audit_head for update skip locked;
  if not found then
    return 0;
  end if;

  select count(*), array_agg(due.id order by due.transaction_id, due.id),
         string_agg(due.hash, ''::bytea order by due.transaction_id, due.id),
         (array_agg(due.transaction_id order by due.transaction_id desc, due.id desc))[1],
         (array_agg(due.id order by due.transaction_id desc, due.id desc))[1]
    into v_seal.row_count, v_seal.row_ids, v_seal.row_hashes, v_seal.last_transaction, v_seal.last_id
    from (select a.id, a.transaction_id, audit_row_hash(a) as hash from audit a
          where (a.transaction_id, a.id) > (v_head.last_transaction, v_head.last_id) and a.transaction_id < v_ended
          order by a.transaction_id, a.id limit most) due;
  if v_seal.row_count = 0 then
    return 0;
  end if;
  v_seal.number := v_head.number + 1;
  v_seal.sealed_at := clock_timestamp();
  v_seal.prev_hash := v_head.seal_hash;
  v_seal.seal_hash := audit_seal_hash(v_seal);
  insert into audit_seal select v_seal.*;
  update audit_head set number = v_seal.number, last_transaction = v_seal.last_transaction, last_id = v_seal.last_id,
    seal_hash = v_seal.seal_hash;
  return v_seal.row_count;
end $$;
revoke execute on function seal_audit(integer) from public;
grant execute on function seal_audit(integer) to "${serviceRole}";
