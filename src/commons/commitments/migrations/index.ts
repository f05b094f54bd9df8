import { migration } from '../../../platform/db/migrate.ts'

export const commitmentMigrations = [
  migration(
    '20261101t1050-create-commitments',
    `
create schema commitments;

-- kinds are data: a changed criterion is a new row with the same code from a later day
create table commitments.kind (
  id uuid primary key,
  code text not null,
  vi text not null,
  en text not null,
  criteria_vi text not null,
  criteria_en text not null,
  citation text not null,
  position int not null,
  valid_from date not null,
  valid_to date,
  unique (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

create table commitments.commitment (
  id uuid primary key,
  kind_id uuid not null references commitments.kind (id),
  source_kind text not null check (source_kind in ('plan', 'order', 'orientation', 'law', 'other')),
  source_ref text not null default '',
  title text not null,
  -- who offers it, and the province whose agencies may take it when it is offered to all
  owner_id uuid not null,
  province_id uuid,
  to_all boolean not null,
  valid_from date not null,
  valid_to date,
  criteria text not null default '',
  quantity int check (quantity > 0),
  closed_on date,
  close_reason text,
  created_at timestamptz not null,
  created_by uuid,
  check (valid_to is null or valid_to >= valid_from),
  check (not to_all or province_id is not null)
);
create index commitment_by_owner on commitments.commitment (owner_id, valid_from);
create index commitment_by_province on commitments.commitment (province_id, valid_from);

create table commitments.offer (
  agency_id uuid not null,
  commitment_id uuid not null references commitments.commitment (id),
  primary key (agency_id, commitment_id)
);
create index offer_by_commitment on commitments.offer (commitment_id);

-- an editor's decision at approval, with the criteria that were in sight; bound to the text like the approval itself
create table commitments.confirmation (
  id uuid primary key,
  agency_id uuid not null,
  story_key uuid not null,
  output text not null,
  sha256 text not null,
  commitment_id uuid not null references commitments.commitment (id),
  verdict text not null check (verdict in ('confirmed', 'removed')),
  criteria text not null,
  person_id uuid not null,
  at timestamptz not null
);
create index confirmation_by_story on commitments.confirmation (agency_id, story_key, at);
create trigger confirmation_is_append_only before update or delete on commitments.confirmation
  for each row execute function platform.refuse_change();

insert into commitments.kind (id, code, vi, en, criteria_vi, criteria_en, citation, position, valid_from) values
  ('01930000-0000-7000-8000-000000000001', 'political-task', 'Nhiệm vụ chính trị', 'Political task',
   'Tin, bài làm rõ chủ trương, nghị quyết, chương trình của Đảng, Nhà nước, tỉnh hoặc việc thực hiện; nêu được chủ trương nào và kết quả nào.',
   'Makes a policy, resolution or programme of the Party, the State or the province clear, or its implementation; names which one and which result.',
   'Kế hoạch tỉnh Kon Tum, Phụ lục 1 mục 3; Chỉ thị 09/CT-TTg ngày 31/3/2021. Tiêu chí do nền tảng đề xuất.', 10, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000002', 'national-defence', 'Bảo vệ Tổ quốc', 'Defence of the country',
   'Tin, bài về quốc phòng, an ninh, biên giới, chủ quyền, hậu phương quân đội hoặc phong trào bảo vệ an ninh ở cơ sở.',
   'On defence, security, borders, sovereignty, army families or local security movements.',
   'Kế hoạch tỉnh Kon Tum, Phụ lục 1 mục 3. Tiêu chí do nền tảng đề xuất.', 20, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000003', 'essential-information', 'Thông tin thiết yếu', 'Essential information',
   'Tin, bài giúp người dân biết và làm kịp thời: thiên tai, dịch bệnh, thủ tục, chế độ, giá cả, giao thông, sản xuất; có nơi, thời gian và cách làm.',
   'Lets people know and act in time: disasters, disease, procedures, benefits, prices, traffic, production; says where, when and how.',
   'Kế hoạch tỉnh Kon Tum, Phụ lục 1 mục 2, 3; Chỉ thị 09/CT-TTg ngày 31/3/2021. Tiêu chí do nền tảng đề xuất.', 30, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000004', 'positive', 'Thông tin tích cực', 'Positive information',
   'Tin, bài về người tốt, việc tốt, mô hình hay, kết quả có thật; có tên, nơi và kết quả kiểm tra được.',
   'On good people, good deeds, working models and real results; with name, place and a result that can be checked.',
   'Kế hoạch tỉnh Kon Tum, Phụ lục 1 mục 4. Tiêu chí do nền tảng đề xuất.', 40, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000005', 'verified', 'Thông tin được kiểm chứng', 'Verified information',
   'Thông tin chính có ít nhất hai nguồn độc lập hoặc văn bản gốc, ghi rõ trong bài hoặc trong hồ sơ bài.',
   'The main facts have two independent sources or the original document, named in the piece or its file.',
   'Kế hoạch tỉnh Kon Tum, mục II.1. Tiêu chí do nền tảng đề xuất.', 50, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000006', 'in-depth', 'Thông tin chuyên sâu', 'In-depth information',
   'Bài phân tích nguyên nhân, hệ quả, giải pháp; có số liệu và ít nhất hai ý kiến khác nhau.',
   'Analyses causes, consequences and solutions; with figures and at least two different views.',
   'Kế hoạch tỉnh Kon Tum, Phụ lục 1 mục 4. Tiêu chí do nền tảng đề xuất.', 60, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000007', 'policy-communication', 'Truyền thông chính sách', 'Policy communication',
   'Tin, bài giải thích một chính sách hoặc dự thảo: ai được gì, phải làm gì, từ khi nào, hỏi ở đâu.',
   'Explains a policy or a draft: who gets what, what to do, from when, where to ask.',
   'Kế hoạch tỉnh Kon Tum, mục III. Tiêu chí do nền tảng đề xuất.', 70, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000008', 'rebuttal', 'Phản bác thông tin sai', 'Rebuttal of false information',
   'Bài nêu thông tin sai nào đang lan truyền và chứng minh điều đúng bằng nguồn.',
   'Names the false information that spreads and proves what is right with sources.',
   'Tiêu chí do nền tảng đề xuất.', 80, '2020-01-01'),
  ('01930000-0000-7000-8000-000000000009', 'order-line', 'Sản phẩm Nhà nước đặt hàng', 'Line of a State order',
   'Đúng thể loại, chủ đề, thời lượng ghi trong hợp đồng đặt hàng hoặc quyết định giao nhiệm vụ.',
   'Matches genre, subject and length of the order or assignment.',
   'Nghị định 32/2019/NĐ-CP.', 90, '2020-01-01'),
  ('01930000-0000-7000-8000-00000000000a', 'plan-task', 'Nhiệm vụ của kế hoạch', 'Task of a plan',
   'Trực tiếp thực hiện một nhiệm vụ được giao trong kế hoạch của tỉnh hoặc của cơ quan.',
   'Directly carries out a task given in a plan of the province or the agency.',
   'Văn bản giao nhiệm vụ.', 100, '2020-01-01'),
  ('01930000-0000-7000-8000-00000000000b', 'orientation', 'Định hướng tuyên truyền', 'Editorial orientation',
   'Đúng nội dung định hướng của Ban Tuyên giáo và Dân vận trong thời gian nêu ở định hướng.',
   'Follows an orientation of the propaganda and mass-mobilisation commission within its time.',
   'Giao ban báo chí.', 110, '2020-01-01');
`,
  ),
]
