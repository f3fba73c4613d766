-- As the storey above has it.
alter table outbox add column parked_at timestamptz;
