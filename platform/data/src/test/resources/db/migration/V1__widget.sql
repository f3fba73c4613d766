create table widget (
  id               uuid primary key,
  version          bigint not null,
  name             text not null,
  weight           integer not null,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  created_at       timestamptz not null default now()
);
