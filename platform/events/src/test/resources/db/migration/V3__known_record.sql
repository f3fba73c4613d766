-- Records of other services that requests may name: that they are there, and who may see them. Fed by those services' events.
create table known_record (
  kind             text not null,
  id               uuid not null,
  customer_id      uuid,                        -- who may see the customer may see the record; null: it is nobody's
  owner_user_id    uuid,                        -- null: everybody may see it who may see the customer
  owner_team       text,
  owner_department text,
  primary key (kind, id)
);
