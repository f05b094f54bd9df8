import { migration } from './db/migrate.ts'

export const platformMigrations = [
  migration(
    '20261101t0900-create-platform',
    `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table platform.event (
  id uuid primary key,
  -- order of announcement within a process; ids of one millisecond are not ordered across processes
  seq bigint generated always as identity,
  name text not null,
  payload jsonb not null,
  at timestamptz not null
);
create index event_by_name on platform.event (name, at);

create table platform.demo_loaded (at timestamptz not null);

-- one row per event and subscriber that has handled it: what makes delivery happen once
create table platform.delivery (
  event_id uuid not null references platform.event (id),
  subscriber text not null,
  at timestamptz not null default now(),
  primary key (event_id, subscriber)
);

-- append-only and hash-chained per chain (an agency, or 'platform') and day; entry is the exact text that was hashed
create table platform.audit (
  chain text not null,
  day date not null,
  seq int not null,
  id uuid not null unique,
  at timestamptz not null,
  agency_id uuid,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  entry text not null,
  prev_hash text not null,
  hash text not null,
  primary key (chain, day, seq)
);
create index audit_by_subject on platform.audit (subject_type, subject_id, at);
create index audit_by_agency on platform.audit (agency_id, at);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_is_append_only before update or delete on platform.audit
  for each row execute function platform.refuse_change();
create trigger event_is_append_only before update or delete on platform.event
  for each row execute function platform.refuse_change();
`,
  ),
  migration(
    '20261122t1410-tell-readers',
    `
-- what readers of a demonstration are told above every page; null tells nothing
alter table platform.demo_loaded add column reader_notice text;
`,
  ),
]
