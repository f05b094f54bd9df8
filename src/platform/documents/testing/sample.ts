import type { AdministrativeDocument, TableBlock } from '../model.ts'

/** Letters with every base and tone, some stacked: what a font or an encoding is likely to lose. */
export const hardVietnamese = 'Ưu đãi, thuở nghĩ ngợi, quỹ nhuận bút, khuỷu tay, ngoằn ngoèo, Ẩm thực Ỷ lại Ỡm ờ, đặt hàng, Đắk Lắk, kỳ cựu, thủy lợi'

const indicators: TableBlock = {
  type: 'table',
  title: 'Biểu 1. Kết quả thực hiện chỉ tiêu',
  unitNote: 'Đơn vị tính: %',
  columns: [{ width: 8, align: 'center' }, { width: 60 }, { width: 18, align: 'right' }, { width: 18, align: 'right' }, { width: 18, align: 'right' }],
  header: [
    [
      { text: 'TT', rowSpan: 2 },
      { text: 'Chỉ tiêu', rowSpan: 2 },
      { text: 'Năm 2026', colSpan: 2 },
      { text: 'Ước cả năm', rowSpan: 2 },
    ],
    ['Mục tiêu', 'Thực hiện'],
  ],
  rows: [
    ['1', 'Tỷ lệ cơ quan đưa nội dung lên nền tảng số', '80,0', '66,7', '83,3'],
    ['2', 'Tỷ lệ nhân sự được đào tạo kỹ năng số', '70,0', '71,4', '76,0'],
    ['3', [{ text: 'Tổng hợp', bold: true }], { text: '75,0', bold: true }, { text: '69,1', bold: true }, { text: '79,6', bold: true }],
  ],
}

/** Enough rows to need a second landscape page. */
const longList: TableBlock = {
  type: 'table',
  columns: [{ width: 8, align: 'center' }, { width: 70 }, { width: 30 }, { width: 20, align: 'right' }, { width: 40 }],
  header: [['TT', 'Nội dung', 'Đơn vị chủ trì', 'Số lượng', 'Ghi chú']],
  rows: Array.from({ length: 40 }, (_, index) => [
    String(index + 1),
    `Nhiệm vụ số ${index + 1}: nâng cấp hạ tầng, bồi dưỡng nghiệp vụ`,
    'Phòng Nghiệp vụ',
    String((index * 37) % 1000),
    index % 5 === 0 ? 'Chờ hướng dẫn' : '',
  ]),
}

const paragraphs = [
  'Thực hiện Kế hoạch số 25/KH-UBND ngày 14 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, cơ quan báo cáo kết quả như sau.',
  `Đã hoàn thành 12/18 nhiệm vụ, đạt 66,7 % kế hoạch năm. ${hardVietnamese}.`,
]

/** A six-month report of a department to the provincial committee, two appendices, one of them landscape. */
export const sampleReport = (over: Partial<AdministrativeDocument> = {}): AdministrativeDocument => ({
  template: 'nd30',
  issuer: { parentName: 'Ủy ban nhân dân tỉnh Minh Sơn', name: 'Sở Văn hóa, Thể thao và Du lịch' },
  symbol: 'BC-SVHTTDL',
  place: 'Minh Sơn',
  date: { month: 7, year: 2026 },
  kind: 'BC',
  subject: 'Kết quả thực hiện kế hoạch chuyển đổi số 6 tháng đầu năm 2026, phương hướng, nhiệm vụ 6 tháng cuối năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh Minh Sơn'],
  body: [
    { type: 'paragraph', text: paragraphs[0] ?? '' },
    { type: 'heading', level: 1, text: 'Kết quả thực hiện' },
    { type: 'heading', level: 2, text: 'Công tác chỉ đạo, điều hành' },
    { type: 'paragraph', text: [{ text: 'Kết quả chung: ', bold: true }, { text: paragraphs[1] ?? '' }] },
    { type: 'bullets', items: ['Ban hành 05 văn bản hướng dẫn;', 'Tổ chức 03 lớp tập huấn cho 142 lượt người.'] },
    { type: 'heading', level: 2, text: 'Thực hiện chỉ tiêu' },
    { type: 'heading', level: 3, text: 'Chỉ tiêu tính từ số liệu' },
    indicators,
    { type: 'paragraph', text: 'Số liệu tính đến hết ngày 14 tháng 6 năm 2026.', indent: false },
    { type: 'heading', level: 1, text: 'Khó khăn, vướng mắc' },
    ...Array.from({ length: 6 }, () => ({ type: 'paragraph' as const, text: paragraphs.join(' ') })),
    { type: 'heading', level: 1, text: 'Đề xuất, kiến nghị' },
    { type: 'paragraph', text: 'Trên đây là báo cáo kết quả thực hiện kế hoạch, kính trình Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.' },
  ],
  signature: { authority: 'KT.', onBehalfOf: 'Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Thị Hằng' },
  distribution: { recipients: ['Lãnh đạo Sở', 'Các phòng, đơn vị thuộc Sở'], archive: 'VT, QLBC' },
  appendices: [
    { title: 'Danh mục nhiệm vụ', landscape: true, blocks: [longList] },
    { title: 'Giải trình số liệu', blocks: [{ type: 'paragraph', text: paragraphs[1] ?? '' }] },
  ],
  ...over,
})

/** The same kind of report under the Party's rule, number and day already written. */
export const sampleParty = (over: Partial<AdministrativeDocument> = {}): AdministrativeDocument =>
  sampleReport({
    template: 'party36',
    issuer: { parentName: 'Tỉnh ủy Minh Sơn', name: 'Báo và phát thanh, truyền hình Minh Sơn' },
    number: 7,
    symbol: 'BC/BPTTH',
    date: { day: 5, month: 2, year: 2026 },
    addressees: ['Ban Thường vụ Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    signature: { position: 'Giám đốc', name: 'Trần Văn Bình' },
    distribution: { recipients: [], archive: 'Văn phòng' },
    appendices: [],
    ...over,
  })

export const sampleLetter = (over: Partial<AdministrativeDocument> = {}): AdministrativeDocument =>
  sampleReport({
    kind: 'CV',
    number: 128,
    symbol: 'SVHTTDL-QLBC',
    date: { day: 9, month: 11, year: 2026 },
    subject: 'đôn đốc gửi báo cáo 6 tháng đầu năm 2026',
    addressees: ['Báo và phát thanh, truyền hình Minh Sơn', 'Tạp chí Văn nghệ', 'Tạp chí Khoa học và Đời sống'],
    body: [
      { type: 'paragraph', text: 'Đến hết ngày 20 tháng 6 năm 2026, Sở chưa nhận được báo cáo của các cơ quan nêu trên.' },
      { type: 'paragraph', text: 'Đề nghị các cơ quan gửi báo cáo trước ngày 25 tháng 6 năm 2026./.' },
    ],
    signature: { position: 'Giám đốc', name: 'Lê Quang Minh' },
    distribution: { recipients: [], archive: 'VT, QLBC' },
    appendices: [],
    ...over,
  })
