-- What the service's role may do with each table, and nothing else: the rows are evidence, and a program that was taken over must not be able
-- to unmake it. RightsComponentTest holds the same list and tries the rest. Nothing is deleted here; erasure will have a role of its own.

-- the catalogue and the history of the migrations are read
revoke insert, update, delete, truncate on brand, purpose, notice, notice_version, flyway_schema_history from "${serviceRole}";

-- written once
revoke update, delete, truncate on evidence, data_key, suppression, customer_ref, known_customer from "${serviceRole}";

-- written once, but for what is learned later
revoke update, delete, truncate on contact_point, contact_point_link, registry_outbox from "${serviceRole}";
grant update (invalid_since, invalid_reason) on contact_point to "${serviceRole}";
grant update (valid_to) on contact_point_link to "${serviceRole}";
grant update (state, urgent, attempt, next_attempt_at, sent_at, request_id, request_index, transaction_id, creation_date, last_code, last_http)
  on registry_outbox to "${serviceRole}";

-- what holds now: everything but what the key is
revoke update, delete, truncate on permission_state, permission_fence from "${serviceRole}";
grant update (status, evidence_type, registry_state, decision, reasons, effective_at, recorded_at, ledger_seq, version, epoch)
  on permission_state to "${serviceRole}";
grant update (epoch, blocked, blocked_at) on permission_fence to "${serviceRole}";

-- how far the exchange with the registry is
revoke update, delete, truncate on registry_cursor, registry_check, registry_halt from "${serviceRole}";
revoke insert, update, delete, truncate on registry_lease from "${serviceRole}";
grant update (after, pulled_at) on registry_cursor to "${serviceRole}";
grant update (approved, checked_at) on registry_check to "${serviceRole}";
grant update (until, code) on registry_halt to "${serviceRole}";
grant update (holder, until) on registry_lease to "${serviceRole}";

-- What is learned later is learned once: a first word may be added, a second one may not take its place.
create function refuse_second_word() returns trigger language plpgsql as $$
declare
  v_column text;
begin
  foreach v_column in array tg_argv loop
    if to_jsonb(old) ->> v_column is not null and to_jsonb(new) ->> v_column is distinct from to_jsonb(old) ->> v_column then
      raise exception '%.% is written once', tg_table_name, v_column using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;
create trigger dispatch_permit_outcome_is_final before update on dispatch_permit
  for each row when (old.outcome is not null) execute function refuse_second_word('outcome', 'outcome_at');
-- that it went out outweighs everything else that was said late
create trigger dispatch_permit_late_outcome_is_final before update on dispatch_permit
  for each row when (old.late_outcome is not null and (old.late_outcome = 'DISPATCHED' or new.late_outcome is distinct from 'DISPATCHED'))
  execute function refuse_second_word('late_outcome', 'late_outcome_at');
create trigger contact_point_link_end_is_final before update on contact_point_link
  for each row when (old.valid_to is not null) execute function refuse_second_word('valid_to');
create trigger contact_point_end_is_final before update on contact_point
  for each row when (old.invalid_since is not null) execute function refuse_second_word('invalid_since', 'invalid_reason');
