create table import_test_item (
  number           text primary key,
  name             text,
  amount           numeric(19, 4),
  phone            text,
  email            text,
  colour           text,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  written          integer not null default 1
);
