-- What cannot be read now may be readable tomorrow: so the place where it lies, its key and its very bytes are kept, whatever they are.
alter table dead_letter
  alter column payload drop not null,               -- a record may have no value at all
  alter column payload type bytea using convert_to(payload, 'UTF8'),
  add column topic_partition integer,               -- null of what was set aside before
  add column topic_offset    bigint,
  add column record_key      bytea;
alter table parked_event
  alter column payload type bytea using convert_to(payload, 'UTF8'),
  add column topic_partition integer,
  add column topic_offset    bigint,
  add column record_key      bytea;
