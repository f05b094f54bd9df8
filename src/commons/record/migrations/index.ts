import { migration } from '../../../platform/db/migrate.ts'

export const recordMigrations = [
  migration(
    '20261101t1100-create-record',
    `
create schema record;

-- the head of each work: what lists need, taken from the current version, and what never changes
create table record.work (
  id uuid primary key,
  public_id text not null unique,
  agency_id uuid not null,
  provenance text not null check (provenance in ('native', 'declared', 'imported')),
  -- own work, or copy taken over from another agency: copies do not count as new items
  origin text not null default 'own' check (origin in ('own', 'syndicated')),
  medium text not null check (medium in ('web', 'print', 'radio', 'tv', 'social', 'video', 'audio')),
  genre text not null,
  -- groups the outputs of one story; opaque
  story_key uuid not null,
  output text not null,
  state text not null default 'out' check (state in ('out', 'withdrawn')),
  -- has an open appearance on the agency's own site: what reader lists show
  on_site boolean not null,
  -- false for archive pieces whose day nobody knows: shown without a date, counted nowhere
  dated boolean not null default true,
  first_published_at timestamptz not null,
  -- Hà Nội day of first_published_at, and of the story's first work
  first_day date not null,
  updated_at timestamptz not null,
  current_version int not null,
  section_id uuid,
  area_ids uuid[] not null default '{}',
  commitment_ids uuid[] not null default '{}',
  tags text[] not null default '{}',
  source text,
  ai_use text not null default 'none' check (ai_use in ('none', 'assisted', 'generated')),
  slug text not null,
  title text not null,
  standfirst text not null,
  picture jsonb,
  credits jsonb not null default '[]',
  -- later versions and their notices, so that an article page is one read
  changes jsonb not null default '[]',
  external_key text,
  withdrawn_at timestamptz,
  withdrawal jsonb,
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index work_latest_on_site on record.work (agency_id, first_published_at desc, id desc) where on_site and state = 'out';
create index work_by_section_on_site on record.work (agency_id, section_id, first_published_at desc, id desc) where on_site and state = 'out';
create index work_latest on record.work (agency_id, first_published_at desc, id desc);
create index work_by_section on record.work (agency_id, section_id, first_published_at desc, id desc);
create index work_by_medium on record.work (agency_id, medium, first_published_at desc, id desc);
create index work_by_provenance on record.work (agency_id, provenance, first_published_at desc, id desc);
create index work_withdrawn on record.work (agency_id, first_published_at desc, id desc) where state = 'withdrawn';
create index work_by_day on record.work (agency_id, first_day);
create index work_by_story on record.work (story_key);
create index work_by_commitment on record.work using gin (commitment_ids) where commitment_ids <> '{}';
-- one output of a story goes out once; a file line or feed entry comes in once
create unique index work_once_per_output on record.work (agency_id, story_key, output) where provenance = 'native';
create unique index work_once_per_external_key on record.work (agency_id, external_key) where external_key is not null;

-- every state that was public; content is the exact canonical text that was hashed ('json' keeps it byte for byte)
create table record.version (
  work_id uuid not null references record.work (id),
  no int not null check (no >= 1),
  reason text not null check (reason in ('first', 'update', 'typo', 'correction')),
  content json not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  notice jsonb,
  revision int,
  published_at timestamptz not null,
  published_by uuid,
  primary key (work_id, no)
);
create index version_by_hash on record.version (sha256);

create table record.approval (
  work_id uuid not null,
  version_no int not null,
  position int not null,
  story_key uuid not null,
  output text not null,
  revision int not null,
  sha256 text not null,
  level text not null,
  mode text not null check (mode in ('chain', 'urgent', 'standing')),
  person_id uuid not null,
  on_behalf_of uuid,
  at timestamptz not null,
  primary key (work_id, version_no, position),
  foreign key (work_id, version_no) references record.version (work_id, no)
);
create index approval_by_person on record.approval (person_id, at);

-- share in hundredths of a percent; person_id is null for names without an account
create table record.contributor (
  work_id uuid not null,
  version_no int not null,
  position int not null,
  person_id uuid,
  name text not null,
  role text not null,
  share int check (share between 0 and 10000),
  primary key (work_id, version_no, position),
  foreign key (work_id, version_no) references record.version (work_id, no)
);
create index contributor_by_person on record.contributor (person_id) where person_id is not null;

create table record.work_asset (
  work_id uuid not null,
  version_no int not null,
  position int not null,
  asset_id uuid,
  file_sha256 text not null,
  use text not null check (use in ('picture', 'audio', 'video', 'document', 'evidence')),
  author_id uuid,
  author_name text,
  primary key (work_id, version_no, position),
  foreign key (work_id, version_no) references record.version (work_id, no)
);
create index work_asset_by_asset on record.work_asset (asset_id) where asset_id is not null;

-- where and when a work is out; opened and closed, never changed
create table record.appearance (
  id uuid primary key,
  work_id uuid not null references record.work (id),
  agency_id uuid not null,
  version_no int not null,
  kind text not null check (kind in ('site', 'print', 'radio', 'tv', 'social', 'app')),
  channel_id uuid,
  url text,
  slot jsonb,
  opened_at timestamptz not null,
  opened_day date not null,
  closed_at timestamptz,
  check (closed_at is null or closed_at >= opened_at)
);
create index appearance_by_work on record.appearance (work_id);
create index appearance_by_day on record.appearance (agency_id, opened_day);
create index appearance_by_channel on record.appearance (agency_id, channel_id, opened_at desc);

-- section, areas and commitments are dated classification outside the hash
create table record.classification (
  id uuid primary key,
  work_id uuid not null references record.work (id),
  kind text not null check (kind in ('section', 'area', 'commitment')),
  ref_id uuid not null,
  from_at timestamptz not null,
  set_by uuid,
  to_at timestamptz,
  ended_by uuid
);
create index classification_by_work on record.classification (work_id, kind);

-- lists by tag and by author read in order of time
create table record.work_tag (
  -- the tag's address, so that 'Chuyển đổi số' and 'chuyển đổi số' are one list
  slug text not null,
  tag text not null,
  agency_id uuid not null,
  first_published_at timestamptz not null,
  work_id uuid not null references record.work (id),
  primary key (agency_id, slug, first_published_at, work_id)
);
create index work_tag_by_work on record.work_tag (work_id);
create table record.work_person (
  person_id uuid not null,
  agency_id uuid not null,
  first_published_at timestamptz not null,
  work_id uuid not null references record.work (id),
  primary key (agency_id, person_id, first_published_at, work_id)
);
create index work_person_by_work on record.work_person (work_id);

-- what changed in order, for feeds and harvesters; xid lets a reader stop before changes still under way
create table record.change (
  position bigint generated always as identity primary key,
  agency_id uuid not null,
  work_id uuid not null,
  kind text not null check (kind in ('published', 'updated', 'corrected', 'withdrawn', 'classified')),
  at timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
create index change_by_agency on record.change (agency_id, position);

-- words for search, folded and exact; pairs are hashes of neighbouring folded words
create table record.work_search (
  work_id uuid primary key references record.work (id),
  agency_id uuid not null,
  first_published_at timestamptz not null,
  listed boolean not null,
  title_fold text not null,
  head tsvector not null,
  terms tsvector not null,
  title_pairs int4[] not null,
  pairs int4[] not null
);
create index work_search_head on record.work_search using gin (head) with (gin_pending_list_limit = 512);
create index work_search_terms on record.work_search using gin (terms) with (gin_pending_list_limit = 512);
create index work_search_title_pairs on record.work_search using gin (title_pairs) with (gin_pending_list_limit = 512);
create index work_search_pairs on record.work_search using gin (pairs) with (gin_pending_list_limit = 512);
create index work_search_latest on record.work_search (first_published_at desc) include (work_id) where listed;
alter table record.work_search alter column head set statistics 2000, alter column terms set statistics 2000, alter column title_pairs set statistics 2000, alter column pairs set statistics 1000;

create trigger version_is_append_only before update or delete on record.version for each row execute function platform.refuse_change();
create trigger approval_is_append_only before update or delete on record.approval for each row execute function platform.refuse_change();
create trigger contributor_is_append_only before update or delete on record.contributor for each row execute function platform.refuse_change();
create trigger work_asset_is_append_only before update or delete on record.work_asset for each row execute function platform.refuse_change();
create trigger change_is_append_only before update or delete on record.change for each row execute function platform.refuse_change();
create trigger work_is_never_deleted before delete on record.work for each row execute function platform.refuse_change();
create trigger appearance_is_never_deleted before delete on record.appearance for each row execute function platform.refuse_change();
create trigger classification_is_never_deleted before delete on record.classification for each row execute function platform.refuse_change();

create function record.only_close_appearance() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or new.closed_at is null
    or (new.id, new.work_id, new.agency_id, new.version_no, new.kind, new.opened_at, new.opened_day) is distinct from (old.id, old.work_id, old.agency_id, old.version_no, old.kind, old.opened_at, old.opened_day)
    or new.channel_id is distinct from old.channel_id or new.url is distinct from old.url or new.slot is distinct from old.slot
  then raise exception 'an appearance is only closed, once' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger appearance_is_only_closed before update on record.appearance for each row execute function record.only_close_appearance();

create function record.only_close_classification() returns trigger language plpgsql as $$
begin
  if old.to_at is not null or new.to_at is null
    or (new.id, new.work_id, new.kind, new.ref_id, new.from_at) is distinct from (old.id, old.work_id, old.kind, old.ref_id, old.from_at)
    or new.set_by is distinct from old.set_by
  then raise exception 'a classification is only ended, once' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger classification_is_only_closed before update on record.classification for each row execute function record.only_close_classification();

create function record.keep_identity() returns trigger language plpgsql as $$
begin
  if (new.id, new.public_id, new.agency_id, new.provenance, new.story_key, new.output, new.medium, new.first_published_at, new.first_day, new.dated)
      is distinct from (old.id, old.public_id, old.agency_id, old.provenance, old.story_key, old.output, old.medium, old.first_published_at, old.first_day, old.dated)
    or new.external_key is distinct from old.external_key
    or new.current_version < old.current_version
    or (old.state = 'withdrawn' and new.state <> 'withdrawn')
  then raise exception 'what was published keeps its identity' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger work_keeps_identity before update on record.work for each row execute function record.keep_identity();
`,
  ),
  migration(
    '20261101t1105-add-text-hash',
    `
-- hash of the folded words alone: finds removed content again under another byline or with other accents
alter table record.version add column text_sha256 text not null default '';
create index version_by_text on record.version (text_sha256) where text_sha256 <> '';
`,
  ),
  migration(
    '20261122t0810-index-corrections',
    `
create index version_corrections on record.version (published_at desc) where reason = 'correction';
`,
  ),
  migration(
    '20261122t0900-settle-search-in-job',
    `
-- a publication only appends to the lists of pending words; a job of every minute files them, so that nobody's publication waits for it
alter index record.work_search_head set (gin_pending_list_limit = 262144);
alter index record.work_search_terms set (gin_pending_list_limit = 262144);
alter index record.work_search_title_pairs set (gin_pending_list_limit = 262144);
alter index record.work_search_pairs set (gin_pending_list_limit = 262144);
`,
  ),
  migration(
    '20261122t1310-day-lists',
    `
-- a day on which nothing went out on a channel, and why: else the day counts as not declared yet
create table record.quiet_day (
  agency_id uuid not null,
  channel_id uuid not null,
  day date not null,
  reason text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (agency_id, channel_id, day)
);

-- files that show a declared work was out: a scanned page, a recording
create table record.evidence (
  agency_id uuid not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  mime text not null,
  bytes int not null,
  file_key text not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (agency_id, file_sha256)
);
`,
  ),
  migration(
    '20261122t1340-import-runs',
    `
-- a feed of another CMS that is read again and again
create table record.import_feed (
  id uuid primary key,
  agency_id uuid not null,
  url text not null,
  name text not null,
  every_minutes int not null check (every_minutes between 5 and 10080),
  is_on boolean not null,
  next_at timestamptz not null,
  saved_by uuid not null,
  unique (agency_id, url)
);
create index import_feed_due on record.import_feed (next_at) where is_on;

-- one taking over of a feed or file: what came of it, line by line where it went wrong
create table record.import_run (
  id uuid primary key,
  agency_id uuid not null,
  feed_id uuid references record.import_feed (id),
  kind text not null check (kind in ('feed', 'sheet', 'lines')),
  name text not null,
  address text,
  file_key text,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  total int not null default 0,
  done int not null default 0,
  imported int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  bad_count int not null default 0,
  bad jsonb not null default '[]',
  failure jsonb,
  cancel_asked boolean not null default false,
  started_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index import_run_by_agency on record.import_run (agency_id, created_at desc);
create index import_run_by_feed on record.import_run (feed_id, created_at desc) where feed_id is not null;
`,
  ),
  migration(
    '20261122t2310-appearances-by-address',
    `
-- a piece that comes by a second way is known by its address; addresses may be longer than an ordered index takes
create index appearance_by_url on record.appearance using hash (url) where url is not null;
`,
  ),
]
