import { migration } from '../../../platform/db/migrate.ts'

export const notificationMigrations = [
  migration(
    '20261101t1100-create-notifications',
    `
create schema notifications;
create table notifications.notification (
  id uuid primary key,
  agency_id uuid not null,
  person_id uuid not null,
  kind text not null,
  vi text not null,
  en text not null,
  -- page of the staff app it opens
  path text not null,
  is_urgent boolean not null default false,
  at timestamptz not null,
  read_at timestamptz
);
create index notification_by_person on notifications.notification (person_id, at desc, id);
create index notification_unread on notifications.notification (person_id) where read_at is null;

create table notifications.push_subscription (
  id uuid primary key,
  person_id uuid not null,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null,
  failed_at timestamptz
);
create index push_by_person on notifications.push_subscription (person_id);

-- what left the house: claimed before sending, so that a retry does not ring twice
create table notifications.delivery (
  notification_id uuid not null references notifications.notification (id),
  channel text not null check (channel in ('push', 'sms')),
  target text not null,
  claimed_at timestamptz not null,
  outcome text,
  primary key (notification_id, channel, target)
);

create table notifications.vapid_key (
  id boolean primary key default true check (id),
  public_key text not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null
);
`,
  ),
]
