-- Users as a service knows them: no name and no address, only that they are there and where they belong. Fed by the identity events.
create table known_user (
  user_id    uuid primary key,
  version    bigint not null,
  active     boolean not null,                  -- may be given records: invited or active
  team       text,
  department text
);

-- Who inherits the records of somebody who has left; done when nothing is left of theirs.
create table succession (
  user_id      uuid primary key,
  successor_id uuid not null,
  open         boolean not null
);
create index succession_open on succession (user_id) where open;
