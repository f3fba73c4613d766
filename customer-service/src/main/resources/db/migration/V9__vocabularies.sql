-- The first terms of the vocabularies of customers and leads; from now on an administrator keeps them.
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired) values
  ('acquisition-sources', 'WEB_FORM', 1, 'İnternet formu', 'Web form', 10, false),
  ('acquisition-sources', 'WEB_SHOP', 1, 'İnternet mağazası', 'Web shop', 20, false),
  ('acquisition-sources', 'STORE', 1, 'Mağaza', 'Store', 30, false),
  ('acquisition-sources', 'CALL', 1, 'Telefon', 'Call', 40, false),
  ('acquisition-sources', 'CAMPAIGN', 1, 'Kampanya', 'Campaign', 50, false),
  ('acquisition-sources', 'SOCIAL', 1, 'Sosyal medya', 'Social media', 60, false),
  ('acquisition-sources', 'ADS', 1, 'Reklam', 'Advertisement', 70, false),
  ('acquisition-sources', 'EVENT', 1, 'Etkinlik', 'Event', 80, false),
  ('acquisition-sources', 'TRADE_FAIR', 1, 'Fuar', 'Trade fair', 90, false),
  ('acquisition-sources', 'REFERRAL', 1, 'Tavsiye', 'Referral', 100, false),
  ('acquisition-sources', 'PARTNER', 1, 'İş ortağı', 'Partner', 110, false),
  ('acquisition-sources', 'IMPORT', 1, 'İçe aktarma', 'Import', 120, false),
  ('acquisition-sources', 'OTHER', 1, 'Diğer', 'Other', 130, false),
  ('disqualification-reasons', 'NO_BUDGET', 1, 'Bütçe yok', 'No budget', 10, false),
  ('disqualification-reasons', 'NO_NEED', 1, 'İhtiyaç yok', 'No need', 20, false),
  ('disqualification-reasons', 'NOT_REACHABLE', 1, 'Ulaşılamadı', 'Not reachable', 30, false),
  ('disqualification-reasons', 'WRONG_CONTACT', 1, 'Yanlış kişi', 'Wrong contact', 40, false),
  ('disqualification-reasons', 'COMPETITOR', 1, 'Rakip tercih edildi', 'A competitor was chosen', 50, false),
  ('disqualification-reasons', 'DUPLICATE', 1, 'Mükerrer kayıt', 'Duplicate', 60, false),
  ('disqualification-reasons', 'OTHER', 1, 'Diğer', 'Other', 70, false),
  ('disqualification-reasons', 'NOT_TOLD', 1, 'Belirtilmedi', 'Not told', 80, false);

-- What records carry already stays readable: codes that are no terms yet become retired ones, called by their codes.
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'acquisition-sources', source, 1, source, source, 1000, true from lead where source ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'acquisition-sources', acquisition_channel, 1, acquisition_channel, acquisition_channel, 1000, true from individual_customer where acquisition_channel ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'acquisition-sources', acquisition_channel, 1, acquisition_channel, acquisition_channel, 1000, true from corporate_customer where acquisition_channel ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'disqualification-reasons', disqualify_reason, 1, disqualify_reason, disqualify_reason, 1000, true from lead where disqualify_reason ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
