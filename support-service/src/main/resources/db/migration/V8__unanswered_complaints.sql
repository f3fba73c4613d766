-- SUP-15a: the complaints that nobody has answered yet; those past their deadline are what a supervisor looks for first.
create index service_request_unanswered on service_request (answer_due_at, id)
  where type = 'COMPLAINT' and first_answer_at is null and status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER');
