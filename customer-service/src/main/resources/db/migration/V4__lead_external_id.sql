-- What other systems call a lead: the key by which imports find it again. Apart from the customers' ids, because a lead and the
-- customer that it became may well be called the same.
create table lead_external_id (
  system  text not null,
  id      text not null,
  lead_id uuid not null references lead (id),
  primary key (system, id)
);
create index lead_external_id_lead on lead_external_id (lead_id);
create index lead_external_id_id on lead_external_id (id);
