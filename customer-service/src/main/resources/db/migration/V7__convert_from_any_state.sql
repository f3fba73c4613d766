-- Who buys at once is a customer at once: a lead that nobody was assigned to may be converted.
alter table lead drop constraint lead_check4;
alter table lead add constraint lead_assigned
  check (status not in ('ASSIGNED', 'WORKING', 'QUALIFIED') or assigned_user_id is not null) not valid;
alter table lead validate constraint lead_assigned;
