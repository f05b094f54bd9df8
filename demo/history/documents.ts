import type { Day } from '../../src/platform/clock.ts'
import { areas, type AreaKey } from '../areas.ts'
import type { AgencyCode, OrganisationCode } from '../types.ts'

/** Decisions and certificates that prove what cannot be computed. */
export type DocumentKind =
  | 'merger-decision'
  | 'converged-newsroom-decision'
  | 'autonomy-decision'
  | 'security-level-dossier'
  | 'licence-reissue'
  | 'paid-content-plan'
  | 'multimedia-agency-decision'
  | 'yearly-plan'
  | 'press-plan-rollout'
  | 'media-agency-scheme'
  | 'training-course'
  | 'coverage-report'

export type DemoDocument = {
  readonly kind: DocumentKind
  /** Whose it is; null for one of the province. */
  readonly agency: AgencyCode | null
  readonly number: string
  readonly issuedOn: Day
  readonly validTo?: Day
  readonly issuer: string
  readonly title: string
  /** Security level, autonomy grade… where the kind has one. */
  readonly grade?: number
  /** People taught, paying readers… where the kind counts something. */
  readonly amount?: number
}

export const documents: readonly DemoDocument[] = [
  {
    kind: 'merger-decision',
    agency: 'bao-ptth',
    number: '9001-QĐ/TU',
    issuedOn: '2025-06-20',
    issuer: 'Tỉnh ủy Minh Sơn',
    title: 'Quyết định hợp nhất Báo Minh Sơn và Đài Phát thanh – Truyền hình Minh Sơn',
  },
  {
    kind: 'converged-newsroom-decision',
    agency: 'bao-ptth',
    number: '9018/QĐ-BPTTH',
    issuedOn: '2025-11-03',
    issuer: 'Báo và phát thanh, truyền hình Minh Sơn',
    title: 'Quyết định ban hành quy chế tổ chức, hoạt động tòa soạn hội tụ',
  },
  {
    kind: 'autonomy-decision',
    agency: 'bao-ptth',
    number: '9207/QĐ-UBND',
    issuedOn: '2026-01-08',
    validTo: '2028-12-31',
    issuer: 'Ủy ban nhân dân tỉnh Minh Sơn',
    title: 'Quyết định giao quyền tự chủ tài chính giai đoạn 2026–2028',
    grade: 3,
  },
  {
    kind: 'autonomy-decision',
    agency: 'khoa-hoc',
    number: '9214/QĐ-UBND',
    issuedOn: '2026-01-08',
    validTo: '2028-12-31',
    issuer: 'Ủy ban nhân dân tỉnh Minh Sơn',
    title: 'Quyết định giao quyền tự chủ tài chính giai đoạn 2026–2028',
    grade: 3,
  },
  {
    kind: 'security-level-dossier',
    agency: 'bao-ptth',
    number: '9066/QĐ-UBND',
    issuedOn: '2026-05-12',
    validTo: '2029-05-11',
    issuer: 'Ủy ban nhân dân tỉnh Minh Sơn',
    title: 'Quyết định phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin Báo Minh Sơn điện tử',
    grade: 3,
  },
  {
    kind: 'security-level-dossier',
    agency: 'khoa-hoc',
    number: '9071/QĐ-UBND',
    issuedOn: '2026-06-30',
    validTo: '2029-06-29',
    issuer: 'Ủy ban nhân dân tỉnh Minh Sơn',
    title: 'Quyết định phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin trang tạp chí',
    grade: 2,
  },
  {
    kind: 'licence-reissue',
    agency: 'van-nghe',
    number: '9031/GP-BVHTTDL',
    issuedOn: '2026-04-15',
    issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    title: 'Giấy phép hoạt động báo chí cấp đổi',
  },
  {
    kind: 'paid-content-plan',
    agency: 'bao-ptth',
    number: '9040/QĐ-BPTTH',
    issuedOn: '2026-08-03',
    issuer: 'Báo và phát thanh, truyền hình Minh Sơn',
    title: 'Quyết định thử nghiệm thu phí một phần nội dung số',
  },
  {
    kind: 'multimedia-agency-decision',
    agency: null,
    number: '9005/QĐ-UBND',
    issuedOn: '2025-06-27',
    issuer: 'Ủy ban nhân dân tỉnh Minh Sơn',
    title: 'Quyết định phê duyệt đề án phát triển cơ quan truyền thông đa phương tiện của tỉnh',
  },
  {
    kind: 'media-agency-scheme',
    agency: null,
    number: '9003/QĐ-UBND',
    issuedOn: '2025-05-30',
    issuer: 'Ủy ban nhân dân tỉnh Minh Sơn',
    title: 'Quyết định ban hành Đề án cơ quan báo chí, truyền thông tỉnh',
  },
  {
    kind: 'yearly-plan',
    agency: 'bao-ptth',
    number: '9101/KH-BPTTH',
    issuedOn: '2026-01-19',
    issuer: 'Tỉnh ủy Minh Sơn',
    title: 'Kế hoạch chuyển đổi số năm 2026 của Báo và phát thanh, truyền hình Minh Sơn',
  },
  {
    kind: 'yearly-plan',
    agency: 'khoa-hoc',
    number: '9104/KH-TCKHĐS',
    issuedOn: '2026-02-06',
    issuer: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Sơn',
    title: 'Kế hoạch chuyển đổi số năm 2026 của Tạp chí Khoa học và Đời sống Minh Sơn',
  },
  {
    kind: 'press-plan-rollout',
    agency: 'bao-ptth',
    number: '9077/KH-BPTTH',
    issuedOn: '2025-05-12',
    issuer: 'Báo và phát thanh, truyền hình Minh Sơn',
    title: 'Kế hoạch triển khai Kế hoạch 58/KH-UBND tại cơ quan',
  },
  {
    kind: 'training-course',
    agency: null,
    number: '9120/BC-SVHTTDL',
    issuedOn: '2026-05-29',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch',
    title: 'Báo cáo kết quả lớp bồi dưỡng kỹ năng báo chí số năm 2026',
    amount: 14,
  },
  {
    kind: 'coverage-report',
    agency: null,
    number: '9133/BC-SVHTTDL',
    issuedOn: '2026-04-10',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch',
    title: 'Báo cáo khảo sát vùng phủ phát thanh, truyền hình đến xã, phường',
  },
]

/** Share of the people of a commune who can receive the provincial programme, by measured survey (0–1). */
export type Coverage = {
  readonly agency: OrganisationCode
  readonly area: AreaKey
  readonly surveyedOn: Day
  readonly radio: number
  readonly television: number
  readonly loudspeakers: number
}

const remoteCoverage: Readonly<Partial<Record<AreaKey, readonly [radio: number, television: number, loudspeakers: number]>>> = {
  'khe-vang': [0.91, 0.94, 0.88],
  'thac-may': [0.87, 0.92, 0.84],
  'na-lanh': [0.9, 0.93, 0.81],
  'lung-pha': [0.82, 0.88, 0.9],
  'na-linh': [0.84, 0.9, 0.86],
  'po-hien': [0.78, 0.86, 0.79],
}

export const coverage: readonly Coverage[] = areas.map(({ key }) => {
  const [radio, television, loudspeakers] = remoteCoverage[key] ?? [0.98, 0.99, 0.93]
  return { agency: 'bao-ptth', area: key, surveyedOn: '2026-03-31', radio, television, loudspeakers }
})
