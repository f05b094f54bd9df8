import { migration } from '../../../platform/db/migrate.ts'

export const measureMigrations = [
  migration(
    '20261101t1120-create-measures',
    `
create schema measures;

-- what a day adds up to, derived from facts and never the truth; no times in it, so that building again gives the same bytes
create table measures.row (
  agency_id uuid not null,
  measure text not null,
  day date not null,
  no int not null,
  dims jsonb not null,
  value numeric,
  keys text[],
  primary key (agency_id, measure, day, no)
);
-- the same by month, so that years are read from few rows
create table measures.month_row (
  agency_id uuid not null,
  measure text not null,
  month date not null,
  no int not null,
  dims jsonb not null,
  value numeric,
  keys text[],
  primary key (agency_id, measure, month, no)
);
-- days that were computed, those without rows too: a stock is read from the last of them
create table measures.computed (
  agency_id uuid not null,
  measure text not null,
  day date not null,
  primary key (agency_id, measure, day)
);

-- what is stale. Only added by facts and only removed by who computed after seeing it, so that no two transactions wait for each other
create table measures.mark (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  measure text not null,
  day date not null
);
create index mark_by_agency on measures.mark (agency_id, measure, day);

-- definitions whose past was built; another version builds it anew
create table measures.built (
  measure text primary key,
  version int not null
);

create table measures.freeze (
  id uuid primary key,
  name text not null,
  owner_id uuid not null,
  agency_ids uuid[] not null,
  measures text[] not null,
  from_day date not null,
  to_day date not null,
  sha256 text not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  check (to_day >= from_day)
);
create index freeze_by_owner on measures.freeze (owner_id, frozen_at);
create table measures.frozen_row (
  freeze_id uuid not null references measures.freeze (id),
  agency_id uuid not null,
  measure text not null,
  day date not null,
  no int not null,
  dims jsonb not null,
  value numeric,
  keys text[],
  primary key (freeze_id, agency_id, measure, day, no)
);
create trigger freeze_is_append_only before update or delete on measures.freeze for each row execute function platform.refuse_change();
create trigger frozen_row_is_append_only before update or delete on measures.frozen_row for each row execute function platform.refuse_change();
`,
  ),
]
