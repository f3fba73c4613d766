-- An operator may set an outbox row aside that no broker will take; the relay goes on behind it.
alter table outbox add column parked_at timestamptz;

-- Old inbox rows are deleted by age. They lie in the order of their arrival, so a summary per block range is enough.
create index inbox_age on inbox using brin (received_at);
