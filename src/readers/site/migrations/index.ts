import { migration } from '../../../platform/db/migrate.ts'

export const siteMigrations = [
  migration(
    '20261122t0800-create-site',
    `
create schema site;

-- one row an agency that ever arranged its front page; the revision keeps two editors from overwriting each other
create table site.front (
  agency_id uuid primary key,
  revision int not null,
  arranged_by uuid not null,
  arranged_at timestamptz not null
);

-- works an editor put in a slot; a slot without a row fills by its rule
create table site.front_slot (
  agency_id uuid not null references site.front (agency_id),
  slot text not null check (slot in ('lead', 'second-1', 'second-2', 'second-3', 'notice')),
  work_id uuid not null,
  pinned_until timestamptz,
  primary key (agency_id, slot),
  unique (agency_id, work_id)
);

-- the emergency sentence on top of every page; a row is a band that is up
create table site.band (
  agency_id uuid primary key,
  text text not null,
  href text,
  light boolean not null default false,
  set_by uuid not null,
  updated_at timestamptz not null
);
`,
  ),
  migration(
    '20261122t1400-front-history',
    `
-- every arrangement and every emergency sentence that was up, as it was: who changed what, and a way back
create table site.front_change (
  id uuid primary key,
  seq bigint generated always as identity,
  agency_id uuid not null,
  kind text not null check (kind in ('arranged', 'band_set', 'band_removed')),
  revision int,
  slots jsonb,
  band jsonb,
  changed_by uuid not null,
  changed_at timestamptz not null
);
create index front_change_latest on site.front_change (agency_id, seq desc);

-- the hours a band is shown between; none is at once and until it is taken down
alter table site.band add column shown_from timestamptz, add column shown_until timestamptz;
`,
  ),
]
