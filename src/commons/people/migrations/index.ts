import { migration } from '../../../platform/db/migrate.ts'

export const peopleMigrations = [
  migration(
    '20261101t1030-create-people',
    `
create schema people;
create table people.person (
  id uuid primary key,
  -- opaque id of the public author page; pen names change, it does not
  public_id text not null unique,
  name text not null,
  email text unique,
  phone text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  password_hash text,
  totp_secret bytea,
  totp_enabled_at timestamptz,
  totp_last_step bigint,
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null
);
create unique index person_email_once on people.person (lower(email));

create table people.membership (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  organisation_id uuid not null,
  desk_id uuid,
  role text not null,
  -- what the person is called there: 'Phó giám đốc'
  title text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index membership_by_person on people.membership (person_id);
create index membership_by_organisation on people.membership (organisation_id, role);

create table people.session (
  token_hash bytea primary key,
  id uuid not null unique,
  person_id uuid not null references people.person (id),
  organisation_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null
);
create index session_by_person on people.session (person_id);
create index session_by_expiry on people.session (expires_at);

-- between a right password and a right code; short-lived
create table people.sign_in_challenge (
  token_hash bytea primary key,
  person_id uuid not null references people.person (id),
  expires_at timestamptz not null,
  attempts int not null default 0
);

-- leave, travel and duty: who is not expected to register stories, who may sign tonight
create table people.absence (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('leave', 'travel', 'night_duty')),
  from_day date not null,
  to_day date not null,
  check (to_day >= from_day)
);
create index absence_by_person on people.absence (person_id, from_day);

create table people.duty (
  id uuid primary key,
  agency_id uuid not null,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('duty_approver', 'duty_editor')),
  from_at timestamptz not null,
  to_at timestamptz not null,
  check (to_at > from_at)
);
create index duty_by_agency on people.duty (agency_id, kind, from_at);

create table people.training (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  course text not null,
  completed_on date not null,
  certificate text,
  is_digital_transformation boolean not null default true
);
create index training_by_person on people.training (person_id);

create table people.press_card (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  number text not null,
  issued_on date not null,
  valid_to date not null
);
`,
  ),
  migration(
    '20261122t1400-administer-people',
    `
alter table people.person add column totp_required boolean not null default false;
-- ended within its last day: the rights stop at once, the history keeps the day
alter table people.membership add column ended_at timestamptz;

-- to set a password once; the secret itself is never stored
create table people.one_time_link (
  token_hash bytea primary key,
  person_id uuid not null references people.person (id),
  agency_id uuid not null,
  kind text not null check (kind in ('invitation', 'reset')),
  issued_by uuid references people.person (id),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index one_time_link_by_person on people.one_time_link (person_id, issued_at);

alter table people.press_card add column checked_on date, add column checked_by uuid references people.person (id), add column returned_on date;
create index press_card_by_person on people.press_card (person_id);
create index press_card_by_number on people.press_card (number);

create table people.proof (
  id uuid primary key,
  agency_id uuid not null,
  name text not null,
  mime text not null,
  bytes int not null,
  sha256 text not null,
  file_key text not null,
  kept_at timestamptz not null,
  kept_by uuid not null references people.person (id)
);
alter table people.training add column proof_id uuid references people.proof (id), add column removed_at timestamptz;

-- who entered it, for which agency; older entries say neither
alter table people.absence add column agency_id uuid, add column entered_by uuid references people.person (id);
alter table people.duty add column absence_id uuid references people.absence (id) on delete set null, add column entered_by uuid references people.person (id);
create index duty_by_person on people.duty (person_id, from_at);
`,
  ),
]
