-- The ledger: append-only, one hash chain per shard, written by append_to_ledger alone. docs/domain/consent.md tells how it is verified.

create table ledger_shard (
  shard     smallint primary key check (shard between 0 and 31),
  seq       bigint not null,                    -- of the last entry; 0 when there is none
  head_hash bytea not null
);
insert into ledger_shard select shard, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 31) as shard;

create table ledger_entry (
  shard                  smallint not null references ledger_shard (shard),
  seq                    bigint not null check (seq > 0),
  id                     uuid not null unique,
  tenant_id              uuid not null,
  family                 text not null check (family in ('COMM', 'PROC')),
  key_hash               bytea not null,
  key_version            bigint not null,       -- place among the entries of its key, from 1 without a hole
  permission_id          uuid not null,
  action                 text not null check (action in
                           ('GRANT', 'REFUSE', 'WITHDRAW', 'OBJECT', 'CONFIRM_DOUBLE_OPTIN', 'EXPIRE', 'INVALIDATE',
                            'REGISTRY_CONFIRMED', 'REGISTRY_REJECTED', 'REGISTRY_MOVEMENT', 'CORRECT', 'MERGE_RECOMPUTE',
                            'ERASE_TOMBSTONE', 'HOLD_SET', 'HOLD_CLEARED')),
  effective_at           timestamptz not null,
  effective_at_text      text not null,         -- as it was given
  recorded_at            timestamptz not null,
  regime                 text not null,
  person_id              uuid,
  contact_point_id       uuid,
  contact_point_hash     text,
  purpose                text,
  brand                  text,
  channel                text,
  recipient_type         text,
  retailer_id            text,
  legal_basis            text not null,
  source                 text not null,
  origin_system          text not null,
  actor_type             text not null check (actor_type in ('SUBJECT', 'STAFF', 'SYSTEM', 'REGISTRY', 'IMPORT')),
  actor_id               text not null,
  on_behalf_of           text,
  notice_version_ids     uuid[] not null,
  evidence_ids           uuid[] not null,
  evidence_type          text,
  double_optin_state     text,
  registry_transaction_id text,
  registry_creation_date timestamptz,
  causation_id           uuid,
  correlation_id         uuid,
  idempotency_key        text,
  payload                bytea not null,        -- AES-256-GCM(salt || payload) under the data key of the person or contact point
  payload_key_id         uuid not null,
  payload_commitment     bytea not null,        -- SHA-256(salt || payload)
  prev_hash              bytea not null,
  entry_hash             bytea not null,
  primary key (shard, seq),
  unique (key_hash, key_version)
);
create unique index ledger_entry_idempotency on ledger_entry (idempotency_key) where idempotency_key is not null;
create index ledger_entry_permission on ledger_entry (permission_id, recorded_at, id);
create index ledger_entry_person on ledger_entry (person_id, recorded_at, id) where person_id is not null;
create index ledger_entry_recorded on ledger_entry (recorded_at, id);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'the permission ledger is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_is_append_only before update or delete on ledger_entry
  for each row execute function refuse_ledger_change();
create trigger ledger_entry_is_not_truncated before truncate on ledger_entry
  for each statement execute function refuse_ledger_change();

/*
 * Appends a batch of entries. A header is the canonical JSON (RFC 8785) of an entry without what only the ledger knows: seq,
 * key_version and hashes. Every column comes out of the header, so that header and row cannot disagree.
 *
 *   entry_hash = SHA-256( header || LF || seq || LF || key_version || LF || hex(prev_hash) )      as UTF-8
 *
 * An entry whose idempotency key is known already is not appended (appended = false). Locks are taken on shards in ascending order,
 * and held until the transaction ends; so the entries of one key have one order, and seq has no gaps.
 */
create function append_to_ledger(p_headers text[], p_payloads text[])
  returns table (place integer, appended boolean, entry_seq bigint, entry_key_version bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_seq     bigint[] := array_fill(null::bigint, array[32]);
  v_head    bytea[]  := array_fill(null::bytea, array[32]);
  v_places  integer[] := '{}';
  v_seqs    bigint[] := '{}';
  v_keyed   bigint[] := '{}';
  v_prevs   bytea[]  := '{}';
  v_hashes  bytea[]  := '{}';
  v_shard   integer;
  v_hash    bytea;
  r         record;
begin
  for r in
    select s.shard, s.seq, s.head_hash from ledger_shard s
    where s.shard in (select (h::jsonb ->> 'shard')::smallint from unnest(p_headers) as h)
    order by s.shard for update
  loop
    v_seq[r.shard + 1] := r.seq;
    v_head[r.shard + 1] := r.head_hash;
  end loop;

  for r in
    with parsed as materialized (
      select h.place::integer as place, h.text, h.text::jsonb as header from unnest(p_headers) with ordinality as h(text, place)
    ), header as (
      select place, text, (header ->> 'shard')::integer as shard, decode(header ->> 'keyHash', 'hex') as key_hash,
             header ->> 'idempotencyKey' as idempotency_key
      from parsed
    ), known as (
      select header.*, idempotency_key is not null and (
               row_number() over (partition by idempotency_key order by header.place) > 1
               or exists (select from ledger_entry e where e.idempotency_key = header.idempotency_key)) as duplicate
      from header
    )
    select known.*, (select coalesce(max(e.key_version), 0) from ledger_entry e where e.key_hash = known.key_hash)
             + row_number() over (partition by key_hash, duplicate order by known.place) as key_version
    from known order by known.place
  loop
    place := r.place;
    appended := not r.duplicate;
    entry_seq := null;
    entry_key_version := null;
    if appended then
      if r.shard <> get_byte(r.key_hash, 0) % 32 then
        raise exception 'entry % is not in the shard of its key', r.place using errcode = 'check_violation';
      end if;
      v_shard := r.shard + 1;
      v_seq[v_shard] := v_seq[v_shard] + 1;
      v_hash := sha256(convert_to(r.text || E'\n' || v_seq[v_shard] || E'\n' || r.key_version || E'\n'
                                  || encode(v_head[v_shard], 'hex'), 'UTF8'));
      v_places := v_places || r.place;
      v_seqs := v_seqs || v_seq[v_shard];
      v_keyed := v_keyed || r.key_version;
      v_prevs := v_prevs || v_head[v_shard];
      v_hashes := v_hashes || v_hash;
      v_head[v_shard] := v_hash;
      entry_seq := v_seq[v_shard];
      entry_key_version := r.key_version;
    end if;
    return next;
  end loop;

  insert into ledger_entry (
    shard, seq, id, tenant_id, family, key_hash, key_version, permission_id, action, effective_at, effective_at_text, recorded_at,
    regime, person_id, contact_point_id, contact_point_hash, purpose, brand, channel, recipient_type, retailer_id, legal_basis, source,
    origin_system, actor_type, actor_id, on_behalf_of, notice_version_ids, evidence_ids, evidence_type, double_optin_state,
    registry_transaction_id, registry_creation_date, causation_id, correlation_id, idempotency_key, payload, payload_key_id,
    payload_commitment, prev_hash, entry_hash)
  with appended as (
    select * from unnest(v_places, v_seqs, v_keyed, v_prevs, v_hashes) as a(place, seq, key_version, prev_hash, entry_hash)
  ), parsed as materialized ( -- each header is parsed once, not once per column
    select g.place::integer as place, g.header::jsonb as header, g.payload
    from unnest(p_headers, p_payloads) with ordinality as g(header, payload, place)
  )
  select h.shard, a.seq, h.id, h."tenantId", h.family, decode(h."keyHash", 'hex'), a.key_version, h."permissionId", h.action,
    h."effectiveAt", h."effectiveAtText", h."recordedAt", h.regime, h."personId", h."contactPointId", h."contactPointHash", h.purpose,
    h.brand, h.channel, h."recipientType", h."retailerId", h."legalBasis", h.source, h."originSystem", h."actorType", h."actorId",
    h."onBehalfOf", h."noticeVersionIds", h."evidenceIds", h."evidenceType", h."doubleOptInState", h."registryTransactionId",
    h."registryCreationDate", h."causationId", h."correlationId", h."idempotencyKey", decode(p.payload, 'hex'), h."payloadKeyId",
    decode(h."payloadCommitment", 'hex'), a.prev_hash, a.entry_hash
  from appended a
  join parsed p using (place)
  cross join lateral jsonb_to_record(p.header) as h(
    shard smallint, id uuid, "tenantId" uuid, family text, "keyHash" text, "permissionId" uuid, action text, "effectiveAt" timestamptz,
    "effectiveAtText" text, "recordedAt" timestamptz, regime text, "personId" uuid, "contactPointId" uuid, "contactPointHash" text,
    purpose text, brand text, channel text, "recipientType" text, "retailerId" text, "legalBasis" text, source text,
    "originSystem" text, "actorType" text, "actorId" text, "onBehalfOf" text, "noticeVersionIds" uuid[], "evidenceIds" uuid[],
    "evidenceType" text, "doubleOptInState" text, "registryTransactionId" text, "registryCreationDate" timestamptz,
    "causationId" uuid, "correlationId" uuid, "idempotencyKey" text, "payloadKeyId" uuid, "payloadCommitment" text)
  order by a.place;

  update ledger_shard s set seq = v_seq[s.shard + 1], head_hash = v_head[s.shard + 1]
  where v_seq[s.shard + 1] is not null and v_seq[s.shard + 1] <> s.seq;
end $$;

revoke all on function append_to_ledger(text[], text[]) from public;
grant execute on function append_to_ledger(text[], text[]) to "${serviceRole}";
revoke insert, update, delete, truncate, references, trigger on ledger_entry, ledger_shard from "${serviceRole}";
