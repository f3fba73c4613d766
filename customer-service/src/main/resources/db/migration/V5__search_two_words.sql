-- Two long words of a question as patterns of the trigram index, which finds whom both fit without reading all who fit one.
-- The longest come first; null where a question has no two words of three letters.
create function word_pattern(question text, place integer) returns text
  language sql immutable strict parallel safe
  return (
    select '%' || word || '%'
    from (select word, count(*) over () as words, row_number() over (order by length(word) desc, word) as rank
          from unnest(string_to_array(folded_words(question), ' ')) as word
          where length(word) >= 3) as long
    where rank = place and words >= 2);
