import { migration } from '../../../platform/db/migrate.ts'

export const mediaMigrations = [
  migration(
    '20261101t1100-create-media',
    `
create schema media;
create table media.asset (
  id uuid primary key,
  agency_id uuid not null,
  -- the name in public addresses: tells nothing and cannot be guessed
  public_key text not null unique,
  kind text not null check (kind in ('photo')),
  state text not null check (state in ('processing', 'ready', 'refused')),
  refusal text,
  file_name text not null,
  mime text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  -- as seen: the camera's orientation is applied
  width int not null check (width > 0),
  height int not null check (height > 0),
  orientation smallint not null check (orientation between 1 and 8),
  -- the original tells where it was taken; renditions never do
  has_place boolean not null,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  preview_width int not null,
  -- widths that exist as AVIF and as WebP; empty until all are there
  widths int[] not null default '{}',
  jpeg_width int,
  original_key text not null,
  taken_at timestamptz,
  -- what the file said about itself, kept beside what people wrote
  file_facts jsonb not null,
  caption text not null,
  alt text not null,
  credit text not null,
  author_id uuid,
  author_name text not null,
  rights_kind text check (rights_kind in ('own', 'agency', 'reader', 'licensed', 'public-domain')),
  rights_note text not null,
  rights_valid_to date,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  revision int not null,
  changed_by uuid,
  changed_at timestamptz not null,
  -- shown in a work that is out: anybody may load its renditions
  is_public boolean not null default false,
  -- search: lower case with marks, and without
  words text not null,
  folded text not null
);
-- the same file sent twice is one picture; a refused one may be sent again
create unique index asset_once on media.asset (agency_id, sha256) where state <> 'refused';
create index asset_newest on media.asset (agency_id, id desc);
create index asset_by_uploader on media.asset (agency_id, uploaded_by, id desc);
create index asset_by_text on media.asset using gin (agency_id, folded gin_trgm_ops);
create index asset_incomplete on media.asset (agency_id, id desc) where credit = '' or rights_kind is null;

create table media.rendition (
  asset_id uuid not null references media.asset (id),
  -- a width, or 'share'
  name text not null,
  format text not null check (format in ('avif', 'webp', 'jpeg')),
  width int not null,
  height int not null,
  bytes bigint not null,
  file_key text not null,
  primary key (asset_id, name, format)
);

-- bytes on their way; the file itself waits in the receiving folder
create table media.upload (
  id uuid primary key,
  agency_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  file_name text not null,
  bytes bigint not null check (bytes > 0),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  asset_id uuid references media.asset (id),
  is_duplicate boolean not null default false,
  -- why the received file was not taken: a code and what its sentence needs
  refusal jsonb
);
create index upload_by_person on media.upload (agency_id, person_id);
create index upload_by_expiry on media.upload (expires_at);

-- which public works show a picture, from when to when
create table media.usage (
  id uuid primary key,
  agency_id uuid not null,
  asset_id uuid not null references media.asset (id),
  work_id uuid not null,
  title text not null,
  from_at timestamptz not null,
  to_at timestamptz
);
create unique index usage_open on media.usage (asset_id, work_id) where to_at is null;
create index usage_by_work on media.usage (work_id) where to_at is null;
create index usage_by_asset on media.usage (asset_id, from_at desc);
`,
  ),
  migration(
    '20261122t0100-index-incomplete-pictures',
    `
-- what may lack something: an unfilled form of words and rights with an end are looked at too
drop index media.asset_incomplete;
create index asset_incomplete on media.asset (agency_id, id desc)
  where credit = '' or credit like '%…%' or rights_kind is null or rights_valid_to is not null;
`,
  ),
  migration('20261122t0110-index-marked-words', 'create index asset_by_marked_text on media.asset using gin (agency_id, words gin_trgm_ops);'),
]
