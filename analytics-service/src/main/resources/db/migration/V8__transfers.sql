-- K21: how often a request had been handed on when it was solved; null where the event is from before it said so.
alter table resolution_fact add column transfers integer;
