-- The first terms of the vocabularies of sales; from now on an administrator keeps them.
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired) values
  ('lost-reasons', 'PRICE', 1, 'Fiyat', 'Price', 10, false),
  ('lost-reasons', 'NO_BUDGET', 1, 'Bütçe yok', 'No budget', 20, false),
  ('lost-reasons', 'COMPETITOR', 1, 'Rakip tercih edildi', 'A competitor was chosen', 30, false),
  ('lost-reasons', 'PRODUCT_FIT', 1, 'Ürün ihtiyaca uymadı', 'The product did not fit', 40, false),
  ('lost-reasons', 'DELIVERY_TIME', 1, 'Teslim süresi', 'Time of delivery', 50, false),
  ('lost-reasons', 'NO_DECISION', 1, 'Karar verilmedi', 'No decision was made', 60, false),
  ('lost-reasons', 'NO_ANSWER', 1, 'Müşteriye ulaşılamadı', 'The customer did not answer', 70, false),
  ('lost-reasons', 'OTHER', 1, 'Diğer', 'Other', 80, false),
  ('lost-reasons', 'NOT_TOLD', 1, 'Belirtilmedi', 'Not told', 90, false),
  ('order-cancellation-reasons', 'CUSTOMER_REQUEST', 1, 'Müşteri isteği', 'Request of the customer', 10, false),
  ('order-cancellation-reasons', 'OUT_OF_STOCK', 1, 'Stokta yok', 'Out of stock', 20, false),
  ('order-cancellation-reasons', 'PAYMENT_MISSING', 1, 'Ödeme alınamadı', 'No payment', 30, false),
  ('order-cancellation-reasons', 'DELIVERY_DELAYED', 1, 'Teslimat gecikti', 'Delivery was delayed', 40, false),
  ('order-cancellation-reasons', 'DUPLICATE', 1, 'Mükerrer sipariş', 'Ordered twice', 50, false),
  ('order-cancellation-reasons', 'ENTERED_BY_MISTAKE', 1, 'Yanlışlıkla girildi', 'Entered by mistake', 60, false),
  ('order-cancellation-reasons', 'OTHER', 1, 'Diğer', 'Other', 70, false);

-- What records carry already stays readable: codes that are no terms yet become retired ones, called by their codes.
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'lost-reasons', lost_reason, 1, lost_reason, lost_reason, 1000, true from opportunity where lost_reason ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;
insert into vocabulary_term (vocabulary, code, version, name_tr, name_en, position, retired)
  select distinct 'order-cancellation-reasons', cancel_reason, 1, cancel_reason, cancel_reason, 1000, true from sales_order where cancel_reason ~ '^[A-Z][A-Z0-9_]{0,39}$'
  on conflict do nothing;

-- One word for one channel in all services: a call is CALL.
alter table sales_order drop constraint sales_order_channel_check;
update sales_order set channel = 'CALL' where channel = 'PHONE';
alter table sales_order add constraint sales_order_channel_check check (channel in ('STORE', 'WEB', 'CALL', 'FIELD', 'PARTNER', 'OTHER'));
