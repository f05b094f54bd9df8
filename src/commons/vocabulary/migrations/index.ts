import { migration } from '../../../platform/db/migrate.ts'

export const vocabularyMigrations = [
  migration(
    '20261101t1010-create-vocabulary',
    `
create schema vocabulary;
create table vocabulary.section (
  id uuid primary key,
  agency_id uuid not null,
  slug text not null,
  name text not null,
  position int not null default 0,
  closed_on date,
  unique (agency_id, slug)
);
create table vocabulary.genre (
  code text primary key,
  vi text not null,
  en text not null,
  position int not null
);
insert into vocabulary.genre (code, vi, en, position) values
  ('news', 'Tin', 'News item', 10), ('article', 'Bài phản ánh', 'Article', 20), ('reportage', 'Phóng sự', 'Reportage', 30),
  ('interview', 'Phỏng vấn', 'Interview', 40), ('commentary', 'Chính luận', 'Commentary', 50), ('feature', 'Ký, ghi chép', 'Feature', 60),
  ('photo', 'Ảnh, phóng sự ảnh', 'Photo story', 70), ('research', 'Nghiên cứu, trao đổi', 'Research', 80), ('literary', 'Sáng tác văn học', 'Literary work', 90),
  ('reader_reply', 'Trả lời bạn đọc', 'Reply to readers', 100), ('talk', 'Tọa đàm, giao lưu', 'Talk', 110), ('bulletin', 'Bản tin', 'Bulletin', 120),
  ('notice', 'Thông báo chính thức', 'Official notice', 130), ('multimedia', 'Trực tuyến, đa phương tiện', 'Multimedia', 140);
`,
  ),
]
