-- How large a company is; null when not known.
alter table corporate_customer
  add column size text check (size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE'));
