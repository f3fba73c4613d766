-- Permissions, their proof and who they are about. Personal values stand in evidence.reference, contact_point.value_enc and, encrypted,
-- in ledger_entry.payload; nowhere else. One deployment is one tenant; the column is there so that keys never have to change.

create table brand (
  id               uuid primary key,
  tenant_id        uuid not null default '00000000-0000-0000-0000-000000000001',
  code             text not null,
  name             text not null,
  legal_entity     text,
  iys_code         integer,
  iys_brand_code   integer,
  mersis_no        text,
  trade_title      text,
  registry_driver  text,
  registry_subscription_status text,
  unique (tenant_id, code)
);
insert into brand (id, code, name) values ('00000000-0000-0000-0000-0000000000b1', 'MAIN', 'Main brand');

create table purpose (
  tenant_id          uuid not null default '00000000-0000-0000-0000-000000000001',
  code               text not null,
  family             text not null check (family in ('COMM', 'PROC')),
  regime             text not null,
  legal_basis_default text not null,
  requires_consent   boolean not null,
  parent_code        text,
  status             text not null default 'ACTIVE' check (status in ('ACTIVE', 'RETIRED')),
  introduced_in_notice_version text,
  retention_rule_id  uuid,
  automated_decision boolean not null default false,
  third_party        boolean not null default false,
  cross_border       boolean not null default false,
  name_tr            text not null,
  name_en            text not null,
  primary key (tenant_id, code)
);
insert into purpose (code, family, regime, legal_basis_default, requires_consent, automated_decision, third_party, cross_border,
                     name_tr, name_en) values
  ('COMMERCIAL_MESSAGE',    'COMM', 'TR_ETK',  'CONSENT', true, false, false, false, 'Ticari elektronik ileti', 'Commercial electronic messages'),
  ('MARKETING_COMM',        'PROC', 'TR_KVKK', 'CONSENT', true, false, false, false, 'Pazarlama iletişimi için veri işleme', 'Using data for marketing communication'),
  ('ANALYTICS_INDIVIDUAL',  'PROC', 'TR_KVKK', 'CONSENT', true, false, false, false, 'Kişi düzeyinde analiz', 'Analysis at the level of a person'),
  ('PROFILING',             'PROC', 'TR_KVKK', 'CONSENT', true, true,  false, false, 'Profilleme', 'Profiling'),
  ('PREDICTION',            'PROC', 'TR_KVKK', 'CONSENT', true, true,  false, false, 'Tahminleme', 'Prediction'),
  ('THIRD_PARTY_SHARING',   'PROC', 'TR_KVKK', 'CONSENT', true, false, true,  false, 'Üçüncü kişilerle paylaşım', 'Sharing with third parties'),
  ('CROSS_BORDER_TRANSFER', 'PROC', 'TR_KVKK', 'CONSENT', true, false, false, true,  'Yurt dışına aktarım', 'Transfer abroad');

create table notice (
  id         uuid primary key,
  tenant_id  uuid not null default '00000000-0000-0000-0000-000000000001',
  kind       text not null check (kind in ('AYDINLATMA', 'ACIK_RIZA', 'TICARI_ILETI', 'YURTDISI_AKTARIM', 'COOKIE')),
  controller text,
  locale     text not null,
  unique (tenant_id, kind, locale)
);
create table notice_version (
  id              uuid primary key,
  tenant_id       uuid not null default '00000000-0000-0000-0000-000000000001',
  notice_id       uuid not null references notice (id),
  version         integer not null,
  code            text not null,                -- how a capture names it: KVKK-2026-1
  sha256          text not null,
  body_uri        text not null,
  published_at    timestamptz,
  material_change boolean not null default false,
  purposes        text[] not null default '{}',
  unique (notice_id, version),
  unique (tenant_id, code)
);

create table evidence (
  id                   uuid primary key,        -- derived from type, reference and captured_at: one document is one row
  tenant_id            uuid not null default '00000000-0000-0000-0000-000000000001',
  type                 text not null check (type in
                         ('WEB_FORM', 'SIGNED_PAPER_SCAN', 'CALL_RECORDING', 'OTP', 'DOUBLE_OPTIN_CLICK', 'VIA_FILE', 'IYS_MOVEMENT',
                          'IYS_DAILY_FILE', 'STAFF_DECLARATION', 'IMPORT')),
  reference            text not null,
  family               text not null,           -- one OTP never proves two kinds of permission
  captured_at          timestamptz not null,
  uri                  text,
  sha256               text,
  capture_ip           inet,
  user_agent           text,
  form_snapshot_sha256 text,
  otp_ref              text,
  staff_user_id        uuid,
  device               text,
  location             text,
  retention_until      date,
  recorded_at          timestamptz not null
);

-- Keys of the people and addresses in payloads and contact points. Deleting a row destroys what it encrypts (crypto-shredding).
create table data_key (
  id          uuid primary key,
  tenant_id   uuid not null default '00000000-0000-0000-0000-000000000001',
  subject_id  uuid not null unique,             -- a person, or a contact point
  wrapped_key bytea not null,                   -- AES-256-GCM under the service's master key
  created_at  timestamptz not null
);

create table contact_point (
  id                  uuid primary key,         -- derived from value_hash
  tenant_id           uuid not null default '00000000-0000-0000-0000-000000000001',
  kind                text not null check (kind in ('PHONE', 'EMAIL')),
  value_enc           bytea not null,           -- AES-256-GCM under the contact point's data key
  value_key_id        uuid not null,
  value_hash          bytea not null,           -- HMAC-SHA256(pepper, normalised value)
  normalised_ok       boolean not null default true,
  verified_at         timestamptz,
  verification_method text,
  invalid_since       timestamptz,
  invalid_reason      text,
  created_at          timestamptz not null,
  unique (tenant_id, value_hash)
);

create table contact_point_link (
  tenant_id        uuid not null default '00000000-0000-0000-0000-000000000001',
  person_id        uuid not null,
  contact_point_id uuid not null references contact_point (id),
  role             text not null default 'OWNER',
  valid_from       timestamptz not null,
  valid_to         timestamptz,
  primary key (person_id, contact_point_id, valid_from)
);
create unique index contact_point_link_current on contact_point_link (person_id, contact_point_id) where valid_to is null;
create index contact_point_link_people on contact_point_link (contact_point_id);

create table suppression (
  id               uuid primary key,
  tenant_id        uuid not null default '00000000-0000-0000-0000-000000000001',
  kind             text not null check (kind in ('COMPLAINT', 'LEGAL', 'DECEASED', 'MINOR', 'BOUNCE', 'ABUSE')),
  person_id        uuid,
  contact_point_id uuid,
  until            timestamptz,
  reason           text,
  actor            text not null,
  created_at       timestamptz not null,
  check (num_nonnulls(person_id, contact_point_id) = 1)
);
create index suppression_person on suppression (person_id) where person_id is not null;
create index suppression_contact on suppression (contact_point_id) where contact_point_id is not null;

-- Which person an imported row means; fed by the events of customer-service.
create table customer_ref (
  tenant_id   uuid not null default '00000000-0000-0000-0000-000000000001',
  system      text not null,
  external_id text not null,
  person_id   uuid not null,
  primary key (tenant_id, system, external_id)
);

-- What holds now: the fold of each key's entries, rebuildable from the ledger.
create table permission_state (
  permission_id    uuid primary key,            -- derived from key_hash
  tenant_id        uuid not null default '00000000-0000-0000-0000-000000000001',
  key_hash         bytea not null unique,
  family           text not null,
  person_id        uuid,
  purpose          text,
  contact_point_id uuid,
  brand            text,
  channel          text,
  recipient_type   text,
  status           text not null,
  evidence_type    text,                        -- of the grant that stands
  registry_state   text not null,
  decision         text not null check (decision in ('PERMIT', 'DENY')),
  reasons          text[] not null,
  effective_at     timestamptz not null,
  recorded_at      timestamptz not null,
  shard            smallint not null,
  ledger_seq       bigint not null,
  version          bigint not null,             -- number of the key's entries
  epoch            bigint not null
);
create index permission_state_person on permission_state (person_id) where person_id is not null;
create index permission_state_contact on permission_state (contact_point_id) where contact_point_id is not null;

-- What a send has to look at, and a withdrawal to raise, under a row lock.
create table permission_fence (
  permission_id uuid primary key,
  tenant_id     uuid not null default '00000000-0000-0000-0000-000000000001',
  epoch         bigint not null,
  blocked       boolean not null,
  blocked_at    timestamptz
);

create table dispatch_permit (
  id            uuid primary key,
  tenant_id     uuid not null default '00000000-0000-0000-0000-000000000001',
  permission_id uuid not null,
  epoch         bigint not null,
  message_id    uuid not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  outcome       text
);
create index dispatch_permit_open on dispatch_permit (permission_id, expires_at) where outcome is null;
