-- What is promised, and by which hours it counts. Versions are never changed, because clocks are explained by them for ever.
create table work_calendar (
  id         uuid primary key,
  code       text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version    int not null,
  name       text not null,
  time_zone  text not null,
  created_at timestamptz not null,
  unique (code, version)
);

create table calendar_hours (
  calendar_id uuid not null references work_calendar,
  day_of_week smallint not null check (day_of_week between 1 and 7),     -- ISO: 1 is Monday
  opens       time not null,
  closes      time not null check (closes = '00:00' or opens < closes),  -- 00:00: end of the day
  primary key (calendar_id, day_of_week, opens)
);

create table calendar_holiday (
  calendar_id uuid not null references work_calendar,
  day         date not null,
  name        text not null,
  free_from   time not null default '00:00',                             -- 13:00: half a day
  primary key (calendar_id, day)
);

create table sla_policy (
  id          uuid primary key,
  version     int not null unique,                                       -- the highest one counts for new clocks
  calendar_id uuid not null references work_calendar,
  created_at  timestamptz not null
);

create table sla_target (
  policy_version      int not null references sla_policy (version),
  priority            text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  resolution_minutes  int not null check (resolution_minutes > 0),
  first_reply_minutes int not null check (first_reply_minutes between 1 and resolution_minutes),
  primary key (policy_version, priority)
);

revoke update, delete, truncate on work_calendar, calendar_hours, calendar_holiday, sla_policy, sla_target from "${serviceRole}";
