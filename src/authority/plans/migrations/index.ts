import { migration } from '../../../platform/db/migrate.ts'

export const planMigrations = [
  migration(
    '20261122t0900-create-plans',
    `
create schema plans;

-- a plan as it was loaded: the document read from it and the file as it was given. A changed document is a new row
create table plans.plan (
  id uuid primary key,
  province_id uuid not null,
  owner_id uuid not null,
  -- the document's own id: what tasks, triggers and corrected files of the same plan have in common
  key text not null,
  number text,
  title text not null,
  issued_on date,
  period_from int,
  period_to int not null,
  is_illustrative boolean not null,
  state text not null check (state in ('following', 'archived')),
  document jsonb not null,
  raw text not null,
  sha256 text not null,
  imported_at timestamptz not null,
  imported_by uuid,
  archived_at timestamptz,
  archived_by uuid,
  check ((state = 'archived') = (archived_at is not null))
);
create unique index plan_followed_once on plans.plan (province_id, key) where state = 'following';
create index plan_by_province on plans.plan (province_id, imported_at);

create table plans.target (
  plan_id uuid not null references plans.plan (id),
  position int not null,
  id text not null,
  row text not null,
  section text not null,
  year int,
  statement jsonb not null,
  primary key (plan_id, id)
);
create table plans.task (
  plan_id uuid not null references plans.plan (id),
  position int not null,
  row text not null,
  line jsonb not null,
  primary key (plan_id, row)
);

-- what an indicator means, by version and first day; the platform's own have no province
create table plans.definition (
  id uuid primary key,
  province_id uuid,
  key text not null,
  version int not null,
  valid_from date not null,
  definition jsonb not null,
  reason text not null default '',
  created_at timestamptz not null,
  created_by uuid,
  unique nulls not distinct (province_id, key, version)
);
create trigger definition_is_append_only before update or delete on plans.definition for each row execute function platform.refuse_change();

-- a file somebody put behind a number
create table plans.proof (
  id uuid primary key,
  province_id uuid not null,
  owner_id uuid not null,
  name text not null,
  mime text not null,
  bytes int not null check (bytes > 0),
  sha256 text not null,
  file_key text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid
);
create index proof_by_province on plans.proof (province_id, sha256);

-- what is entered is never changed: it is withdrawn with a reason and entered again
create table plans.typed_value (
  id uuid primary key,
  province_id uuid not null,
  indicator text not null,
  agency_id uuid,
  from_day date not null,
  to_day date not null,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  counting_unit text not null,
  proof_id uuid not null references plans.proof (id),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  check (to_day >= from_day)
);
create index typed_value_by_indicator on plans.typed_value (province_id, indicator, to_day);

create table plans.baseline (
  id uuid primary key,
  province_id uuid not null,
  indicator text not null,
  agency_id uuid,
  from_day date not null,
  to_day date not null,
  origin text not null check (origin in ('typed', 'sampled')),
  value numeric not null,
  -- of a share: how many members there were
  members int check (members > 0),
  counting_unit text not null,
  low numeric,
  high numeric,
  -- the coded sample an estimate rests on
  archive int,
  sampled int,
  of_kind int,
  proof_id uuid not null references plans.proof (id),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  check (to_day >= from_day),
  check ((origin = 'sampled') = (archive is not null and sampled is not null and of_kind is not null))
);
create index baseline_by_indicator on plans.baseline (province_id, indicator, to_day);

-- a decision, dossier, order, minutes of a kind; of the province where there is no agency. Without issued_on it is awaited
create table plans.document (
  id uuid primary key,
  province_id uuid not null,
  agency_id uuid,
  kind text not null,
  number text,
  title text not null,
  issued_on date,
  due_on date,
  valid_from date,
  -- last day
  valid_to date,
  -- level of a dossier, group of an autonomy decision
  grade text,
  -- paying readers of a plan, people of a course, weeks of a tool
  amount int check (amount >= 0),
  proof_id uuid references plans.proof (id),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  check (issued_on is not null or due_on is not null),
  check (valid_to is null or issued_on is null or valid_to >= issued_on)
);
create index document_by_kind on plans.document (province_id, kind, issued_on);
create index document_by_agency on plans.document (agency_id, kind);

create table plans.revenue (
  id uuid primary key,
  agency_id uuid not null,
  province_id uuid not null,
  year int not null,
  source text not null check (source in ('orders', 'advertising', 'content', 'events', 'services')),
  amount_dong bigint not null check (amount_dong >= 0),
  proof_id uuid not null references plans.proof (id),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text
);
create index revenue_by_agency on plans.revenue (agency_id, year);
create index revenue_by_province on plans.revenue (province_id, year);

-- what is known of a commune from outside the record: population, coverage, copies
create table plans.area_input (
  id uuid primary key,
  province_id uuid not null,
  area_id uuid not null,
  kind text not null check (kind in ('population', 'broadcast', 'loudspeaker', 'print-reach', 'online-reach', 'print-copies', 'network-addresses')),
  value numeric not null check (value >= 0),
  source text not null,
  read_on date not null,
  proof_id uuid references plans.proof (id),
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text
);
create index area_input_by_area on plans.area_input (province_id, kind, area_id, read_on);

-- the event a task waits for has happened
create table plans.trigger_record (
  id uuid primary key,
  province_id uuid not null,
  plan_key text not null,
  row text not null,
  number text,
  title text not null,
  happened_on date not null,
  proof_id uuid references plans.proof (id),
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text
);
create index trigger_by_plan on plans.trigger_record (province_id, plan_key, row);

-- giải trình of a value, and what people say about it; the newest explanation is the one shown
create table plans.explanation (
  id uuid primary key,
  province_id uuid not null,
  indicator text not null,
  year int not null,
  agency_id uuid,
  text text not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index explanation_by_indicator on plans.explanation (province_id, indicator, year, written_at);
create table plans.note (
  id uuid primary key,
  province_id uuid not null,
  indicator text not null,
  year int not null,
  agency_id uuid,
  organisation_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index note_by_indicator on plans.note (province_id, indicator, year, written_at);
create trigger explanation_is_append_only before update or delete on plans.explanation for each row execute function platform.refuse_change();
create trigger note_is_append_only before update or delete on plans.note for each row execute function platform.refuse_change();
`,
  ),
]
