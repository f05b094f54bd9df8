/**
 * Every page of the demo, one line each, in the order a visitor walks. `as` is whose account opens it (absent: a reader).
 * `follow` goes on to the address of the first link that fits, `click` presses the first thing that fits before the picture is taken;
 * `only` takes one size.
 *
 * @typedef {{ name: string, path: string, vi: string, en: string, as?: keyof typeof accounts, follow?: string, click?: string, only?: 'desktop' | 'phone' }} TourPage
 */

export const accounts = {
  reporter: 'maianh@minhson.example',
  editor: 'thaonguyen@minhson.example',
  deskHead: 'huukhang@minhson.example',
  secretary: 'duclam@minhson.example',
  leader: 'vinh@minhson.example',
  admin: 'dinhphong@minhson.example',
  officer: 'haiduong@minhson.example',
  party: 'toquyen@minhson.example',
  province: 'situong@minhson.example',
}

const site = '/bao/bao-ptth'

/** @type {readonly { vi: string, en: string, pages: readonly TourPage[] }[]} */
export const tour = [
  {
    vi: 'Bạn đọc',
    en: 'Readers',
    pages: [
      { name: 'start', path: '/', vi: 'Ba cửa: trang đọc, tòa soạn, tỉnh', en: 'Three doors: reader sites, newsroom, province' },
      { name: 'home', path: `${site}/`, vi: 'Trang nhất của báo', en: 'Front page of the newspaper' },
      { name: 'article', path: `${site}/`, follow: '.card.lead a.cover', vi: 'Trang bài', en: 'An article' },
      { name: 'section', path: `${site}/`, follow: 'nav.sections li:nth-child(3) a', vi: 'Chuyên mục', en: 'A section' },
      { name: 'search', path: `${site}/tim-kiem?q=chuyen+doi+so`, vi: 'Tìm kiếm, có dấu hay không đều được', en: 'Search, with or without marks' },
      { name: 'corrections', path: `${site}/cai-chinh`, vi: 'Thông tin cải chính, xin lỗi', en: 'Corrections' },
      { name: 'latest', path: `${site}/tin-moi`, vi: 'Tin mới', en: 'Latest' },
      { name: 'saved', path: `${site}/da-luu`, vi: 'Bài đã lưu, đọc được khi mất mạng', en: 'Kept pieces, read without a network' },
      { name: 'missing', path: `${site}/khong-co-trang-nay`, vi: 'Không thấy trang', en: 'Page not found' },
      { name: 'magazine', path: '/bao/van-nghe/', vi: 'Trang của một tạp chí cùng tỉnh', en: 'Site of a magazine of the same province' },
    ],
  },
  {
    vi: 'Phóng viên',
    en: 'Reporter',
    pages: [
      { name: 'reporter-home', as: 'reporter', path: '/staff/', vi: 'Việc của tôi', en: 'My work' },
      { name: 'planning', as: 'reporter', path: '/staff/planning', vi: 'Kế hoạch ngày', en: 'Day plan' },
      {
        name: 'register',
        as: 'reporter',
        path: '/staff/planning?new=true',
        vi: 'Đăng ký tin: chỉ phải gõ tên',
        en: 'Registering a story: only the title must be typed',
      },
      { name: 'stories', as: 'reporter', path: '/staff/stories', vi: 'Tin, bài', en: 'Stories' },
      { name: 'media', as: 'reporter', path: '/staff/media', vi: 'Kho ảnh', en: 'Pictures' },
      { name: 'account', as: 'reporter', path: '/staff/account', vi: 'Bảo mật tài khoản', en: 'Account security' },
      { name: 'sign-in', path: '/staff/', vi: 'Đăng nhập', en: 'Signing in' },
    ],
  },
  {
    vi: 'Biên tập viên, trưởng ban',
    en: 'Editor, head of desk',
    pages: [
      { name: 'story', as: 'editor', path: '/staff/stories', follow: 'a[href*="/staff/stories/0"]', vi: 'Soạn bài cùng nhau', en: 'Writing together' },
      { name: 'board', as: 'deskHead', path: '/staff/board', vi: 'Bảng điều hành', en: 'The board' },
      { name: 'approvals', as: 'deskHead', path: '/staff/approvals', vi: 'Chờ bạn duyệt', en: 'Waiting for approval' },
      {
        name: 'approval',
        as: 'deskHead',
        path: '/staff/approvals',
        follow: 'a[href*="/staff/approvals/"]',
        vi: 'Duyệt đúng bản đang xem',
        en: 'Approving exactly what is shown',
      },
      { name: 'later-reviews', as: 'leader', path: '/staff/later-reviews', vi: 'Cần xem lại sau duyệt khẩn', en: 'Reviews owed after an urgent approval' },
      { name: 'delegations', as: 'leader', path: '/staff/delegations', vi: 'Ủy quyền duyệt', en: 'Delegations' },
    ],
  },
  {
    vi: 'Thư ký tòa soạn, lãnh đạo cơ quan',
    en: 'Secretariat, leaders of the agency',
    pages: [
      { name: 'planning-settings', as: 'secretary', path: '/staff/planning/settings', vi: 'Giờ chốt và khung giờ', en: 'Cut-off and slots' },
      { name: 'day-list', as: 'secretary', path: '/staff/record/day-list', vi: 'Danh mục đã in, đã phát trong ngày', en: 'Day list of paper and air' },
      { name: 'works', as: 'secretary', path: '/staff/record/works', vi: 'Hồ sơ xuất bản: tác phẩm đã ra', en: 'The record: works that are out' },
      {
        name: 'front',
        as: 'secretary',
        path: '/staff/front',
        vi: 'Sắp trang nhất, xem trước trên điện thoại',
        en: 'Arranging the front page, with its preview',
      },
      { name: 'band', as: 'secretary', path: '/staff/front?open=band', vi: 'Đặt dải tin khẩn cấp', en: 'Putting up the emergency band' },
      { name: 'front-changes', as: 'secretary', path: '/staff/front?open=history', vi: 'Ai đã sửa trang nhất', en: 'Who changed the front page' },
      { name: 'audience', as: 'leader', path: '/staff/audience', vi: 'Bạn đọc hôm nay, không cookie', en: 'Readers today, without cookies' },
      { name: 'approval-chain', as: 'leader', path: '/staff/approval-chain', vi: 'Quy trình duyệt của cơ quan', en: 'The approval chain' },
      { name: 'sections', as: 'leader', path: '/staff/sections', vi: 'Chuyên mục', en: 'Sections of the agency' },
      { name: 'people', as: 'admin', path: '/staff/people', vi: 'Nhân sự', en: 'People' },
      { name: 'person', as: 'admin', path: '/staff/people', follow: 'a[href*="/staff/people/0"]', vi: 'Hồ sơ một người', en: 'One person' },
      { name: 'duty', as: 'admin', path: '/staff/people/duty', vi: 'Lịch trực, nghỉ', en: 'Duty and leave' },
      { name: 'reports', as: 'leader', path: '/staff/reports', vi: 'Báo cáo của cơ quan', en: 'Reports of the agency' },
      {
        name: 'report',
        as: 'leader',
        path: '/staff/reports',
        click: 'button:visible:has-text("Lập báo cáo"), a:visible:has-text("Mở báo cáo")',
        vi: 'Soạn báo cáo sáu tháng',
        en: 'Writing the six-month report',
      },
    ],
  },
  {
    vi: 'Tỉnh: sở, Ban Tuyên giáo và Dân vận, lãnh đạo',
    en: 'Province: department, Party commission, leaders',
    pages: [
      { name: 'plans', as: 'officer', path: '/staff/plans', vi: 'Tiến độ kế hoạch', en: 'Progress of the plan' },
      { name: 'plans-agencies', as: 'officer', path: '/staff/plans?tab=agencies', vi: 'Chỉ tiêu theo cơ quan', en: 'Indicators by agency' },
      { name: 'plans-tasks', as: 'officer', path: '/staff/plans?tab=tasks', vi: 'Nhiệm vụ', en: 'Tasks' },
      {
        name: 'indicator',
        as: 'officer',
        path: '/staff/plans?indicator=essential-items-growth',
        vi: 'Một chỉ tiêu: tử số, mẫu số, nguồn',
        en: 'One indicator: numerator, denominator, source',
      },
      { name: 'plans-samples', as: 'officer', path: '/staff/plans/samples', vi: 'Kế hoạch mẫu', en: 'Founding plans' },
      { name: 'organisations', as: 'officer', path: '/staff/organisations', vi: 'Cơ quan, tổ chức theo ngày', en: 'Organisations as of a day' },
      {
        name: 'organisation',
        as: 'officer',
        path: '/staff/organisations',
        follow: 'a[href*="/staff/organisations/0"]',
        vi: 'Một cơ quan: đổi tên, sáp nhập, giấy phép',
        en: 'One organisation: renamed, merged, licensed',
      },
      { name: 'department-reports', as: 'officer', path: '/staff/reports', vi: 'Báo cáo các cơ quan gửi về', en: 'Reports sent in' },
      { name: 'due-rule', as: 'officer', path: '/staff/reports?open=due', vi: 'Đặt hạn nộp báo cáo', en: 'When reports are due' },
      { name: 'province', as: 'province', path: '/staff/plans', vi: 'Lãnh đạo tỉnh xem kế hoạch', en: 'The plan as leaders of the province see it' },
    ],
  },
]
