-- Codes that an administrator keeps, with a name of each in Turkish and English (docs/adr/0029): one table for all vocabularies of a service.
-- A term is retired, never deleted, because records carry it.
create table vocabulary_term (
  vocabulary text not null,                     -- as in its address: lost-reasons
  code       text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version    bigint not null,
  name_tr    text not null,
  name_en    text not null,
  position   int not null,
  retired    boolean not null,
  primary key (vocabulary, code)
);
