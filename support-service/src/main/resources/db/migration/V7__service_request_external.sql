-- Requests are looked for by what they are called elsewhere, in whatever system.
create index service_request_external_id on service_request (external_id) where external_id is not null;
-- What was said of a request; customers may be asked often.
create index survey_invitation_request on survey_invitation (request_id) where request_id is not null;
