-- Türkiye's working calendar for offices. Days: Law No. 2429 on National Holidays and General Vacations (29 October from the 28th at
-- 13:00; 23 April, 19 May, 30 August, 1 January, 1 May, 15 July; the religious feasts from the day before at 13:00). Dates of
-- the feasts: the religious calendar of the Presidency of Religious Affairs (Diyanet). A later year is a new version of the calendar.
insert into work_calendar (id, code, version, name, time_zone, created_at) values
  ('019a0000-0000-7000-8000-000000000101', 'TR_OFFICE', 1, 'Türkiye, office hours', 'Europe/Istanbul', '2026-01-01T00:00:00Z');

insert into calendar_hours (calendar_id, day_of_week, opens, closes)
select uuid '019a0000-0000-7000-8000-000000000101', day, opens::time, closes::time
from generate_series(1, 5) as day, (values ('09:00', '12:30'), ('13:30', '18:00')) as hours (opens, closes);

insert into calendar_holiday (calendar_id, day, name)
select uuid '019a0000-0000-7000-8000-000000000101', make_date(year, month, day), name
from generate_series(2023, 2027) as year,
     (values (1, 1, 'New Year''s Day'), (4, 23, 'National Sovereignty and Children''s Day'), (5, 1, 'Labour and Solidarity Day'),
             (5, 19, 'Commemoration of Atatürk, Youth and Sports Day'), (7, 15, 'Democracy and National Unity Day'),
             (8, 30, 'Victory Day'), (10, 29, 'Republic Day')) as fixed (month, day, name);

insert into calendar_holiday (calendar_id, day, name, free_from)
select uuid '019a0000-0000-7000-8000-000000000101', make_date(year, 10, 28), 'Eve of Republic Day', time '13:00' from generate_series(2023, 2027) as year;

-- first day and length of each feast; the eve is a half day
with feast (name, first_day, days) as (values
  ('Ramazan Bayramı', date '2023-04-21', 3), ('Kurban Bayramı', date '2023-06-28', 4),
  ('Ramazan Bayramı', date '2024-04-10', 3), ('Kurban Bayramı', date '2024-06-16', 4),
  ('Ramazan Bayramı', date '2025-03-30', 3), ('Kurban Bayramı', date '2025-06-06', 4),
  ('Ramazan Bayramı', date '2026-03-20', 3), ('Kurban Bayramı', date '2026-05-27', 4),
  ('Ramazan Bayramı', date '2027-03-09', 3), ('Kurban Bayramı', date '2027-05-16', 4))
insert into calendar_holiday (calendar_id, day, name, free_from)
select uuid '019a0000-0000-7000-8000-000000000101', first_day - 1, name || ' (eve)', time '13:00' from feast
union all
select uuid '019a0000-0000-7000-8000-000000000101', first_day + place, name, time '00:00' from feast, generate_series(0, days - 1) as place
on conflict (calendar_id, day) do nothing;   -- 23 April 2023 was both

insert into sla_policy (id, version, calendar_id, created_at) values
  ('019a0000-0000-7000-8000-000000000102', 1, '019a0000-0000-7000-8000-000000000101', '2026-01-01T00:00:00Z');
insert into sla_target (policy_version, priority, resolution_minutes, first_reply_minutes) values
  (1, 'URGENT', 240, 60), (1, 'HIGH', 480, 120), (1, 'NORMAL', 1440, 240), (1, 'LOW', 2400, 480);
