import { migration } from '../../../platform/db/migrate.ts'

export const storyMigrations = [
  migration(
    '20261101t1300-create-stories',
    `
create schema stories;

-- the approval levels of an agency, dated; levels is an ordered array, see chain.ts
create table stories.chain (
  id uuid primary key,
  agency_id uuid not null,
  valid_from date not null,
  levels jsonb not null,
  -- which level may sign alone at night, and within how many hours the rest must look
  urgent_level text,
  review_hours int not null default 12 check (review_hours between 1 and 168),
  -- which level alone may pass a typo fix of what is out
  typo_level text,
  unique (agency_id, valid_from)
);

create table stories.story (
  id uuid primary key,
  agency_id uuid not null,
  plan_item_id uuid unique,
  desk_id uuid,
  -- shown in lists; follows the live text of the first output
  headline text not null default '',
  headline_folded text not null default '',
  genre text not null,
  section_id uuid,
  area_ids uuid[] not null default '{}',
  commitment_ids uuid[] not null default '{}',
  tags text[] not null default '{}',
  is_breaking boolean not null default false,
  origin text not null default 'own' check (origin in ('own', 'syndicated')),
  source text,
  ai_use text not null default 'none' check (ai_use in ('none', 'assisted', 'generated')),
  ai_label text,
  kicker text,
  state text not null default 'drafting' check (state in ('drafting', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'dropped')),
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index story_by_agency on stories.story (agency_id, updated_at desc, id);
create index story_by_state on stories.story (agency_id, state, updated_at desc, id);
create index story_by_desk on stories.story (agency_id, desk_id, updated_at desc, id);
create index story_headline_trigram on stories.story using gin (agency_id, headline_folded gin_trgm_ops);

create table stories.contributor (
  story_id uuid not null references stories.story (id),
  position int not null,
  person_id uuid,
  name text not null,
  role text not null,
  share int check (share between 0 and 10000),
  primary key (story_id, position)
);
create index contributor_by_person on stories.contributor (person_id, story_id);

-- one form of a story: the web text, the radio script …; it has its own document and its own signatures
create table stories.output (
  id uuid primary key,
  story_id uuid not null references stories.story (id),
  agency_id uuid not null,
  medium text not null check (medium in ('web', 'print', 'radio', 'tv', 'social')),
  state text not null default 'drafting' check (state in ('drafting', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'dropped')),
  -- which later change is under way: null before the first publication
  route text check (route in ('first', 'update', 'typo', 'correction')),
  notice jsonb,
  next_level int,
  submitted_by uuid,
  submitted_at timestamptz,
  submission_note text not null default '',
  publish_at timestamptz,
  slot jsonb,
  work_id uuid,
  work_public_id text,
  published_sha256 text,
  published_at timestamptz,
  created_at timestamptz not null,
  unique (story_id, medium)
);
create index output_waiting on stories.output (agency_id, next_level, submitted_at) where state = 'in_review';
create index output_scheduled on stories.output (publish_at) where state = 'scheduled';

-- every change of a document, durable before it is acknowledged; compacted into snapshots
create table stories.document_update (
  id bigint generated always as identity primary key,
  output_id uuid not null references stories.output (id),
  person_id uuid,
  at timestamptz not null default now(),
  is_snapshot boolean not null default false,
  update bytea not null
);
create index update_by_output on stories.document_update (output_id, id);
-- who wrote since when: outlives compaction
create table stories.document_author (
  output_id uuid not null references stories.output (id),
  person_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- id of their newest update: compared with the position a signature was given at, so that no clock decides
  last_position bigint not null,
  primary key (output_id, person_id)
);

create table stories.revision (
  output_id uuid not null references stories.output (id),
  no int not null,
  content jsonb not null,
  sha256 text not null,
  reason text not null check (reason in ('created', 'saved', 'submitted', 'signed', 'restored', 'published')),
  author_ids uuid[] not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (output_id, no)
);
create trigger revision_is_append_only before update or delete on stories.revision for each row execute function platform.refuse_change();

create table stories.approval (
  id uuid primary key,
  -- order of signing: several may fall into one millisecond
  seq bigint generated always as identity,
  output_id uuid not null references stories.output (id),
  revision_no int not null,
  sha256 text not null,
  level text not null,
  level_index int not null,
  mode text not null check (mode in ('chain', 'urgent', 'standing')),
  person_id uuid not null,
  on_behalf_of uuid,
  route text not null check (route in ('first', 'update', 'typo', 'correction')),
  -- newest update of the document when it was signed
  text_position bigint not null,
  at timestamptz not null
);
create index approval_by_output on stories.approval (output_id, seq);
create trigger approval_is_append_only before update or delete on stories.approval for each row execute function platform.refuse_change();

create table stories.return (
  id uuid primary key,
  output_id uuid not null references stories.output (id),
  revision_no int not null,
  person_id uuid not null,
  level text not null,
  reason text not null,
  at timestamptz not null,
  answered_at timestamptz
);
create index return_by_output on stories.return (output_id, at);
create index return_by_person on stories.return (person_id, at);

-- a colleague signs in somebody's place for a dated while
create table stories.delegation (
  id uuid primary key,
  agency_id uuid not null,
  level text not null,
  from_person uuid not null,
  to_person uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  ended_at timestamptz,
  check (to_at > from_at and from_person <> to_person)
);
create index delegation_by_person on stories.delegation (to_person, from_at);

-- a developing event: named people may update what is out, for a set time
create table stories.standing (
  id uuid primary key,
  story_id uuid not null references stories.story (id),
  person_ids uuid[] not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check (expires_at > granted_at)
);
create index standing_by_story on stories.standing (story_id, expires_at);

-- what one duty approver signed alone and the others still owe a look
create table stories.later_review (
  id uuid primary key,
  output_id uuid not null references stories.output (id),
  agency_id uuid not null,
  approval_id uuid not null references stories.approval (id),
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text check (outcome in ('agreed', 'change_wanted')),
  note text not null default ''
);
create index later_review_owed on stories.later_review (agency_id, due_at) where done_at is null;

create table stories.comment (
  id uuid primary key,
  output_id uuid not null references stories.output (id),
  parent_id uuid references stories.comment (id),
  person_id uuid not null,
  -- where: the quoted words and a relative position of the document
  quote text not null default '',
  anchor jsonb,
  text text not null,
  mention_ids uuid[] not null default '{}',
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid
);
create index comment_by_output on stories.comment (output_id, at);

-- a reporter's source: sealed, read only by those named, every look logged
create table stories.sealed_source (
  story_id uuid primary key references stories.story (id),
  sealed bytea not null,
  reader_ids uuid[] not null,
  updated_by uuid not null,
  updated_at timestamptz not null
);

-- who saw which revision: an approver is shown what changed since
create table stories.seen (
  output_id uuid not null references stories.output (id),
  person_id uuid not null,
  revision_no int not null,
  at timestamptz not null,
  primary key (output_id, person_id)
);
`,
  ),
  migration(
    '20261122t1030-chains-kept-limits',
    `
-- a chain is never overwritten: what was sent up under it goes on under it; the newest of a day holds
alter table stories.chain drop constraint chain_agency_id_valid_from_key;
alter table stories.chain add column saved_at timestamptz, add column saved_by uuid, add column seq bigint generated always as identity;
create index chain_by_agency on stories.chain (agency_id, valid_from desc, seq desc);
create trigger chain_is_append_only before update or delete on stories.chain for each row execute function platform.refuse_change();
-- the chain the text was sent up under; null: the one of the day
alter table stories.output add column chain_id uuid references stories.chain (id);

-- why one person signed alone
alter table stories.later_review add column reason text not null default '';

-- how long a headline (letters) and a standfirst (words) should be in a house
create table stories.house_limit (
  agency_id uuid primary key,
  headline_letters int not null check (headline_letters between 20 and 300),
  standfirst_words int not null check (standfirst_words between 10 and 300)
);
`,
  ),
  migration(
    '20261122t1420-index-signers-and-delegations',
    `
-- "signed last at" of the approvals page, and who signs on whose behalf now: both were read from end to end
create index approval_by_person on stories.approval (person_id, at desc);
create index delegation_by_agency on stories.delegation (agency_id, to_at) where ended_at is null;
`,
  ),
]
