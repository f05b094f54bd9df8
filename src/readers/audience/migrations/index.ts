import { migration } from '../../../platform/db/migrate.ts'

export const audienceMigrations = [
  migration(
    '20261122t0500-create-audience',
    `
create schema audience;

-- of the running day only: thrown away after it, and then no key can be led back to an address
create table audience.salt (
  day date primary key,
  salt bytea not null
);

-- messages of reader pages as they were taken, until they are counted
create table audience.incoming (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  day date not null,
  at timestamptz not null,
  kind text not null check (kind in ('view', 'stay')),
  page text not null,
  work_id uuid,
  area_id uuid,
  reader_key bigint not null,
  address_key bigint not null,
  agreed_key bigint,
  device text not null,
  referrer text,
  seconds int not null,
  finished boolean not null
);
-- the same, counted: kept a while to count again when a number is doubted
create table audience.reading (like audience.incoming including constraints);
create index reading_by_day on audience.reading (day, agency_id);

-- who was counted already today; 'what' says in which list of readers
create table audience.seen (
  day date not null,
  agency_id uuid not null,
  what text not null check (what in ('site', 'address', 'work')),
  work_id uuid not null,
  key bigint not null,
  primary key (day, agency_id, what, work_id, key)
);

create table audience.minute (
  agency_id uuid not null,
  at timestamptz not null,
  views int not null,
  seconds bigint not null,
  primary key (agency_id, at)
);
create table audience.work_hour (
  agency_id uuid not null,
  work_id uuid not null,
  at timestamptz not null,
  views int not null,
  seconds bigint not null,
  primary key (agency_id, at, work_id)
);
create index work_hour_by_work on audience.work_hour (work_id, at);
create table audience.work_day (
  agency_id uuid not null,
  work_id uuid not null,
  day date not null,
  views int not null,
  readers int not null,
  seconds bigint not null,
  finished int not null,
  primary key (agency_id, day, work_id)
);
create index work_day_by_work on audience.work_day (work_id, day);

-- a site's day by the commune readers chose; the zero id stands for those who chose none
create table audience.site_day (
  agency_id uuid not null,
  day date not null,
  area_id uuid not null,
  views int not null,
  seconds bigint not null,
  readers int not null,
  addresses int not null,
  primary key (agency_id, day, area_id)
);
-- views of a day split one way at a time: by device, by where readers came from, by kind of page
create table audience.split_day (
  agency_id uuid not null,
  day date not null,
  dim text not null check (dim in ('device', 'referrer', 'page')),
  value text not null,
  views int not null,
  primary key (agency_id, day, dim, value)
);

-- days of readers who agreed to be recognised
create table audience.agreed_day (
  agency_id uuid not null,
  key bigint not null,
  day date not null,
  primary key (agency_id, key, day)
);
create index agreed_day_by_day on audience.agreed_day (agency_id, day);

-- what came and was not counted, with the reason; the zero id where no site is known
create table audience.left_out (
  agency_id uuid not null,
  day date not null,
  reason text not null check (reason in ('bot', 'unknown', 'lost')),
  count int not null,
  primary key (agency_id, day, reason)
);

-- days on which somebody of a desk opened the reports of readers: the desk, never the person
create table audience.report_opened (
  agency_id uuid not null,
  desk_id uuid not null,
  day date not null,
  primary key (agency_id, desk_id, day)
);

create table audience.most_read (
  agency_id uuid primary key,
  work_ids uuid[] not null,
  at timestamptz not null
);
`,
  ),
]
