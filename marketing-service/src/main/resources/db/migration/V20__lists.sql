-- q of the lists; each expression is that of its list (ListQuery.searchedIn).
create index campaign_search on campaign using gin (folded_words(name || ' ' || subject) gin_trgm_ops);
create index segment_search on segment using gin (folded_words(name) gin_trgm_ops);
