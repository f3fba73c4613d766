-- What the customer calls the order, as on their own paper.
alter table sales_order add column customer_reference text check (length(customer_reference) between 1 and 80);
