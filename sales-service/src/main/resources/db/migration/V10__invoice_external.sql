-- Invoices are looked for by what they are called elsewhere, in whatever system.
create index invoice_external_id on invoice (external_id) where external_id is not null;
