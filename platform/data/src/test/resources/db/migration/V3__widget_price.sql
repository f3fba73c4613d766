alter table widget add column price numeric, add column currency text, add column shape text;
