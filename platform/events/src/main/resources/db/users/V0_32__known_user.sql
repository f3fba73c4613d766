-- Users as a service knows them: no name and no address, only that they are there and where they belong. Fed by the identity events.
create table known_user (
  user_id    uuid primary key,
  version    bigint not null,
  active     boolean not null,                  -- may be given records: invited or active
  team       text,
  department text
);

-- Who inherits the records of somebody who has left; done when nothing was left of theirs twice, a while apart: a command that began before
-- they left may end after it.
create table succession (
  user_id      uuid primary key,
  successor_id uuid not null,
  open         boolean not null,
  found_none   boolean not null,
  due_at       timestamptz not null             -- not looked at before
);
create index succession_due on succession (due_at) where open;
