-- Search that is right for Turkish: İ, I, ı and i are one letter, accents do not count (CUS-08).
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- "İSTANBUL", "Istanbul" and "ıstanbul" all become "istanbul". unaccent is only STABLE because its rules could be edited; they are
-- not, so this may stand in an index. The collation is named because lower('I') is 'ı' in a Turkish database.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)) collate "pg_c_utf8");

-- Folded words with one space between them and nothing else: "Ç. Şükrü-Yılmaz" becomes "c sukru yilmaz".
create function folded_words(value text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(fold(value) collate "pg_c_utf8", '[^[:alnum:]]+', ' ', 'g'));

-- All words of a question, each as the beginning of a word: "yıl şük" becomes 'yil':* & 'suk':*. Null when it has no word.
create function words_query(question text) returns tsquery
  language sql immutable strict parallel safe
  return to_tsquery('simple', nullif(replace(folded_words(question), ' ', ':* & '), '') || ':*');

-- The question anywhere in a text; null when it is too short for the trigram index.
create function anywhere_pattern(question text) returns text
  language sql immutable strict parallel safe
  return case when length(folded_words(question)) >= 3 then '%' || folded_words(question) || '%' end;

-- A question that looks like a phone number, as the beginning of an E.164 number. A number may be typed as people of this country
-- do (0532 …), internationally (+90 …, 0090 …), or bare, which can mean either: hence two readings.
create function international_phone(question text) returns text
  language sql immutable strict parallel safe
  return case
    when question !~ '^[+0-9 ()./-]+$' or length(regexp_replace(question, '\D', '', 'g')) < 4 then null
    when regexp_replace(question, '[^+0-9]', '', 'g') ~ '^00' then '+' || substr(regexp_replace(question, '\D', '', 'g'), 3)
    when regexp_replace(question, '[^+0-9]', '', 'g') ~ '^0' then null
    else '+' || regexp_replace(question, '\D', '', 'g')
  end;

create function local_phone(question text, country_code text) returns text
  language sql immutable strict parallel safe
  return case
    when question !~ '^[0-9 ()./-]+$' or length(regexp_replace(question, '\D', '', 'g')) < 4 then null
    when regexp_replace(question, '\D', '', 'g') ~ '^00' then null
    else '+' || country_code || regexp_replace(regexp_replace(question, '\D', '', 'g'), '^0', '')
  end;
