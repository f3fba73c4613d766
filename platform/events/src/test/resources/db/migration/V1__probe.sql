create table probe_effect (
  place             bigserial primary key,
  consumer          text not null,
  event_id          uuid not null,
  aggregate_id      uuid not null,
  aggregate_version bigint not null,
  actor             text not null,
  correlation_id    uuid
);
