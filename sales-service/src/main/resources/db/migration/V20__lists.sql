-- q of the lists; each expression is that of its list (ListQuery.searchedIn).
create index sales_order_search on sales_order using gin
  (folded_words(number || ' ' || coalesce(customer_reference, '') || ' ' || coalesce(external_id, '')) gin_trgm_ops);
create index invoice_search on invoice using gin
  (folded_words(coalesce(number, '') || ' ' || coalesce(external_id, '')) gin_trgm_ops);
create index opportunity_search on opportunity using gin
  (folded_words(name || ' ' || coalesce(next_step, '') || ' ' || coalesce(external_id, '')) gin_trgm_ops);
create index product_search on product using gin (folded_words(sku || ' ' || name) gin_trgm_ops);

-- What people sort by: the largest first, the next to close and the first due; what has none comes last.
create index sales_order_by_total on sales_order (total, id);
create index opportunity_by_amount on opportunity (coalesce(amount, '-infinity'::numeric), id);
create index opportunity_by_close on opportunity (coalesce(expected_close_date, 'infinity'::date), id);
create index invoice_by_total on invoice (total, id);
create index invoice_by_due_date on invoice (coalesce(due_date, 'infinity'::date), id);
