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
]
