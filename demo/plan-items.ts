import type { Medium } from '../src/commons/record/words.ts'
import type { DemoPlanItem, DemoRosterEntry, Email } from './types.ts'

/** When registration for the next day closes, and what a form is prefilled with. */
export const planningSetting = { agency: 'bao-ptth', cutOff: '17:00', defaultDeadline: '16:00' } as const

/** Where outputs go out; lengths in seconds. */
export const slots: readonly { readonly medium: Extract<Medium, 'web' | 'print' | 'radio' | 'tv' | 'social'>; readonly name: string; readonly starts?: string; readonly lengthSeconds?: number }[] = [
  { medium: 'web', name: 'Web 06–09', starts: '06:00' },
  { medium: 'web', name: 'Web 09–12', starts: '09:00' },
  { medium: 'web', name: 'Web 14–18', starts: '14:00' },
  { medium: 'web', name: 'Web tối', starts: '18:00' },
  { medium: 'print', name: 'Báo in trang 1' },
  { medium: 'print', name: 'Báo in trang 2–3' },
  { medium: 'print', name: 'Báo in trang 4–5' },
  { medium: 'print', name: 'Báo in trang 6–8' },
  { medium: 'radio', name: 'Thời sự 05:30', starts: '05:30', lengthSeconds: 900 },
  { medium: 'radio', name: 'Thời sự 11:30', starts: '11:30', lengthSeconds: 900 },
  { medium: 'radio', name: 'Thời sự 17:30', starts: '17:30', lengthSeconds: 900 },
  { medium: 'tv', name: 'Thời sự 18:30', starts: '18:30', lengthSeconds: 1_500 },
  { medium: 'tv', name: 'Thể thao 19:00', starts: '19:00', lengthSeconds: 600 },
  { medium: 'social', name: 'Zalo OA 07:00', starts: '07:00' },
]

type Row = Omit<DemoPlanItem, 'agency' | 'breaking' | 'people'> & { readonly breaking?: true; readonly people?: DemoPlanItem['people'] }

const item = ({ breaking, people = [], ...rest }: Row): DemoPlanItem => ({ agency: 'bao-ptth', breaking: breaking === true, people, ...rest })
const writes = (person: Email) => ({ person, duty: 'writer' as const })
const photographs = (person: Email) => ({ person, duty: 'photographer' as const })
const films = (person: Email) => ({ person, duty: 'camera' as const })

/** Today: what is out, what is on its way. */
const today: readonly DemoPlanItem[] = [
  item({ key: 'today-bridge', desk: 'current-affairs', day: 0, title: 'Hợp long cầu Ngàn Giang', genre: 'article', media: ['web', 'print', 'radio', 'tv'], area: 'ngan-giang', deadline: '07:00', slot: 'Web 06–09', registeredBy: 'maianh@minhson.example', people: [writes('maianh@minhson.example'), photographs('thevinh@minhson.example'), films('apao@minhson.example')], commitments: ['political-task', 'verified'], state: 'published', story: 'bridge-closed' }),
  item({ key: 'today-cold', desk: 'current-affairs', day: 0, title: 'Không khí lạnh mạnh, rét hại vùng cao', genre: 'news', media: ['web', 'radio'], area: 'lung-pha', deadline: '06:00', slot: 'Web 06–09', registeredBy: 'tienphuc@minhson.example', people: [writes('tienphuc@minhson.example')], commitments: ['essential-information'], state: 'published', breaking: true, story: 'cold-spell' }),
  item({ key: 'today-vaccination', desk: 'culture-society', day: 0, title: 'Lịch tiêm chủng bù tuần tới', genre: 'news', media: ['web', 'print', 'radio'], area: 'ngan-giang', deadline: '08:00', slot: 'Web 06–09', registeredBy: 'haiyen@minhson.example', people: [writes('haiyen@minhson.example')], commitments: ['essential-information', 'policy-communication'], state: 'published', story: 'vaccination-days' }),
  item({ key: 'today-budget', desk: 'politics-economy', day: 0, title: 'Dự toán ngân sách năm tới', genre: 'article', media: ['web', 'print', 'tv'], area: 'ngan-giang', deadline: '16:30', slot: 'Web tối', registeredBy: 'giabao@minhson.example', people: [writes('giabao@minhson.example'), writes('trikien@minhson.example')], commitments: ['political-task', 'policy-communication'], state: 'submitted', story: 'budget-plan-awaiting', note: 'Hẹn đăng 18:00, sau giờ họp báo' }),
  item({ key: 'today-doctor', desk: 'culture-society', day: 0, title: 'Hội chẩn từ xa ở 14 trạm y tế', genre: 'article', media: ['web', 'print'], area: 'po-hien', deadline: '15:00', slot: 'Báo in trang 2–3', registeredBy: 'haiyen@minhson.example', people: [writes('haiyen@minhson.example')], commitments: ['positive', 'policy-communication'], state: 'submitted', story: 'village-doctor-awaiting' }),
  item({ key: 'today-night-bus', desk: 'current-affairs', day: 0, title: 'Xe buýt đêm cho công nhân Cẩm Trì', genre: 'news', media: ['web', 'print', 'radio'], area: 'cam-tri', deadline: '14:00', slot: 'Web 14–18', registeredBy: 'khanhvy@minhson.example', people: [writes('khanhvy@minhson.example')], commitments: ['essential-information'], state: 'submitted', story: 'night-bus-awaiting' }),
  item({ key: 'today-pig-price', desk: 'politics-economy', day: 0, title: 'Giá lợn hơi ở Vĩnh Khoan', genre: 'article', media: ['web', 'print'], area: 'vinh-khoan', deadline: '17:30', slot: 'Báo in trang 4–5', registeredBy: 'quoctruong@minhson.example', people: [writes('quoctruong@minhson.example')], commitments: ['essential-information'], state: 'writing', story: 'pig-price-draft' }),
  item({ key: 'today-landfill', desk: 'current-affairs', day: 0, title: 'Bãi rác Đồi Cọ quá tải', genre: 'article', media: ['web', 'print'], area: 'thanh-khoang', deadline: '11:00', slot: 'Báo in trang 2–3', registeredBy: 'vandat@minhson.example', people: [writes('vandat@minhson.example')], commitments: ['verified'], state: 'writing', story: 'landfill-returned', note: 'Thư ký trả lại: thiếu kết quả đo nước' }),
  item({ key: 'today-craft-village', desk: 'television', day: 0, title: 'Lò rèn cuối cùng ở Tam Đài', genre: 'reportage', media: ['tv', 'web'], area: 'tam-dai', deadline: '16:00', slot: 'Thời sự 18:30', registeredBy: 'thanhxuan@minhson.example', people: [writes('thanhxuan@minhson.example'), films('apao@minhson.example')], commitments: ['positive'], state: 'assigned' }),
]

/** Tomorrow: some registered, two without people, several persons not registered yet. */
const tomorrow: readonly DemoPlanItem[] = [
  item({ key: 'tomorrow-cold', desk: 'current-affairs', day: 1, title: 'Lũng Pha đêm rét đầu tiên: chuồng trại, bếp lửa, trường học', genre: 'article', media: ['web', 'print', 'tv'], area: 'lung-pha', deadline: '10:00', slot: 'Web 09–12', registeredBy: 'tienphuc@minhson.example', people: [writes('tienphuc@minhson.example'), films('apao@minhson.example')], commitments: ['essential-information', 'positive'], state: 'assigned' }),
  item({ key: 'tomorrow-water', desk: 'current-affairs', day: 1, title: 'Đấu nối ống D400: cấp nước trở lại đúng giờ hay không', genre: 'news', media: ['web', 'radio'], area: 'ngan-giang', deadline: '06:30', slot: 'Web 06–09', registeredBy: 'khanhvy@minhson.example', people: [writes('khanhvy@minhson.example')], commitments: ['essential-information'], state: 'assigned' }),
  item({ key: 'tomorrow-pass', desk: 'current-affairs', day: 1, title: 'Thông đèo Gió Hú, xe tải chạy lại', genre: 'news', media: ['web', 'print', 'radio', 'tv'], area: 'khe-vang', deadline: '16:00', slot: 'Thời sự 18:30', commitments: ['essential-information'], state: 'registered', note: 'Chờ phân công: phóng viên thường trú cụm Khe Vàng nghỉ phép', registeredBy: 'huukhang@minhson.example' }),
  item({ key: 'tomorrow-council', desk: 'politics-economy', day: 1, title: 'Mốc đầu tiên sau phiên chất vấn: niêm yết giá đền bù', genre: 'article', media: ['web', 'print'], area: 'hong-khe', deadline: '15:30', slot: 'Báo in trang 1', registeredBy: 'giabao@minhson.example', people: [writes('giabao@minhson.example')], commitments: ['political-task', 'verified'], state: 'assigned' }),
  item({ key: 'tomorrow-tea', desk: 'politics-economy', day: 1, title: 'Điểm trung chuyển chè ở chợ Trung Ngàn', genre: 'news', media: ['web', 'print'], area: 'trung-ngan', deadline: '14:00', slot: 'Báo in trang 4–5', registeredBy: 'thuylinh@minhson.example', people: [writes('thuylinh@minhson.example')], commitments: ['positive'], state: 'registered' }),
  item({ key: 'tomorrow-vaccine', desk: 'culture-society', day: 1, title: 'Ngày đầu tiêm bù ở sáu phường', genre: 'news', media: ['web', 'radio', 'tv'], area: 'minh-duong', deadline: '11:00', slot: 'Thời sự 11:30', registeredBy: 'haiyen@minhson.example', people: [writes('haiyen@minhson.example'), photographs('thevinh@minhson.example')], commitments: ['essential-information', 'policy-communication'], state: 'assigned' }),
  item({ key: 'tomorrow-final', desk: 'culture-society', day: 1, title: 'U17 Minh Sơn trước trận chung kết: buổi tập chạy dốc', genre: 'article', media: ['web', 'print', 'tv'], area: 'ngan-giang', deadline: '17:00', slot: 'Thể thao 19:00', registeredBy: 'ductoan@minhson.example', people: [writes('ductoan@minhson.example')], commitments: ['positive'], state: 'registered' }),
  item({ key: 'tomorrow-data', desk: 'digital', day: 1, title: 'Bản đồ mặt đường sửa rồi lại hỏng', genre: 'article', media: ['web'], area: 'ngan-giang', deadline: '15:00', slot: 'Web 14–18', registeredBy: 'trikien@minhson.example', people: [writes('trikien@minhson.example')], commitments: ['in-depth', 'verified'], state: 'writing' }),
  item({ key: 'tomorrow-radio-question', desk: 'radio', day: 1, title: 'Hỏi giúp bà con: thẻ bảo hiểm y tế hết hạn phải làm gì', genre: 'talk', media: ['radio', 'web'], area: 'muong-duong', deadline: '05:30', slot: 'Thời sự 05:30', registeredBy: 'trieumui@minhson.example', people: [writes('trieumui@minhson.example')], commitments: ['policy-communication', 'essential-information'], state: 'assigned' }),
  item({ key: 'tomorrow-festival', desk: 'television', day: 1, title: 'Góp ý lễ hội đền Thượng Ngàn', genre: 'talk', media: ['tv', 'web'], area: 'trung-ngan', deadline: '16:00', slot: 'Thời sự 18:30', registeredBy: 'thanhxuan@minhson.example', commitments: ['essential-information'], state: 'registered', note: 'Chưa có người quay: trùng ê-kíp đi Lũng Pha' }),
]

export const planItems: readonly DemoPlanItem[] = [...today, ...tomorrow]

/** Reporters without a line for tomorrow who are expected to have one: maianh, quoctruong. Leave, travel and night duty explain the others. */
export const roster: readonly DemoRosterEntry[] = [
  { person: 'vandat@minhson.example', day: 1, kind: 'leave', note: 'Nghỉ phép' },
  { person: 'madiep@minhson.example', day: 1, kind: 'travel', note: 'Đi công tác Thác Mây ba ngày' },
  { person: 'thaonguyen@minhson.example', day: 0, kind: 'night_duty', note: 'Trực đêm, nghỉ bù hôm sau' },
  { person: 'ngan@minhson.example', day: 0, kind: 'duty_approver', note: 'Trực duyệt đêm, 18:00 đến 06:00' },
  { person: 'thinh@minhson.example', day: 1, kind: 'duty_approver', note: 'Trực duyệt đêm, 18:00 đến 06:00' },
  { person: 'duclam@minhson.example', day: 0, kind: 'duty_editor', note: 'Trực biên tập, 17:00 đến 23:00' },
]
