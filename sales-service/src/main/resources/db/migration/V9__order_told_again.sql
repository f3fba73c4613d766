-- An imported order that was cancelled may be told again, corrected; looked for by what it is called elsewhere, in whatever system.
drop index sales_order_external;
create unique index sales_order_external on sales_order (external_id, external_system)
  where external_id is not null and status <> 'CANCELLED';
create index sales_order_external_id on sales_order (external_id) where external_id is not null;
