import { migration } from '../../../platform/db/migrate.ts'

export const organisationMigrations = [
  migration(
    '20261101t1020-create-organisations',
    `
create schema organisations;
create table organisations.organisation (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('agency', 'department', 'party_commission', 'people_committee', 'supervisory', 'association', 'ministry', 'commune')),
  -- agencies only: what kind of house it is, which decides the head's title (Nghị định 237/2026 Đ6)
  agency_type text check (agency_type in ('newspaper', 'broadcaster', 'newspaper_and_broadcaster', 'magazine', 'news_agency')),
  province_id uuid,
  supervisory_body_id uuid references organisations.organisation (id),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index organisation_by_province on organisations.organisation (province_id, kind);

-- names change while the organisation stays: documents print the name valid on their date
create table organisations.name (
  organisation_id uuid not null references organisations.organisation (id),
  valid_from date not null,
  name text not null,
  short_name text not null,
  primary key (organisation_id, valid_from)
);

create table organisations.succession (
  predecessor_id uuid not null references organisations.organisation (id),
  successor_id uuid not null references organisations.organisation (id),
  on_day date not null,
  kind text not null check (kind in ('merge', 'succeed', 'split')),
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index succession_by_successor on organisations.succession (successor_id, on_day);

create table organisations.desk (
  id uuid primary key,
  agency_id uuid not null references organisations.organisation (id),
  code text not null,
  name text not null,
  position int not null default 0,
  closed_on date,
  unique (agency_id, code)
);

create table organisations.product (
  id uuid primary key,
  agency_id uuid not null references organisations.organisation (id),
  press_type text not null check (press_type in ('print', 'online', 'radio', 'television')),
  name text not null,
  frequency text,
  valid_from date not null,
  valid_to date
);
create index product_by_agency on organisations.product (agency_id);

create table organisations.channel (
  id uuid primary key,
  agency_id uuid not null references organisations.organisation (id),
  product_id uuid references organisations.product (id),
  kind text not null check (kind in ('site', 'print', 'radio', 'tv', 'social', 'app')),
  name text not null,
  address text,
  is_digital boolean not null,
  is_domestic boolean not null,
  opened_on date not null,
  closed_on date,
  evidence text
);
create index channel_by_agency on organisations.channel (agency_id, kind);
create unique index site_address_once on organisations.channel (lower(address)) where kind = 'site' and closed_on is null;

create table organisations.licence (
  id uuid primary key,
  agency_id uuid not null references organisations.organisation (id),
  kind text not null,
  number text not null,
  issued_on date not null,
  issuer text not null,
  valid_from date not null,
  valid_to date,
  -- the fields of the imprint (Nghị định 237/2026 Đ23)
  head_title text not null,
  head_name text not null,
  office text not null,
  phone text not null,
  email text not null,
  detail jsonb not null default '{}'
);
create index licence_by_agency on organisations.licence (agency_id, valid_from);
`,
  ),
  migration(
    '20261122t1410-decisions-of-organisations',
    `
-- the number of the decision behind a founding, a name, a merger: 'Quyết định 1234/QĐ-UBND'
alter table organisations.organisation add column decision text;
alter table organisations.name add column decision text;
alter table organisations.succession add column decision text;
`,
  ),
]
