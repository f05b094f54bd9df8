import { migration } from '../../../platform/db/migrate.ts'

export const planningMigrations = [
  migration(
    '20261101t1200-create-planning',
    `
create schema planning;

-- one row an agency: when registration for the next day closes, what a form is prefilled with
create table planning.setting (
  agency_id uuid primary key,
  cut_off time not null default '17:00',
  default_deadline time not null default '16:00'
);

-- where an output goes out: 'Web 06–09', 'Báo in trang 1', 'Thời sự 18:30'
create table planning.slot (
  id uuid primary key,
  agency_id uuid not null,
  medium text not null check (medium in ('web', 'print', 'radio', 'tv', 'social')),
  name text not null,
  starts time,
  length_seconds int check (length_seconds > 0),
  position int not null default 0,
  closed_on date
);
create index slot_by_agency on planning.slot (agency_id, position);

create table planning.item (
  id uuid primary key,
  agency_id uuid not null,
  day date not null,
  desk_id uuid,
  title text not null,
  title_folded text not null,
  genre text not null,
  area_id uuid,
  place text,
  deadline timestamptz not null,
  media text[] not null,
  slot_id uuid references planning.slot (id),
  length_seconds int,
  commitment_ids uuid[] not null default '{}',
  note text not null default '',
  is_breaking boolean not null default false,
  is_late boolean not null default false,
  state text not null check (state in ('registered', 'assigned', 'writing', 'submitted', 'approved', 'published', 'declined', 'cancelled')),
  state_reason text,
  -- registered by a person, or made with a breaking story that nobody had time to register
  origin text not null check (origin in ('registered', 'breaking', 'copied')),
  story_id uuid unique,
  registered_by uuid not null,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1
);
create index item_by_day on planning.item (agency_id, day, deadline);
create index item_by_person on planning.item (agency_id, registered_by, day);
create index item_title_trigram on planning.item using gin (agency_id, title_folded gin_trgm_ops);

create table planning.assignment (
  item_id uuid not null references planning.item (id),
  person_id uuid not null,
  role text not null check (role in ('writer', 'photographer', 'camera', 'editor', 'driver')),
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  primary key (item_id, person_id, role)
);
create index assignment_by_person on planning.assignment (person_id, item_id);

-- a head closes the book of a desk for a day; desk_id null closes the whole newsroom
create table planning.closed_day (
  agency_id uuid not null,
  day date not null,
  desk_id uuid,
  closed_by uuid not null,
  closed_at timestamptz not null,
  unique nulls not distinct (agency_id, day, desk_id)
);

create table planning.reminder (
  id uuid primary key,
  agency_id uuid not null,
  day date not null,
  person_id uuid not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  unique (agency_id, day, person_id)
);
`,
  ),
]
