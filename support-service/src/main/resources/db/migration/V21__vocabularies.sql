-- The first terms of the vocabularies of service requests; from now on an administrator keeps them.
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired) values
  ('request-topics', 'DELIVERY', 1, 'Teslimat', 'Delivery', 10, false),
  ('request-topics', 'RETURN', 1, 'İade', 'Return', 20, false),
  ('request-topics', 'INVOICE', 1, 'Fatura', 'Invoice', 30, false),
  ('request-topics', 'PAYMENT', 1, 'Ödeme', 'Payment', 40, false),
  ('request-topics', 'PRICE', 1, 'Fiyat', 'Price', 50, false),
  ('request-topics', 'PRODUCT', 1, 'Ürün', 'Product', 60, false),
  ('request-topics', 'WARRANTY', 1, 'Garanti', 'Warranty', 70, false),
  ('request-topics', 'ACCOUNT', 1, 'Hesap', 'Account', 80, false),
  ('request-topics', 'STAFF', 1, 'Personel', 'Staff', 90, false),
  ('request-topics', 'OTHER', 1, 'Diğer', 'Other', 100, false),
  ('rejection-reasons', 'SPAM', 1, 'İstenmeyen ileti', 'Spam', 10, false),
  ('rejection-reasons', 'DUPLICATE', 1, 'Mükerrer talep', 'Duplicate', 20, false),
  ('rejection-reasons', 'NOT_OURS', 1, 'Bizimle ilgili değil', 'Not ours', 30, false),
  ('rejection-reasons', 'NO_ANSWER', 1, 'Müşteriye ulaşılamadı', 'The customer did not answer', 40, false),
  ('rejection-reasons', 'OTHER', 1, 'Diğer', 'Other', 50, false),
  ('resolution-codes', 'ANSWERED', 1, 'Yanıtlandı', 'Answered', 10, false),
  ('resolution-codes', 'REPLACED', 1, 'Değiştirildi', 'Replaced', 20, false),
  ('resolution-codes', 'REPAIRED', 1, 'Onarıldı', 'Repaired', 30, false),
  ('resolution-codes', 'REFUNDED', 1, 'Bedeli iade edildi', 'Refunded', 40, false),
  ('resolution-codes', 'CORRECTED', 1, 'Düzeltildi', 'Corrected', 50, false),
  ('resolution-codes', 'COMPENSATED', 1, 'Telafi edildi', 'Compensated', 60, false),
  ('resolution-codes', 'NO_FAULT_FOUND', 1, 'Kusur bulunmadı', 'No fault was found', 70, false),
  ('resolution-codes', 'OTHER', 1, 'Diğer', 'Other', 80, false);

-- What records carry already stays readable: codes that are no terms yet become retired ones, called by their codes.
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'request-topics', topic_code, 1, topic_code, topic_code, 1000, true from service_request where topic_code ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'rejection-reasons', reject_reason, 1, reject_reason, reject_reason, 1000, true from service_request where reject_reason ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'resolution-codes', resolution_code, 1, resolution_code, resolution_code, 1000, true from service_request where resolution_code ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
