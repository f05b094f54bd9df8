import { migration } from '../../../platform/db/migrate.ts'

export const areaMigrations = [
  migration(
    '20261101t1000-create-areas',
    `
create schema areas;
create table areas.area (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null check (kind in ('province', 'ward', 'commune', 'special_zone')),
  parent_id uuid references areas.area (id),
  settlement text not null default 'rural' check (settlement in ('urban', 'rural', 'island')),
  is_remote boolean not null default false,
  is_border boolean not null default false,
  population int check (population >= 0),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index area_by_parent on areas.area (parent_id, valid_from);
create unique index area_code_once on areas.area (code, valid_from);
create table areas.succession (
  predecessor_id uuid not null references areas.area (id),
  successor_id uuid not null references areas.area (id),
  on_day date not null,
  primary key (predecessor_id, successor_id)
);
`,
  ),
]
