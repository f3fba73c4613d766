-- An amount has up to fifteen digits before the point; a sum of a million of them has twenty-one.
alter table customer_revenue alter column amount type numeric(28, 4);
