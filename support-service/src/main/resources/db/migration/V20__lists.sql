-- q of the list of requests; the expression is that of the list (ListQuery.searchedIn).
create index service_request_search on service_request using gin
  (folded_words(number || ' ' || coalesce(subject, '') || ' ' || coalesce(external_id, '')) gin_trgm_ops);

-- The next due first; what is not due comes last.
create index service_request_by_due on service_request (coalesce(next_due_at, 'infinity'::timestamptz), id);
