create table survey_invitation (
  id               uuid primary key,
  version          bigint not null,
  kind             text not null check (kind in ('CSAT', 'NPS')),
  customer_id      uuid not null,
  request_id       uuid references service_request,
  token_hash       bytea unique,                -- the link itself is told once and kept nowhere; none for an imported answer
  invited_at       timestamptz not null,
  expires_at       timestamptz not null,
  answered_at      timestamptz,
  score            smallint,
  comment          text,                        -- stays here: never in an event, never in a log
  updated_at       timestamptz not null,
  owner_user_id    uuid not null,
  owner_team       text,
  owner_department text,
  check ((score is null) = (answered_at is null)),
  check (score between case kind when 'CSAT' then 1 else 0 end and case kind when 'CSAT' then 5 else 10 end)
);
create index survey_invitation_person on survey_invitation (customer_id, kind, invited_at);
