-- Opportunities are imported: found again by what they are called elsewhere.
alter table opportunity
  add column external_system text,
  add column external_id     text,
  add check ((external_system is null) = (external_id is null));
create unique index opportunity_external on opportunity (external_id, external_system) where external_id is not null;

-- Stays are counted from 1, as all that belongs to something is; in two steps, for no two of an opportunity may have one place.
update opportunity_stage set place = -place - 1;
update opportunity_stage set place = -place;
