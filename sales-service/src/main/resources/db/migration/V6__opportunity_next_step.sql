-- What the owner of an opportunity does next, in their own words.
alter table opportunity add column next_step text check (length(next_step) between 1 and 500);
