-- What files have told of waits for the customer and of solutions that did not hold, to know it in the next file.
alter table service_request
  add column told_waits      jsonb not null default '[]',
  add column told_reopenings jsonb not null default '[]';
