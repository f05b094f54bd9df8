import { migration } from '../../../platform/db/migrate.ts'

export const reportMigrations = [
  migration(
    '20261101t1500-create-reports',
    `
create schema reports;

-- when a period's report is due in a province: data of the province, shown as unverified until somebody says where it stands written
create table reports.due_rule (
  province_id uuid not null,
  kind text not null check (kind in ('half_year')),
  days_after int not null check (days_after between 1 and 120),
  citation text not null default '',
  primary key (province_id, kind)
);

create table reports.report (
  id uuid primary key,
  kind text not null check (kind in ('half_year')),
  organisation_id uuid not null,
  -- 'agency' writes for itself, 'province' is the department's merged one
  level text not null check (level in ('agency', 'province')),
  province_id uuid not null,
  period_from date not null,
  period_to date not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'received', 'returned')),
  texts jsonb not null,
  facts jsonb not null,
  facts_at timestamptz not null,
  version int not null default 1,
  return_reason text,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organisation_id, kind, period_from, level)
);
create index report_by_province on reports.report (province_id, period_from, state);

-- what was handed in, exactly: kept for ever
create table reports.submission (
  report_id uuid not null references reports.report (id),
  no int not null,
  texts jsonb not null,
  facts jsonb not null,
  sha256 text not null,
  docx_key text not null,
  pdf_key text not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  received_by uuid,
  received_at timestamptz,
  primary key (report_id, no)
);
`,
  ),
  migration(
    '20261122t0400-report-remarks',
    `
-- what somebody says about a report: inside the organisation, or the department to the agency
create table reports.remark (
  id uuid primary key,
  report_id uuid not null references reports.report (id),
  organisation_id uuid not null,
  section text check (section in ('overview', 'difficulties', 'proposals', 'next_period')),
  body text not null,
  author_id uuid not null,
  at timestamptz not null,
  resolved_by uuid,
  resolved_at timestamptz
);
create index remark_by_report on reports.remark (report_id, at);

-- the department's calls for a report that is owed, at most one a day
create table reports.reminder (
  province_id uuid not null,
  period_from date not null,
  organisation_id uuid not null,
  day date not null,
  at timestamptz not null,
  by_id uuid not null,
  primary key (province_id, period_from, organisation_id, day)
);
`,
  ),
]
