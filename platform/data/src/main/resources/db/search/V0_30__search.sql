-- Search by a part of a text that is right for Turkish: İ, I, ı and i are one letter, accents do not count. customer-service has these
-- functions, and finer ones, since its first migration; the other services take them from here (quarkus.flyway.locations).
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent is only STABLE because its rules could be edited; they are not, so this may stand in an index. The collation is named
-- because lower('I') is 'ı' in a Turkish database.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)) collate "pg_c_utf8");

-- Folded words with one space between them and nothing else: "SO-2026/0012 Işık" becomes "so 2026 0012 isik".
create function folded_words(value text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(fold(value) collate "pg_c_utf8", '[^[:alnum:]]+', ' ', 'g'));

-- Anywhere in the text; what is too short for the trigram index, at its beginning. Null when the question has no word.
create function search_pattern(question text) returns text
  language sql immutable strict parallel safe
  return case
    when length(folded_words(question)) >= 3 then '%' || folded_words(question) || '%'
    else nullif(folded_words(question), '') || '%'
  end;
