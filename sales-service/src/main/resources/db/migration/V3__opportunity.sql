-- Pipelines and their stages are data: a company sets its own.
create table pipeline (
  id   uuid primary key,
  name text not null,
  main boolean not null default false           -- the one that a new opportunity enters when none is named
);
create unique index pipeline_main on pipeline (main) where main;

create table pipeline_stage (
  pipeline_id uuid not null references pipeline,
  key         text not null check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name        text not null,
  position    smallint not null,
  probability smallint not null check (probability between 0 and 100),
  primary key (pipeline_id, key),
  unique (pipeline_id, position)
);

insert into pipeline (id, name, main) values ('019a0000-0000-7000-8000-000000000001', 'Sales', true);
insert into pipeline_stage (pipeline_id, key, name, position, probability) values
  ('019a0000-0000-7000-8000-000000000001', 'QUALIFYING', 'Qualifying', 1, 20),
  ('019a0000-0000-7000-8000-000000000001', 'PROPOSING', 'Proposing', 2, 50),
  ('019a0000-0000-7000-8000-000000000001', 'NEGOTIATING', 'Negotiating', 3, 80);

create table opportunity (
  id                  uuid primary key,
  version             bigint not null,
  customer_id         uuid not null,
  lead_id             uuid,
  name                text not null,
  pipeline_id         uuid not null,
  stage               text not null,
  status              text not null check (status in ('OPEN', 'WON', 'LOST')),
  amount              numeric(19, 4) check (amount >= 0),
  currency            text,
  expected_close_date date,
  lost_reason         text,
  opened_at           timestamptz not null,
  closed_at           timestamptz,
  updated_at          timestamptz not null,
  owner_user_id       uuid not null,
  owner_team          text,
  owner_department    text,
  foreign key (pipeline_id, stage) references pipeline_stage,
  check (status <> 'WON' or amount is not null),
  check ((status = 'LOST') = (lost_reason is not null)),
  check ((status = 'OPEN') = (closed_at is null)),
  check ((amount is null) = (currency is null))
);
create index opportunity_board on opportunity (pipeline_id, stage, id) where status = 'OPEN';
create index opportunity_customer on opportunity (customer_id, opened_at, id);
create index opportunity_opened on opportunity (opened_at, id);

create table opportunity_stage (
  opportunity_id uuid not null references opportunity,
  place          smallint not null,
  stage          text not null,
  entered_at     timestamptz not null,
  left_at        timestamptz,
  primary key (opportunity_id, place)
);
