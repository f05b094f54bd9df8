-- The shape of the database after all migrations. Made by `npm run schema`; never edited by hand.

create extension btree_gin schema public;
create extension pg_trgm schema public;
create extension unaccent schema public;

create schema areas;
create schema audience;
create schema commitments;
create schema measures;
create schema media;
create schema notifications;
create schema organisations;
create schema people;
create schema planning;
create schema plans;
create schema platform;
create schema public;
create schema record;
create schema reports;
create schema site;
create schema stories;
create schema vocabulary;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION record.keep_identity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.id, new.public_id, new.agency_id, new.provenance, new.story_key, new.output, new.medium, new.first_published_at, new.first_day, new.dated)
      is distinct from (old.id, old.public_id, old.agency_id, old.provenance, old.story_key, old.output, old.medium, old.first_published_at, old.first_day, old.dated)
    or new.external_key is distinct from old.external_key
    or new.current_version < old.current_version
    or (old.state = 'withdrawn' and new.state <> 'withdrawn')
  then raise exception 'what was published keeps its identity' using errcode = 'insufficient_privilege'; end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION record.only_close_appearance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.closed_at is not null or new.closed_at is null
    or (new.id, new.work_id, new.agency_id, new.version_no, new.kind, new.opened_at, new.opened_day) is distinct from (old.id, old.work_id, old.agency_id, old.version_no, old.kind, old.opened_at, old.opened_day)
    or new.channel_id is distinct from old.channel_id or new.url is distinct from old.url or new.slot is distinct from old.slot
  then raise exception 'an appearance is only closed, once' using errcode = 'insufficient_privilege'; end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION record.only_close_classification()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.to_at is not null or new.to_at is null
    or (new.id, new.work_id, new.kind, new.ref_id, new.from_at) is distinct from (old.id, old.work_id, old.kind, old.ref_id, old.from_at)
    or new.set_by is distinct from old.set_by
  then raise exception 'a classification is only ended, once' using errcode = 'insufficient_privilege'; end if;
  return new;
end $function$;

create table areas.area (
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  settlement text default 'rural'::text not null,
  is_remote boolean default false not null,
  is_border boolean default false not null,
  population integer,
  valid_from date not null,
  valid_to date,
  constraint area_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint area_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'ward'::text, 'commune'::text, 'special_zone'::text]))),
  constraint area_population_check CHECK ((population >= 0)),
  constraint area_settlement_check CHECK ((settlement = ANY (ARRAY['urban'::text, 'rural'::text, 'island'::text]))),
  constraint area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES areas.area(id),
  constraint area_pkey PRIMARY KEY (id)
);
CREATE INDEX area_by_parent ON areas.area USING btree (parent_id, valid_from);
CREATE UNIQUE INDEX area_code_once ON areas.area USING btree (code, valid_from);

create table areas.succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  on_day date not null,
  constraint succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES areas.area(id),
  constraint succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES areas.area(id),
  constraint succession_pkey PRIMARY KEY (predecessor_id, successor_id)
);

create table audience.agreed_day (
  agency_id uuid not null,
  key bigint not null,
  day date not null,
  constraint agreed_day_pkey PRIMARY KEY (agency_id, key, day)
);
CREATE INDEX agreed_day_by_day ON audience.agreed_day USING btree (agency_id, day);

create table audience.incoming (
  id bigint generated always as identity not null,
  agency_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  kind text not null,
  page text not null,
  work_id uuid,
  area_id uuid,
  reader_key bigint not null,
  address_key bigint not null,
  agreed_key bigint,
  device text not null,
  referrer text,
  seconds integer not null,
  finished boolean not null,
  constraint incoming_kind_check CHECK ((kind = ANY (ARRAY['view'::text, 'stay'::text]))),
  constraint incoming_pkey PRIMARY KEY (id)
);

create table audience.left_out (
  agency_id uuid not null,
  day date not null,
  reason text not null,
  count integer not null,
  constraint left_out_reason_check CHECK ((reason = ANY (ARRAY['bot'::text, 'unknown'::text, 'lost'::text]))),
  constraint left_out_pkey PRIMARY KEY (agency_id, day, reason)
);

create table audience.minute (
  agency_id uuid not null,
  at timestamp with time zone not null,
  views integer not null,
  seconds bigint not null,
  constraint minute_pkey PRIMARY KEY (agency_id, at)
);

create table audience.most_read (
  agency_id uuid not null,
  work_ids uuid[] not null,
  at timestamp with time zone not null,
  constraint most_read_pkey PRIMARY KEY (agency_id)
);

create table audience.reading (
  id bigint not null,
  agency_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  kind text not null,
  page text not null,
  work_id uuid,
  area_id uuid,
  reader_key bigint not null,
  address_key bigint not null,
  agreed_key bigint,
  device text not null,
  referrer text,
  seconds integer not null,
  finished boolean not null,
  constraint incoming_kind_check CHECK ((kind = ANY (ARRAY['view'::text, 'stay'::text])))
);
CREATE INDEX reading_by_day ON audience.reading USING btree (day, agency_id);

create table audience.report_opened (
  agency_id uuid not null,
  desk_id uuid not null,
  day date not null,
  constraint report_opened_pkey PRIMARY KEY (agency_id, desk_id, day)
);

create table audience.salt (
  day date not null,
  salt bytea not null,
  constraint salt_pkey PRIMARY KEY (day)
);

create table audience.seen (
  day date not null,
  agency_id uuid not null,
  what text not null,
  work_id uuid not null,
  key bigint not null,
  constraint seen_what_check CHECK ((what = ANY (ARRAY['site'::text, 'address'::text, 'work'::text]))),
  constraint seen_pkey PRIMARY KEY (day, agency_id, what, work_id, key)
);

create table audience.site_day (
  agency_id uuid not null,
  day date not null,
  area_id uuid not null,
  views integer not null,
  seconds bigint not null,
  readers integer not null,
  addresses integer not null,
  constraint site_day_pkey PRIMARY KEY (agency_id, day, area_id)
);

create table audience.split_day (
  agency_id uuid not null,
  day date not null,
  dim text not null,
  value text not null,
  views integer not null,
  constraint split_day_dim_check CHECK ((dim = ANY (ARRAY['device'::text, 'referrer'::text, 'page'::text]))),
  constraint split_day_pkey PRIMARY KEY (agency_id, day, dim, value)
);

create table audience.work_day (
  agency_id uuid not null,
  work_id uuid not null,
  day date not null,
  views integer not null,
  readers integer not null,
  seconds bigint not null,
  finished integer not null,
  constraint work_day_pkey PRIMARY KEY (agency_id, day, work_id)
);
CREATE INDEX work_day_by_work ON audience.work_day USING btree (work_id, day);

create table audience.work_hour (
  agency_id uuid not null,
  work_id uuid not null,
  at timestamp with time zone not null,
  views integer not null,
  seconds bigint not null,
  constraint work_hour_pkey PRIMARY KEY (agency_id, at, work_id)
);
CREATE INDEX work_hour_by_work ON audience.work_hour USING btree (work_id, at);

create table commitments.commitment (
  id uuid not null,
  kind_id uuid not null,
  source_kind text not null,
  source_ref text default ''::text not null,
  title text not null,
  owner_id uuid not null,
  province_id uuid,
  to_all boolean not null,
  valid_from date not null,
  valid_to date,
  criteria text default ''::text not null,
  quantity integer,
  closed_on date,
  close_reason text,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint commitment_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint commitment_check1 CHECK (((NOT to_all) OR (province_id IS NOT NULL))),
  constraint commitment_quantity_check CHECK ((quantity > 0)),
  constraint commitment_source_kind_check CHECK ((source_kind = ANY (ARRAY['plan'::text, 'order'::text, 'orientation'::text, 'law'::text, 'other'::text]))),
  constraint commitment_kind_id_fkey FOREIGN KEY (kind_id) REFERENCES commitments.kind(id),
  constraint commitment_pkey PRIMARY KEY (id)
);
CREATE INDEX commitment_by_owner ON commitments.commitment USING btree (owner_id, valid_from);
CREATE INDEX commitment_by_province ON commitments.commitment USING btree (province_id, valid_from);

create table commitments.confirmation (
  id uuid not null,
  agency_id uuid not null,
  story_key uuid not null,
  output text not null,
  sha256 text not null,
  commitment_id uuid not null,
  verdict text not null,
  criteria text not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  constraint confirmation_verdict_check CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'removed'::text]))),
  constraint confirmation_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  constraint confirmation_pkey PRIMARY KEY (id)
);
CREATE INDEX confirmation_by_story ON commitments.confirmation USING btree (agency_id, story_key, at);
CREATE TRIGGER confirmation_is_append_only BEFORE DELETE OR UPDATE ON commitments.confirmation FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table commitments.kind (
  id uuid not null,
  code text not null,
  vi text not null,
  en text not null,
  criteria_vi text not null,
  criteria_en text not null,
  citation text not null,
  "position" integer not null,
  valid_from date not null,
  valid_to date,
  constraint kind_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint kind_pkey PRIMARY KEY (id),
  constraint kind_code_valid_from_key UNIQUE (code, valid_from)
);

create table commitments.offer (
  agency_id uuid not null,
  commitment_id uuid not null,
  constraint offer_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments.commitment(id),
  constraint offer_pkey PRIMARY KEY (agency_id, commitment_id)
);
CREATE INDEX offer_by_commitment ON commitments.offer USING btree (commitment_id);

create table measures.built (
  measure text not null,
  version integer not null,
  constraint built_pkey PRIMARY KEY (measure)
);

create table measures.computed (
  agency_id uuid not null,
  measure text not null,
  day date not null,
  constraint computed_pkey PRIMARY KEY (agency_id, measure, day)
);

create table measures."freeze" (
  id uuid not null,
  name text not null,
  owner_id uuid not null,
  agency_ids uuid[] not null,
  measures text[] not null,
  from_day date not null,
  to_day date not null,
  sha256 text not null,
  frozen_at timestamp with time zone not null,
  frozen_by uuid,
  constraint freeze_check CHECK ((to_day >= from_day)),
  constraint freeze_pkey PRIMARY KEY (id)
);
CREATE INDEX freeze_by_owner ON measures."freeze" USING btree (owner_id, frozen_at);
CREATE TRIGGER freeze_is_append_only BEFORE DELETE OR UPDATE ON measures."freeze" FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table measures.frozen_row (
  freeze_id uuid not null,
  agency_id uuid not null,
  measure text not null,
  day date not null,
  no integer not null,
  dims jsonb not null,
  value numeric,
  keys text[],
  constraint frozen_row_freeze_id_fkey FOREIGN KEY (freeze_id) REFERENCES measures."freeze"(id),
  constraint frozen_row_pkey PRIMARY KEY (freeze_id, agency_id, measure, day, no)
);
CREATE TRIGGER frozen_row_is_append_only BEFORE DELETE OR UPDATE ON measures.frozen_row FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table measures.mark (
  id bigint generated always as identity not null,
  agency_id uuid not null,
  measure text not null,
  day date not null,
  constraint mark_pkey PRIMARY KEY (id)
);
CREATE INDEX mark_by_agency ON measures.mark USING btree (agency_id, measure, day);

create table measures.month_row (
  agency_id uuid not null,
  measure text not null,
  month date not null,
  no integer not null,
  dims jsonb not null,
  value numeric,
  keys text[],
  constraint month_row_pkey PRIMARY KEY (agency_id, measure, month, no)
);

create table measures."row" (
  agency_id uuid not null,
  measure text not null,
  day date not null,
  no integer not null,
  dims jsonb not null,
  value numeric,
  keys text[],
  constraint row_pkey PRIMARY KEY (agency_id, measure, day, no)
);

create table media.asset (
  id uuid not null,
  agency_id uuid not null,
  public_key text not null,
  kind text not null,
  state text not null,
  refusal text,
  file_name text not null,
  mime text not null,
  sha256 text not null,
  bytes bigint not null,
  width integer not null,
  height integer not null,
  orientation smallint not null,
  has_place boolean not null,
  colour text not null,
  preview_width integer not null,
  widths integer[] default '{}'::integer[] not null,
  jpeg_width integer,
  original_key text not null,
  taken_at timestamp with time zone,
  file_facts jsonb not null,
  caption text not null,
  alt text not null,
  credit text not null,
  author_id uuid,
  author_name text not null,
  rights_kind text,
  rights_note text not null,
  rights_valid_to date,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_at timestamp with time zone not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  is_public boolean default false not null,
  words text not null,
  folded text not null,
  constraint asset_bytes_check CHECK ((bytes > 0)),
  constraint asset_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
  constraint asset_height_check CHECK ((height > 0)),
  constraint asset_kind_check CHECK ((kind = 'photo'::text)),
  constraint asset_orientation_check CHECK (((orientation >= 1) AND (orientation <= 8))),
  constraint asset_rights_kind_check CHECK ((rights_kind = ANY (ARRAY['own'::text, 'agency'::text, 'reader'::text, 'licensed'::text, 'public-domain'::text]))),
  constraint asset_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint asset_state_check CHECK ((state = ANY (ARRAY['processing'::text, 'ready'::text, 'refused'::text]))),
  constraint asset_width_check CHECK ((width > 0)),
  constraint asset_pkey PRIMARY KEY (id),
  constraint asset_public_key_key UNIQUE (public_key)
);
CREATE INDEX asset_by_marked_text ON media.asset USING gin (agency_id, words gin_trgm_ops);
CREATE INDEX asset_by_text ON media.asset USING gin (agency_id, folded gin_trgm_ops);
CREATE INDEX asset_by_uploader ON media.asset USING btree (agency_id, uploaded_by, id DESC);
CREATE INDEX asset_incomplete ON media.asset USING btree (agency_id, id DESC) WHERE ((credit = ''::text) OR (credit ~~ '%…%'::text) OR (rights_kind IS NULL) OR (rights_valid_to IS NOT NULL));
CREATE INDEX asset_newest ON media.asset USING btree (agency_id, id DESC);
CREATE UNIQUE INDEX asset_once ON media.asset USING btree (agency_id, sha256) WHERE (state <> 'refused'::text);

create table media.rendition (
  asset_id uuid not null,
  name text not null,
  format text not null,
  width integer not null,
  height integer not null,
  bytes bigint not null,
  file_key text not null,
  constraint rendition_format_check CHECK ((format = ANY (ARRAY['avif'::text, 'webp'::text, 'jpeg'::text]))),
  constraint rendition_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES media.asset(id),
  constraint rendition_pkey PRIMARY KEY (asset_id, name, format)
);

create table media.upload (
  id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  file_name text not null,
  bytes bigint not null,
  started_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  asset_id uuid,
  is_duplicate boolean default false not null,
  refusal jsonb,
  constraint upload_bytes_check CHECK ((bytes > 0)),
  constraint upload_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES media.asset(id),
  constraint upload_pkey PRIMARY KEY (id)
);
CREATE INDEX upload_by_expiry ON media.upload USING btree (expires_at);
CREATE INDEX upload_by_person ON media.upload USING btree (agency_id, person_id);

create table media.usage (
  id uuid not null,
  agency_id uuid not null,
  asset_id uuid not null,
  work_id uuid not null,
  title text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  constraint usage_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES media.asset(id),
  constraint usage_pkey PRIMARY KEY (id)
);
CREATE INDEX usage_by_asset ON media.usage USING btree (asset_id, from_at DESC);
CREATE INDEX usage_by_work ON media.usage USING btree (work_id) WHERE (to_at IS NULL);
CREATE UNIQUE INDEX usage_open ON media.usage USING btree (asset_id, work_id) WHERE (to_at IS NULL);

create table notifications.delivery (
  notification_id uuid not null,
  channel text not null,
  target text not null,
  claimed_at timestamp with time zone not null,
  outcome text,
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['push'::text, 'sms'::text]))),
  constraint delivery_notification_id_fkey FOREIGN KEY (notification_id) REFERENCES notifications.notification(id),
  constraint delivery_pkey PRIMARY KEY (notification_id, channel, target)
);

create table notifications.notification (
  id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  kind text not null,
  vi text not null,
  en text not null,
  path text not null,
  is_urgent boolean default false not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notification_pkey PRIMARY KEY (id)
);
CREATE INDEX notification_by_person ON notifications.notification USING btree (person_id, at DESC, id);
CREATE INDEX notification_unread ON notifications.notification USING btree (person_id) WHERE (read_at IS NULL);

create table notifications.push_subscription (
  id uuid not null,
  person_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  created_at timestamp with time zone not null,
  failed_at timestamp with time zone,
  constraint push_subscription_pkey PRIMARY KEY (id),
  constraint push_subscription_endpoint_key UNIQUE (endpoint)
);
CREATE INDEX push_by_person ON notifications.push_subscription USING btree (person_id);

create table notifications.vapid_key (
  id boolean default true not null,
  public_key text not null,
  sealed_private_key bytea not null,
  created_at timestamp with time zone not null,
  constraint vapid_key_id_check CHECK (id),
  constraint vapid_key_pkey PRIMARY KEY (id)
);

create table organisations.channel (
  id uuid not null,
  agency_id uuid not null,
  product_id uuid,
  kind text not null,
  name text not null,
  address text,
  is_digital boolean not null,
  is_domestic boolean not null,
  opened_on date not null,
  closed_on date,
  evidence text,
  constraint channel_kind_check CHECK ((kind = ANY (ARRAY['site'::text, 'print'::text, 'radio'::text, 'tv'::text, 'social'::text, 'app'::text]))),
  constraint channel_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisations.organisation(id),
  constraint channel_product_id_fkey FOREIGN KEY (product_id) REFERENCES organisations.product(id),
  constraint channel_pkey PRIMARY KEY (id)
);
CREATE INDEX channel_by_agency ON organisations.channel USING btree (agency_id, kind);
CREATE UNIQUE INDEX site_address_once ON organisations.channel USING btree (lower(address)) WHERE ((kind = 'site'::text) AND (closed_on IS NULL));

create table organisations.desk (
  id uuid not null,
  agency_id uuid not null,
  code text not null,
  name text not null,
  "position" integer default 0 not null,
  closed_on date,
  constraint desk_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisations.organisation(id),
  constraint desk_pkey PRIMARY KEY (id),
  constraint desk_agency_id_code_key UNIQUE (agency_id, code)
);

create table organisations.licence (
  id uuid not null,
  agency_id uuid not null,
  kind text not null,
  number text not null,
  issued_on date not null,
  issuer text not null,
  valid_from date not null,
  valid_to date,
  head_title text not null,
  head_name text not null,
  office text not null,
  phone text not null,
  email text not null,
  detail jsonb default '{}'::jsonb not null,
  constraint licence_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisations.organisation(id),
  constraint licence_pkey PRIMARY KEY (id)
);
CREATE INDEX licence_by_agency ON organisations.licence USING btree (agency_id, valid_from);

create table organisations.name (
  organisation_id uuid not null,
  valid_from date not null,
  name text not null,
  short_name text not null,
  decision text,
  constraint name_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint name_pkey PRIMARY KEY (organisation_id, valid_from)
);

create table organisations.organisation (
  id uuid not null,
  code text not null,
  kind text not null,
  agency_type text,
  province_id uuid,
  supervisory_body_id uuid,
  valid_from date not null,
  valid_to date,
  decision text,
  constraint organisation_agency_type_check CHECK ((agency_type = ANY (ARRAY['newspaper'::text, 'broadcaster'::text, 'newspaper_and_broadcaster'::text, 'magazine'::text, 'news_agency'::text]))),
  constraint organisation_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['agency'::text, 'department'::text, 'party_commission'::text, 'people_committee'::text, 'supervisory'::text, 'association'::text, 'ministry'::text, 'commune'::text]))),
  constraint organisation_supervisory_body_id_fkey FOREIGN KEY (supervisory_body_id) REFERENCES organisations.organisation(id),
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_code_key UNIQUE (code)
);
CREATE INDEX organisation_by_province ON organisations.organisation USING btree (province_id, kind);

create table organisations.product (
  id uuid not null,
  agency_id uuid not null,
  press_type text not null,
  name text not null,
  frequency text,
  valid_from date not null,
  valid_to date,
  constraint product_press_type_check CHECK ((press_type = ANY (ARRAY['print'::text, 'online'::text, 'radio'::text, 'television'::text]))),
  constraint product_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organisations.organisation(id),
  constraint product_pkey PRIMARY KEY (id)
);
CREATE INDEX product_by_agency ON organisations.product USING btree (agency_id);

create table organisations.succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  on_day date not null,
  kind text not null,
  decision text,
  constraint succession_check CHECK ((predecessor_id <> successor_id)),
  constraint succession_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'succeed'::text, 'split'::text]))),
  constraint succession_predecessor_id_fkey FOREIGN KEY (predecessor_id) REFERENCES organisations.organisation(id),
  constraint succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisations.organisation(id),
  constraint succession_pkey PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX succession_by_successor ON organisations.succession USING btree (successor_id, on_day);

create table people.absence (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  from_day date not null,
  to_day date not null,
  agency_id uuid,
  entered_by uuid,
  constraint absence_check CHECK ((to_day >= from_day)),
  constraint absence_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'travel'::text, 'night_duty'::text]))),
  constraint absence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES people.person(id),
  constraint absence_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint absence_pkey PRIMARY KEY (id)
);
CREATE INDEX absence_by_person ON people.absence USING btree (person_id, from_day);

create table people.duty (
  id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  kind text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  absence_id uuid,
  entered_by uuid,
  constraint duty_check CHECK ((to_at > from_at)),
  constraint duty_kind_check CHECK ((kind = ANY (ARRAY['duty_approver'::text, 'duty_editor'::text]))),
  constraint duty_absence_id_fkey FOREIGN KEY (absence_id) REFERENCES people.absence(id) ON DELETE SET NULL,
  constraint duty_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES people.person(id),
  constraint duty_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint duty_pkey PRIMARY KEY (id)
);
CREATE INDEX duty_by_agency ON people.duty USING btree (agency_id, kind, from_at);
CREATE INDEX duty_by_person ON people.duty USING btree (person_id, from_at);

create table people.membership (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  desk_id uuid,
  role text not null,
  title text,
  valid_from date not null,
  valid_to date,
  ended_at timestamp with time zone,
  constraint membership_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint membership_pkey PRIMARY KEY (id)
);
CREATE INDEX membership_by_organisation ON people.membership USING btree (organisation_id, role);
CREATE INDEX membership_by_person ON people.membership USING btree (person_id);

create table people.one_time_link (
  token_hash bytea not null,
  person_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  issued_by uuid,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint one_time_link_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text]))),
  constraint one_time_link_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES people.person(id),
  constraint one_time_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint one_time_link_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX one_time_link_by_person ON people.one_time_link USING btree (person_id, issued_at);

create table people.person (
  id uuid not null,
  public_id text not null,
  name text not null,
  email text,
  phone text,
  language text default 'vi'::text not null,
  password_hash text,
  totp_secret bytea,
  totp_enabled_at timestamp with time zone,
  totp_last_step bigint,
  failed_sign_ins integer default 0 not null,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  totp_required boolean default false not null,
  constraint person_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_public_id_key UNIQUE (public_id)
);
CREATE UNIQUE INDEX person_email_once ON people.person USING btree (lower(email));

create table people.press_card (
  id uuid not null,
  person_id uuid not null,
  number text not null,
  issued_on date not null,
  valid_to date not null,
  checked_on date,
  checked_by uuid,
  returned_on date,
  constraint press_card_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES people.person(id),
  constraint press_card_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint press_card_pkey PRIMARY KEY (id)
);
CREATE INDEX press_card_by_number ON people.press_card USING btree (number);
CREATE INDEX press_card_by_person ON people.press_card USING btree (person_id);

create table people.proof (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  mime text not null,
  bytes integer not null,
  sha256 text not null,
  file_key text not null,
  kept_at timestamp with time zone not null,
  kept_by uuid not null,
  constraint proof_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.person(id),
  constraint proof_pkey PRIMARY KEY (id)
);

create table people.session (
  token_hash bytea not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  user_agent text not null,
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_id_key UNIQUE (id)
);
CREATE INDEX session_by_expiry ON people.session USING btree (expires_at);
CREATE INDEX session_by_person ON people.session USING btree (person_id);

create table people.sign_in_challenge (
  token_hash bytea not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  attempts integer default 0 not null,
  constraint sign_in_challenge_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint sign_in_challenge_pkey PRIMARY KEY (token_hash)
);

create table people.training (
  id uuid not null,
  person_id uuid not null,
  course text not null,
  completed_on date not null,
  certificate text,
  is_digital_transformation boolean default true not null,
  proof_id uuid,
  removed_at timestamp with time zone,
  constraint training_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint training_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES people.proof(id),
  constraint training_pkey PRIMARY KEY (id)
);
CREATE INDEX training_by_person ON people.training USING btree (person_id);

create table planning.assignment (
  item_id uuid not null,
  person_id uuid not null,
  role text not null,
  assigned_by uuid not null,
  assigned_at timestamp with time zone not null,
  constraint assignment_role_check CHECK ((role = ANY (ARRAY['writer'::text, 'photographer'::text, 'camera'::text, 'editor'::text, 'driver'::text]))),
  constraint assignment_item_id_fkey FOREIGN KEY (item_id) REFERENCES planning.item(id),
  constraint assignment_pkey PRIMARY KEY (item_id, person_id, role)
);
CREATE INDEX assignment_by_person ON planning.assignment USING btree (person_id, item_id);

create table planning.closed_day (
  agency_id uuid not null,
  day date not null,
  desk_id uuid,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  constraint closed_day_agency_id_day_desk_id_key UNIQUE NULLS NOT DISTINCT (agency_id, day, desk_id)
);

create table planning.item (
  id uuid not null,
  agency_id uuid not null,
  day date not null,
  desk_id uuid,
  title text not null,
  title_folded text not null,
  genre text not null,
  area_id uuid,
  place text,
  deadline timestamp with time zone not null,
  media text[] not null,
  slot_id uuid,
  length_seconds integer,
  commitment_ids uuid[] default '{}'::uuid[] not null,
  note text default ''::text not null,
  is_breaking boolean default false not null,
  is_late boolean default false not null,
  state text not null,
  state_reason text,
  origin text not null,
  story_id uuid,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint item_origin_check CHECK ((origin = ANY (ARRAY['registered'::text, 'breaking'::text, 'copied'::text]))),
  constraint item_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'assigned'::text, 'writing'::text, 'submitted'::text, 'approved'::text, 'published'::text, 'declined'::text, 'cancelled'::text]))),
  constraint item_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES planning.slot(id),
  constraint item_pkey PRIMARY KEY (id),
  constraint item_story_id_key UNIQUE (story_id)
);
CREATE INDEX item_by_day ON planning.item USING btree (agency_id, day, deadline);
CREATE INDEX item_by_person ON planning.item USING btree (agency_id, registered_by, day);
CREATE INDEX item_title_trigram ON planning.item USING gin (agency_id, title_folded gin_trgm_ops);

create table planning.reminder (
  id uuid not null,
  agency_id uuid not null,
  day date not null,
  person_id uuid not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (id),
  constraint reminder_agency_id_day_person_id_key UNIQUE (agency_id, day, person_id)
);

create table planning.setting (
  agency_id uuid not null,
  cut_off time without time zone default '17:00:00'::time without time zone not null,
  default_deadline time without time zone default '16:00:00'::time without time zone not null,
  constraint setting_pkey PRIMARY KEY (agency_id)
);

create table planning.slot (
  id uuid not null,
  agency_id uuid not null,
  medium text not null,
  name text not null,
  starts time without time zone,
  length_seconds integer,
  "position" integer default 0 not null,
  closed_on date,
  constraint slot_length_seconds_check CHECK ((length_seconds > 0)),
  constraint slot_medium_check CHECK ((medium = ANY (ARRAY['web'::text, 'print'::text, 'radio'::text, 'tv'::text, 'social'::text]))),
  constraint slot_pkey PRIMARY KEY (id)
);
CREATE INDEX slot_by_agency ON planning.slot USING btree (agency_id, "position");

create table plans.area_input (
  id uuid not null,
  province_id uuid not null,
  area_id uuid not null,
  kind text not null,
  value numeric not null,
  source text not null,
  read_on date not null,
  proof_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint area_input_kind_check CHECK ((kind = ANY (ARRAY['population'::text, 'broadcast'::text, 'loudspeaker'::text, 'print-reach'::text, 'online-reach'::text, 'print-copies'::text, 'network-addresses'::text]))),
  constraint area_input_value_check CHECK ((value >= (0)::numeric)),
  constraint area_input_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES plans.proof(id),
  constraint area_input_pkey PRIMARY KEY (id)
);
CREATE INDEX area_input_by_area ON plans.area_input USING btree (province_id, kind, area_id, read_on);

create table plans.baseline (
  id uuid not null,
  province_id uuid not null,
  indicator text not null,
  agency_id uuid,
  from_day date not null,
  to_day date not null,
  origin text not null,
  value numeric not null,
  members integer,
  counting_unit text not null,
  low numeric,
  high numeric,
  archive integer,
  sampled integer,
  of_kind integer,
  proof_id uuid not null,
  note text default ''::text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint baseline_check CHECK ((to_day >= from_day)),
  constraint baseline_check1 CHECK (((origin = 'sampled'::text) = ((archive IS NOT NULL) AND (sampled IS NOT NULL) AND (of_kind IS NOT NULL)))),
  constraint baseline_members_check CHECK ((members > 0)),
  constraint baseline_origin_check CHECK ((origin = ANY (ARRAY['typed'::text, 'sampled'::text]))),
  constraint baseline_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES plans.proof(id),
  constraint baseline_pkey PRIMARY KEY (id)
);
CREATE INDEX baseline_by_indicator ON plans.baseline USING btree (province_id, indicator, to_day);

create table plans.definition (
  id uuid not null,
  province_id uuid,
  key text not null,
  version integer not null,
  valid_from date not null,
  definition jsonb not null,
  reason text default ''::text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint definition_pkey PRIMARY KEY (id),
  constraint definition_province_id_key_version_key UNIQUE NULLS NOT DISTINCT (province_id, key, version)
);
CREATE TRIGGER definition_is_append_only BEFORE DELETE OR UPDATE ON plans.definition FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table plans.document (
  id uuid not null,
  province_id uuid not null,
  agency_id uuid,
  kind text not null,
  number text,
  title text not null,
  issued_on date,
  due_on date,
  valid_from date,
  valid_to date,
  grade text,
  amount integer,
  proof_id uuid,
  note text default ''::text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint document_amount_check CHECK ((amount >= 0)),
  constraint document_check CHECK (((issued_on IS NOT NULL) OR (due_on IS NOT NULL))),
  constraint document_check1 CHECK (((valid_to IS NULL) OR (issued_on IS NULL) OR (valid_to >= issued_on))),
  constraint document_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES plans.proof(id),
  constraint document_pkey PRIMARY KEY (id)
);
CREATE INDEX document_by_agency ON plans.document USING btree (agency_id, kind);
CREATE INDEX document_by_kind ON plans.document USING btree (province_id, kind, issued_on);

create table plans.explanation (
  id uuid not null,
  province_id uuid not null,
  indicator text not null,
  year integer not null,
  agency_id uuid,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint explanation_pkey PRIMARY KEY (id)
);
CREATE INDEX explanation_by_indicator ON plans.explanation USING btree (province_id, indicator, year, written_at);
CREATE TRIGGER explanation_is_append_only BEFORE DELETE OR UPDATE ON plans.explanation FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table plans.note (
  id uuid not null,
  province_id uuid not null,
  indicator text not null,
  year integer not null,
  agency_id uuid,
  organisation_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint note_pkey PRIMARY KEY (id)
);
CREATE INDEX note_by_indicator ON plans.note USING btree (province_id, indicator, year, written_at);
CREATE TRIGGER note_is_append_only BEFORE DELETE OR UPDATE ON plans.note FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table plans.plan (
  id uuid not null,
  province_id uuid not null,
  owner_id uuid not null,
  key text not null,
  number text,
  title text not null,
  issued_on date,
  period_from integer,
  period_to integer not null,
  is_illustrative boolean not null,
  state text not null,
  document jsonb not null,
  raw text not null,
  sha256 text not null,
  imported_at timestamp with time zone not null,
  imported_by uuid,
  archived_at timestamp with time zone,
  archived_by uuid,
  constraint plan_check CHECK (((state = 'archived'::text) = (archived_at IS NOT NULL))),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['following'::text, 'archived'::text]))),
  constraint plan_pkey PRIMARY KEY (id)
);
CREATE INDEX plan_by_province ON plans.plan USING btree (province_id, imported_at);
CREATE UNIQUE INDEX plan_followed_once ON plans.plan USING btree (province_id, key) WHERE (state = 'following'::text);

create table plans.proof (
  id uuid not null,
  province_id uuid not null,
  owner_id uuid not null,
  name text not null,
  mime text not null,
  bytes integer not null,
  sha256 text not null,
  file_key text not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid,
  constraint proof_bytes_check CHECK ((bytes > 0)),
  constraint proof_pkey PRIMARY KEY (id)
);
CREATE INDEX proof_by_province ON plans.proof USING btree (province_id, sha256);

create table plans.revenue (
  id uuid not null,
  agency_id uuid not null,
  province_id uuid not null,
  year integer not null,
  source text not null,
  amount_dong bigint not null,
  proof_id uuid not null,
  note text default ''::text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint revenue_amount_dong_check CHECK ((amount_dong >= 0)),
  constraint revenue_source_check CHECK ((source = ANY (ARRAY['orders'::text, 'advertising'::text, 'content'::text, 'events'::text, 'services'::text]))),
  constraint revenue_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES plans.proof(id),
  constraint revenue_pkey PRIMARY KEY (id)
);
CREATE INDEX revenue_by_agency ON plans.revenue USING btree (agency_id, year);
CREATE INDEX revenue_by_province ON plans.revenue USING btree (province_id, year);

create table plans.target (
  plan_id uuid not null,
  "position" integer not null,
  id text not null,
  "row" text not null,
  section text not null,
  year integer,
  statement jsonb not null,
  constraint target_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint target_pkey PRIMARY KEY (plan_id, id)
);

create table plans.task (
  plan_id uuid not null,
  "position" integer not null,
  "row" text not null,
  line jsonb not null,
  constraint task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id),
  constraint task_pkey PRIMARY KEY (plan_id, "row")
);

create table plans.trigger_record (
  id uuid not null,
  province_id uuid not null,
  plan_key text not null,
  "row" text not null,
  number text,
  title text not null,
  happened_on date not null,
  proof_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint trigger_record_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES plans.proof(id),
  constraint trigger_record_pkey PRIMARY KEY (id)
);
CREATE INDEX trigger_by_plan ON plans.trigger_record USING btree (province_id, plan_key, "row");

create table plans.typed_value (
  id uuid not null,
  province_id uuid not null,
  indicator text not null,
  agency_id uuid,
  from_day date not null,
  to_day date not null,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  counting_unit text not null,
  proof_id uuid not null,
  note text default ''::text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint typed_value_check CHECK ((to_day >= from_day)),
  constraint typed_value_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES plans.proof(id),
  constraint typed_value_pkey PRIMARY KEY (id)
);
CREATE INDEX typed_value_by_indicator ON plans.typed_value USING btree (province_id, indicator, to_day);

create table platform.audit (
  chain text not null,
  day date not null,
  seq integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  agency_id uuid,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  entry text not null,
  prev_hash text not null,
  hash text not null,
  constraint audit_pkey PRIMARY KEY (chain, day, seq),
  constraint audit_id_key UNIQUE (id)
);
CREATE INDEX audit_by_agency ON platform.audit USING btree (agency_id, at);
CREATE INDEX audit_by_subject ON platform.audit USING btree (subject_type, subject_id, at);
CREATE TRIGGER audit_is_append_only BEFORE DELETE OR UPDATE ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table platform.delivery (
  event_id uuid not null,
  subscriber text not null,
  at timestamp with time zone default now() not null,
  constraint delivery_event_id_fkey FOREIGN KEY (event_id) REFERENCES platform.event(id),
  constraint delivery_pkey PRIMARY KEY (event_id, subscriber)
);

create table platform.demo_loaded (
  at timestamp with time zone not null,
  reader_notice text
);

create table platform.event (
  id uuid not null,
  seq bigint generated always as identity not null,
  name text not null,
  payload jsonb not null,
  at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (id)
);
CREATE INDEX event_by_name ON platform.event USING btree (name, at);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON platform.event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table platform.migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null,
  constraint migration_lock_pkey PRIMARY KEY (id)
);

create table record.appearance (
  id uuid not null,
  work_id uuid not null,
  agency_id uuid not null,
  version_no integer not null,
  kind text not null,
  channel_id uuid,
  url text,
  slot jsonb,
  opened_at timestamp with time zone not null,
  opened_day date not null,
  closed_at timestamp with time zone,
  constraint appearance_check CHECK (((closed_at IS NULL) OR (closed_at >= opened_at))),
  constraint appearance_kind_check CHECK ((kind = ANY (ARRAY['site'::text, 'print'::text, 'radio'::text, 'tv'::text, 'social'::text, 'app'::text]))),
  constraint appearance_work_id_fkey FOREIGN KEY (work_id) REFERENCES record.work(id),
  constraint appearance_pkey PRIMARY KEY (id)
);
CREATE INDEX appearance_by_channel ON record.appearance USING btree (agency_id, channel_id, opened_at DESC);
CREATE INDEX appearance_by_day ON record.appearance USING btree (agency_id, opened_day);
CREATE INDEX appearance_by_url ON record.appearance USING hash (url) WHERE (url IS NOT NULL);
CREATE INDEX appearance_by_work ON record.appearance USING btree (work_id);
CREATE TRIGGER appearance_is_never_deleted BEFORE DELETE ON record.appearance FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER appearance_is_only_closed BEFORE UPDATE ON record.appearance FOR EACH ROW EXECUTE FUNCTION record.only_close_appearance();

create table record.approval (
  work_id uuid not null,
  version_no integer not null,
  "position" integer not null,
  story_key uuid not null,
  output text not null,
  revision integer not null,
  sha256 text not null,
  level text not null,
  mode text not null,
  person_id uuid not null,
  on_behalf_of uuid,
  at timestamp with time zone not null,
  constraint approval_mode_check CHECK ((mode = ANY (ARRAY['chain'::text, 'urgent'::text, 'standing'::text]))),
  constraint approval_work_id_version_no_fkey FOREIGN KEY (work_id, version_no) REFERENCES record.version(work_id, no),
  constraint approval_pkey PRIMARY KEY (work_id, version_no, "position")
);
CREATE INDEX approval_by_person ON record.approval USING btree (person_id, at);
CREATE TRIGGER approval_is_append_only BEFORE DELETE OR UPDATE ON record.approval FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table record.change (
  "position" bigint generated always as identity not null,
  agency_id uuid not null,
  work_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  xid xid8 default pg_current_xact_id() not null,
  constraint change_kind_check CHECK ((kind = ANY (ARRAY['published'::text, 'updated'::text, 'corrected'::text, 'withdrawn'::text, 'classified'::text]))),
  constraint change_pkey PRIMARY KEY ("position")
);
CREATE INDEX change_by_agency ON record.change USING btree (agency_id, "position");
CREATE TRIGGER change_is_append_only BEFORE DELETE OR UPDATE ON record.change FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table record.classification (
  id uuid not null,
  work_id uuid not null,
  kind text not null,
  ref_id uuid not null,
  from_at timestamp with time zone not null,
  set_by uuid,
  to_at timestamp with time zone,
  ended_by uuid,
  constraint classification_kind_check CHECK ((kind = ANY (ARRAY['section'::text, 'area'::text, 'commitment'::text]))),
  constraint classification_work_id_fkey FOREIGN KEY (work_id) REFERENCES record.work(id),
  constraint classification_pkey PRIMARY KEY (id)
);
CREATE INDEX classification_by_work ON record.classification USING btree (work_id, kind);
CREATE TRIGGER classification_is_never_deleted BEFORE DELETE ON record.classification FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER classification_is_only_closed BEFORE UPDATE ON record.classification FOR EACH ROW EXECUTE FUNCTION record.only_close_classification();

create table record.contributor (
  work_id uuid not null,
  version_no integer not null,
  "position" integer not null,
  person_id uuid,
  name text not null,
  role text not null,
  share integer,
  constraint contributor_share_check CHECK (((share >= 0) AND (share <= 10000))),
  constraint contributor_work_id_version_no_fkey FOREIGN KEY (work_id, version_no) REFERENCES record.version(work_id, no),
  constraint contributor_pkey PRIMARY KEY (work_id, version_no, "position")
);
CREATE INDEX contributor_by_person ON record.contributor USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE TRIGGER contributor_is_append_only BEFORE DELETE OR UPDATE ON record.contributor FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table record.evidence (
  agency_id uuid not null,
  file_sha256 text not null,
  name text not null,
  mime text not null,
  bytes integer not null,
  file_key text not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  constraint evidence_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint evidence_pkey PRIMARY KEY (agency_id, file_sha256)
);

create table record.import_feed (
  id uuid not null,
  agency_id uuid not null,
  url text not null,
  name text not null,
  every_minutes integer not null,
  is_on boolean not null,
  next_at timestamp with time zone not null,
  saved_by uuid not null,
  constraint import_feed_every_minutes_check CHECK (((every_minutes >= 5) AND (every_minutes <= 10080))),
  constraint import_feed_pkey PRIMARY KEY (id),
  constraint import_feed_agency_id_url_key UNIQUE (agency_id, url)
);
CREATE INDEX import_feed_due ON record.import_feed USING btree (next_at) WHERE is_on;

create table record.import_run (
  id uuid not null,
  agency_id uuid not null,
  feed_id uuid,
  kind text not null,
  name text not null,
  address text,
  file_key text,
  state text not null,
  total integer default 0 not null,
  done integer default 0 not null,
  imported integer default 0 not null,
  updated integer default 0 not null,
  unchanged integer default 0 not null,
  bad_count integer default 0 not null,
  bad jsonb default '[]'::jsonb not null,
  failure jsonb,
  cancel_asked boolean default false not null,
  started_by uuid,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint import_run_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'sheet'::text, 'lines'::text]))),
  constraint import_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text]))),
  constraint import_run_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES record.import_feed(id),
  constraint import_run_pkey PRIMARY KEY (id)
);
CREATE INDEX import_run_by_agency ON record.import_run USING btree (agency_id, created_at DESC);
CREATE INDEX import_run_by_feed ON record.import_run USING btree (feed_id, created_at DESC) WHERE (feed_id IS NOT NULL);

create table record.quiet_day (
  agency_id uuid not null,
  channel_id uuid not null,
  day date not null,
  reason text not null,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  constraint quiet_day_pkey PRIMARY KEY (agency_id, channel_id, day)
);

create table record.version (
  work_id uuid not null,
  no integer not null,
  reason text not null,
  content json not null,
  sha256 text not null,
  notice jsonb,
  revision integer,
  published_at timestamp with time zone not null,
  published_by uuid,
  text_sha256 text default ''::text not null,
  constraint version_no_check CHECK ((no >= 1)),
  constraint version_reason_check CHECK ((reason = ANY (ARRAY['first'::text, 'update'::text, 'typo'::text, 'correction'::text]))),
  constraint version_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint version_work_id_fkey FOREIGN KEY (work_id) REFERENCES record.work(id),
  constraint version_pkey PRIMARY KEY (work_id, no)
);
CREATE INDEX version_by_hash ON record.version USING btree (sha256);
CREATE INDEX version_by_text ON record.version USING btree (text_sha256) WHERE (text_sha256 <> ''::text);
CREATE INDEX version_corrections ON record.version USING btree (published_at DESC) WHERE (reason = 'correction'::text);
CREATE TRIGGER version_is_append_only BEFORE DELETE OR UPDATE ON record.version FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table record.work (
  id uuid not null,
  public_id text not null,
  agency_id uuid not null,
  provenance text not null,
  origin text default 'own'::text not null,
  medium text not null,
  genre text not null,
  story_key uuid not null,
  output text not null,
  state text default 'out'::text not null,
  on_site boolean not null,
  dated boolean default true not null,
  first_published_at timestamp with time zone not null,
  first_day date not null,
  updated_at timestamp with time zone not null,
  current_version integer not null,
  section_id uuid,
  area_ids uuid[] default '{}'::uuid[] not null,
  commitment_ids uuid[] default '{}'::uuid[] not null,
  tags text[] default '{}'::text[] not null,
  source text,
  ai_use text default 'none'::text not null,
  slug text not null,
  title text not null,
  standfirst text not null,
  picture jsonb,
  credits jsonb default '[]'::jsonb not null,
  changes jsonb default '[]'::jsonb not null,
  external_key text,
  withdrawn_at timestamp with time zone,
  withdrawal jsonb,
  constraint work_ai_use_check CHECK ((ai_use = ANY (ARRAY['none'::text, 'assisted'::text, 'generated'::text]))),
  constraint work_check CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  constraint work_medium_check CHECK ((medium = ANY (ARRAY['web'::text, 'print'::text, 'radio'::text, 'tv'::text, 'social'::text, 'video'::text, 'audio'::text]))),
  constraint work_origin_check CHECK ((origin = ANY (ARRAY['own'::text, 'syndicated'::text]))),
  constraint work_provenance_check CHECK ((provenance = ANY (ARRAY['native'::text, 'declared'::text, 'imported'::text]))),
  constraint work_state_check CHECK ((state = ANY (ARRAY['out'::text, 'withdrawn'::text]))),
  constraint work_pkey PRIMARY KEY (id),
  constraint work_public_id_key UNIQUE (public_id)
);
CREATE INDEX work_by_commitment ON record.work USING gin (commitment_ids) WHERE (commitment_ids <> '{}'::uuid[]);
CREATE INDEX work_by_day ON record.work USING btree (agency_id, first_day);
CREATE INDEX work_by_medium ON record.work USING btree (agency_id, medium, first_published_at DESC, id DESC);
CREATE INDEX work_by_provenance ON record.work USING btree (agency_id, provenance, first_published_at DESC, id DESC);
CREATE INDEX work_by_section ON record.work USING btree (agency_id, section_id, first_published_at DESC, id DESC);
CREATE INDEX work_by_section_on_site ON record.work USING btree (agency_id, section_id, first_published_at DESC, id DESC) WHERE (on_site AND (state = 'out'::text));
CREATE INDEX work_by_story ON record.work USING btree (story_key);
CREATE INDEX work_latest ON record.work USING btree (agency_id, first_published_at DESC, id DESC);
CREATE INDEX work_latest_on_site ON record.work USING btree (agency_id, first_published_at DESC, id DESC) WHERE (on_site AND (state = 'out'::text));
CREATE UNIQUE INDEX work_once_per_external_key ON record.work USING btree (agency_id, external_key) WHERE (external_key IS NOT NULL);
CREATE UNIQUE INDEX work_once_per_output ON record.work USING btree (agency_id, story_key, output) WHERE (provenance = 'native'::text);
CREATE INDEX work_withdrawn ON record.work USING btree (agency_id, first_published_at DESC, id DESC) WHERE (state = 'withdrawn'::text);
CREATE TRIGGER work_is_never_deleted BEFORE DELETE ON record.work FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER work_keeps_identity BEFORE UPDATE ON record.work FOR EACH ROW EXECUTE FUNCTION record.keep_identity();

create table record.work_asset (
  work_id uuid not null,
  version_no integer not null,
  "position" integer not null,
  asset_id uuid,
  file_sha256 text not null,
  use text not null,
  author_id uuid,
  author_name text,
  constraint work_asset_use_check CHECK ((use = ANY (ARRAY['picture'::text, 'audio'::text, 'video'::text, 'document'::text, 'evidence'::text]))),
  constraint work_asset_work_id_version_no_fkey FOREIGN KEY (work_id, version_no) REFERENCES record.version(work_id, no),
  constraint work_asset_pkey PRIMARY KEY (work_id, version_no, "position")
);
CREATE INDEX work_asset_by_asset ON record.work_asset USING btree (asset_id) WHERE (asset_id IS NOT NULL);
CREATE TRIGGER work_asset_is_append_only BEFORE DELETE OR UPDATE ON record.work_asset FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table record.work_person (
  person_id uuid not null,
  agency_id uuid not null,
  first_published_at timestamp with time zone not null,
  work_id uuid not null,
  constraint work_person_work_id_fkey FOREIGN KEY (work_id) REFERENCES record.work(id),
  constraint work_person_pkey PRIMARY KEY (agency_id, person_id, first_published_at, work_id)
);
CREATE INDEX work_person_by_work ON record.work_person USING btree (work_id);

create table record.work_search (
  work_id uuid not null,
  agency_id uuid not null,
  first_published_at timestamp with time zone not null,
  listed boolean not null,
  title_fold text not null,
  head tsvector not null statistics 2000,
  terms tsvector not null statistics 2000,
  title_pairs integer[] not null statistics 2000,
  pairs integer[] not null statistics 1000,
  constraint work_search_work_id_fkey FOREIGN KEY (work_id) REFERENCES record.work(id),
  constraint work_search_pkey PRIMARY KEY (work_id)
);
CREATE INDEX work_search_head ON record.work_search USING gin (head) WITH (gin_pending_list_limit='262144');
CREATE INDEX work_search_latest ON record.work_search USING btree (first_published_at DESC) INCLUDE (work_id) WHERE listed;
CREATE INDEX work_search_pairs ON record.work_search USING gin (pairs) WITH (gin_pending_list_limit='262144');
CREATE INDEX work_search_terms ON record.work_search USING gin (terms) WITH (gin_pending_list_limit='262144');
CREATE INDEX work_search_title_pairs ON record.work_search USING gin (title_pairs) WITH (gin_pending_list_limit='262144');

create table record.work_tag (
  slug text not null,
  tag text not null,
  agency_id uuid not null,
  first_published_at timestamp with time zone not null,
  work_id uuid not null,
  constraint work_tag_work_id_fkey FOREIGN KEY (work_id) REFERENCES record.work(id),
  constraint work_tag_pkey PRIMARY KEY (agency_id, slug, first_published_at, work_id)
);
CREATE INDEX work_tag_by_work ON record.work_tag USING btree (work_id);

create table reports.due_rule (
  province_id uuid not null,
  kind text not null,
  days_after integer not null,
  citation text default ''::text not null,
  constraint due_rule_days_after_check CHECK (((days_after >= 1) AND (days_after <= 120))),
  constraint due_rule_kind_check CHECK ((kind = 'half_year'::text)),
  constraint due_rule_pkey PRIMARY KEY (province_id, kind)
);

create table reports.remark (
  id uuid not null,
  report_id uuid not null,
  organisation_id uuid not null,
  section text,
  body text not null,
  author_id uuid not null,
  at timestamp with time zone not null,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  constraint remark_section_check CHECK ((section = ANY (ARRAY['overview'::text, 'difficulties'::text, 'proposals'::text, 'next_period'::text]))),
  constraint remark_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.report(id),
  constraint remark_pkey PRIMARY KEY (id)
);
CREATE INDEX remark_by_report ON reports.remark USING btree (report_id, at);

create table reports.reminder (
  province_id uuid not null,
  period_from date not null,
  organisation_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  constraint reminder_pkey PRIMARY KEY (province_id, period_from, organisation_id, day)
);

create table reports.report (
  id uuid not null,
  kind text not null,
  organisation_id uuid not null,
  level text not null,
  province_id uuid not null,
  period_from date not null,
  period_to date not null,
  state text default 'draft'::text not null,
  texts jsonb not null,
  facts jsonb not null,
  facts_at timestamp with time zone not null,
  version integer default 1 not null,
  return_reason text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint report_kind_check CHECK ((kind = 'half_year'::text)),
  constraint report_level_check CHECK ((level = ANY (ARRAY['agency'::text, 'province'::text]))),
  constraint report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'received'::text, 'returned'::text]))),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_organisation_id_kind_period_from_level_key UNIQUE (organisation_id, kind, period_from, level)
);
CREATE INDEX report_by_province ON reports.report USING btree (province_id, period_from, state);

create table reports.submission (
  report_id uuid not null,
  no integer not null,
  texts jsonb not null,
  facts jsonb not null,
  sha256 text not null,
  docx_key text not null,
  pdf_key text not null,
  submitted_by uuid not null,
  submitted_at timestamp with time zone not null,
  received_by uuid,
  received_at timestamp with time zone,
  constraint submission_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.report(id),
  constraint submission_pkey PRIMARY KEY (report_id, no)
);

create table site.band (
  agency_id uuid not null,
  text text not null,
  href text,
  light boolean default false not null,
  set_by uuid not null,
  updated_at timestamp with time zone not null,
  shown_from timestamp with time zone,
  shown_until timestamp with time zone,
  constraint band_pkey PRIMARY KEY (agency_id)
);

create table site.front (
  agency_id uuid not null,
  revision integer not null,
  arranged_by uuid not null,
  arranged_at timestamp with time zone not null,
  constraint front_pkey PRIMARY KEY (agency_id)
);

create table site.front_change (
  id uuid not null,
  seq bigint generated always as identity not null,
  agency_id uuid not null,
  kind text not null,
  revision integer,
  slots jsonb,
  band jsonb,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint front_change_kind_check CHECK ((kind = ANY (ARRAY['arranged'::text, 'band_set'::text, 'band_removed'::text]))),
  constraint front_change_pkey PRIMARY KEY (id)
);
CREATE INDEX front_change_latest ON site.front_change USING btree (agency_id, seq DESC);

create table site.front_slot (
  agency_id uuid not null,
  slot text not null,
  work_id uuid not null,
  pinned_until timestamp with time zone,
  constraint front_slot_slot_check CHECK ((slot = ANY (ARRAY['lead'::text, 'second-1'::text, 'second-2'::text, 'second-3'::text, 'notice'::text]))),
  constraint front_slot_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES site.front(agency_id),
  constraint front_slot_pkey PRIMARY KEY (agency_id, slot),
  constraint front_slot_agency_id_work_id_key UNIQUE (agency_id, work_id)
);

create table stories.approval (
  id uuid not null,
  seq bigint generated always as identity not null,
  output_id uuid not null,
  revision_no integer not null,
  sha256 text not null,
  level text not null,
  level_index integer not null,
  mode text not null,
  person_id uuid not null,
  on_behalf_of uuid,
  route text not null,
  text_position bigint not null,
  at timestamp with time zone not null,
  constraint approval_mode_check CHECK ((mode = ANY (ARRAY['chain'::text, 'urgent'::text, 'standing'::text]))),
  constraint approval_route_check CHECK ((route = ANY (ARRAY['first'::text, 'update'::text, 'typo'::text, 'correction'::text]))),
  constraint approval_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint approval_pkey PRIMARY KEY (id)
);
CREATE INDEX approval_by_output ON stories.approval USING btree (output_id, seq);
CREATE INDEX approval_by_person ON stories.approval USING btree (person_id, at DESC);
CREATE TRIGGER approval_is_append_only BEFORE DELETE OR UPDATE ON stories.approval FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table stories.chain (
  id uuid not null,
  agency_id uuid not null,
  valid_from date not null,
  levels jsonb not null,
  urgent_level text,
  review_hours integer default 12 not null,
  typo_level text,
  saved_at timestamp with time zone,
  saved_by uuid,
  seq bigint generated always as identity not null,
  constraint chain_review_hours_check CHECK (((review_hours >= 1) AND (review_hours <= 168))),
  constraint chain_pkey PRIMARY KEY (id)
);
CREATE INDEX chain_by_agency ON stories.chain USING btree (agency_id, valid_from DESC, seq DESC);
CREATE TRIGGER chain_is_append_only BEFORE DELETE OR UPDATE ON stories.chain FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table stories.comment (
  id uuid not null,
  output_id uuid not null,
  parent_id uuid,
  person_id uuid not null,
  quote text default ''::text not null,
  anchor jsonb,
  text text not null,
  mention_ids uuid[] default '{}'::uuid[] not null,
  at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  constraint comment_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint comment_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES stories.comment(id),
  constraint comment_pkey PRIMARY KEY (id)
);
CREATE INDEX comment_by_output ON stories.comment USING btree (output_id, at);

create table stories.contributor (
  story_id uuid not null,
  "position" integer not null,
  person_id uuid,
  name text not null,
  role text not null,
  share integer,
  constraint contributor_share_check CHECK (((share >= 0) AND (share <= 10000))),
  constraint contributor_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories.story(id),
  constraint contributor_pkey PRIMARY KEY (story_id, "position")
);
CREATE INDEX contributor_by_person ON stories.contributor USING btree (person_id, story_id);

create table stories.delegation (
  id uuid not null,
  agency_id uuid not null,
  level text not null,
  from_person uuid not null,
  to_person uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint delegation_check CHECK (((to_at > from_at) AND (from_person <> to_person))),
  constraint delegation_pkey PRIMARY KEY (id)
);
CREATE INDEX delegation_by_agency ON stories.delegation USING btree (agency_id, to_at) WHERE (ended_at IS NULL);
CREATE INDEX delegation_by_person ON stories.delegation USING btree (to_person, from_at);

create table stories.document_author (
  output_id uuid not null,
  person_id uuid not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  last_position bigint not null,
  constraint document_author_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint document_author_pkey PRIMARY KEY (output_id, person_id)
);

create table stories.document_update (
  id bigint generated always as identity not null,
  output_id uuid not null,
  person_id uuid,
  at timestamp with time zone default now() not null,
  is_snapshot boolean default false not null,
  update bytea not null,
  constraint document_update_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint document_update_pkey PRIMARY KEY (id)
);
CREATE INDEX update_by_output ON stories.document_update USING btree (output_id, id);

create table stories.house_limit (
  agency_id uuid not null,
  headline_letters integer not null,
  standfirst_words integer not null,
  constraint house_limit_headline_letters_check CHECK (((headline_letters >= 20) AND (headline_letters <= 300))),
  constraint house_limit_standfirst_words_check CHECK (((standfirst_words >= 10) AND (standfirst_words <= 300))),
  constraint house_limit_pkey PRIMARY KEY (agency_id)
);

create table stories.later_review (
  id uuid not null,
  output_id uuid not null,
  agency_id uuid not null,
  approval_id uuid not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by uuid,
  outcome text,
  note text default ''::text not null,
  reason text default ''::text not null,
  constraint later_review_outcome_check CHECK ((outcome = ANY (ARRAY['agreed'::text, 'change_wanted'::text]))),
  constraint later_review_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES stories.approval(id),
  constraint later_review_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint later_review_pkey PRIMARY KEY (id)
);
CREATE INDEX later_review_owed ON stories.later_review USING btree (agency_id, due_at) WHERE (done_at IS NULL);

create table stories.output (
  id uuid not null,
  story_id uuid not null,
  agency_id uuid not null,
  medium text not null,
  state text default 'drafting'::text not null,
  route text,
  notice jsonb,
  next_level integer,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  submission_note text default ''::text not null,
  publish_at timestamp with time zone,
  slot jsonb,
  work_id uuid,
  work_public_id text,
  published_sha256 text,
  published_at timestamp with time zone,
  created_at timestamp with time zone not null,
  chain_id uuid,
  constraint output_medium_check CHECK ((medium = ANY (ARRAY['web'::text, 'print'::text, 'radio'::text, 'tv'::text, 'social'::text]))),
  constraint output_route_check CHECK ((route = ANY (ARRAY['first'::text, 'update'::text, 'typo'::text, 'correction'::text]))),
  constraint output_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'in_review'::text, 'returned'::text, 'approved'::text, 'scheduled'::text, 'published'::text, 'dropped'::text]))),
  constraint output_chain_id_fkey FOREIGN KEY (chain_id) REFERENCES stories.chain(id),
  constraint output_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories.story(id),
  constraint output_pkey PRIMARY KEY (id),
  constraint output_story_id_medium_key UNIQUE (story_id, medium)
);
CREATE INDEX output_scheduled ON stories.output USING btree (publish_at) WHERE (state = 'scheduled'::text);
CREATE INDEX output_waiting ON stories.output USING btree (agency_id, next_level, submitted_at) WHERE (state = 'in_review'::text);

create table stories.return (
  id uuid not null,
  output_id uuid not null,
  revision_no integer not null,
  person_id uuid not null,
  level text not null,
  reason text not null,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint return_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint return_pkey PRIMARY KEY (id)
);
CREATE INDEX return_by_output ON stories.return USING btree (output_id, at);
CREATE INDEX return_by_person ON stories.return USING btree (person_id, at);

create table stories.revision (
  output_id uuid not null,
  no integer not null,
  content jsonb not null,
  sha256 text not null,
  reason text not null,
  author_ids uuid[] not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint revision_reason_check CHECK ((reason = ANY (ARRAY['created'::text, 'saved'::text, 'submitted'::text, 'signed'::text, 'restored'::text, 'published'::text]))),
  constraint revision_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint revision_pkey PRIMARY KEY (output_id, no)
);
CREATE TRIGGER revision_is_append_only BEFORE DELETE OR UPDATE ON stories.revision FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

create table stories.sealed_source (
  story_id uuid not null,
  sealed bytea not null,
  reader_ids uuid[] not null,
  updated_by uuid not null,
  updated_at timestamp with time zone not null,
  constraint sealed_source_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories.story(id),
  constraint sealed_source_pkey PRIMARY KEY (story_id)
);

create table stories.seen (
  output_id uuid not null,
  person_id uuid not null,
  revision_no integer not null,
  at timestamp with time zone not null,
  constraint seen_output_id_fkey FOREIGN KEY (output_id) REFERENCES stories.output(id),
  constraint seen_pkey PRIMARY KEY (output_id, person_id)
);

create table stories.standing (
  id uuid not null,
  story_id uuid not null,
  person_ids uuid[] not null,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint standing_check CHECK ((expires_at > granted_at)),
  constraint standing_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories.story(id),
  constraint standing_pkey PRIMARY KEY (id)
);
CREATE INDEX standing_by_story ON stories.standing USING btree (story_id, expires_at);

create table stories.story (
  id uuid not null,
  agency_id uuid not null,
  plan_item_id uuid,
  desk_id uuid,
  headline text default ''::text not null,
  headline_folded text default ''::text not null,
  genre text not null,
  section_id uuid,
  area_ids uuid[] default '{}'::uuid[] not null,
  commitment_ids uuid[] default '{}'::uuid[] not null,
  tags text[] default '{}'::text[] not null,
  is_breaking boolean default false not null,
  origin text default 'own'::text not null,
  source text,
  ai_use text default 'none'::text not null,
  ai_label text,
  kicker text,
  state text default 'drafting'::text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint story_ai_use_check CHECK ((ai_use = ANY (ARRAY['none'::text, 'assisted'::text, 'generated'::text]))),
  constraint story_origin_check CHECK ((origin = ANY (ARRAY['own'::text, 'syndicated'::text]))),
  constraint story_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'in_review'::text, 'returned'::text, 'approved'::text, 'scheduled'::text, 'published'::text, 'dropped'::text]))),
  constraint story_pkey PRIMARY KEY (id),
  constraint story_plan_item_id_key UNIQUE (plan_item_id)
);
CREATE INDEX story_by_agency ON stories.story USING btree (agency_id, updated_at DESC, id);
CREATE INDEX story_by_desk ON stories.story USING btree (agency_id, desk_id, updated_at DESC, id);
CREATE INDEX story_by_state ON stories.story USING btree (agency_id, state, updated_at DESC, id);
CREATE INDEX story_headline_trigram ON stories.story USING gin (agency_id, headline_folded gin_trgm_ops);

create table vocabulary.genre (
  code text not null,
  vi text not null,
  en text not null,
  "position" integer not null,
  constraint genre_pkey PRIMARY KEY (code)
);

create table vocabulary.section (
  id uuid not null,
  agency_id uuid not null,
  slug text not null,
  name text not null,
  "position" integer default 0 not null,
  closed_on date,
  constraint section_pkey PRIMARY KEY (id),
  constraint section_agency_id_slug_key UNIQUE (agency_id, slug)
);
