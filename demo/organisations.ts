import { authorities } from './organisations-authority.ts'
import { magazines } from './organisations-magazines.ts'
import type { DemoDesk, DemoOrganisation } from './types.ts'

/** The day the newspaper and the station became one agency, inside the history of the demo. */
export const mergerDay = '2025-07-01'

const mergedDesks: readonly DemoDesk[] = [
  { code: 'leadership', name: 'Ban Giám đốc', kind: 'leadership' },
  { code: 'secretariat', name: 'Ban Thư ký tòa soạn', kind: 'secretariat' },
  { code: 'current-affairs', name: 'Ban Thời sự', kind: 'content' },
  { code: 'politics-economy', name: 'Ban Chính trị – Kinh tế', kind: 'content' },
  { code: 'culture-society', name: 'Ban Văn hóa – Xã hội', kind: 'content' },
  { code: 'digital', name: 'Ban Điện tử và nội dung số', kind: 'content' },
  { code: 'radio', name: 'Ban Phát thanh', kind: 'content' },
  { code: 'television', name: 'Ban Truyền hình', kind: 'content' },
  { code: 'engineering', name: 'Ban Kỹ thuật và công nghệ', kind: 'support' },
  { code: 'office', name: 'Văn phòng', kind: 'support' },
]

const baoPtth: DemoOrganisation = {
  code: 'bao-ptth',
  kind: 'agency',
  agencyType: 'newspaper_and_broadcaster',
  name: 'Báo và phát thanh, truyền hình Minh Sơn',
  shortName: 'Báo và PTTH Minh Sơn',
  validFrom: mergerDay,
  predecessors: ['bao-minh-son', 'dai-ptth'],
  successionKind: 'merge',
  successionOn: mergerDay,
  successionDecision: '1025/QĐ-UBND',
  supervisoryBody: 'tinh-uy',
  pressTypes: ['print', 'online', 'radio', 'television'],
  licence: {
    number: '9025/GP-BVHTTDL',
    issuedOn: '2025-07-01',
    issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    address: 'Số 1 đường Bến Ngàn, phường Ngàn Giang, tỉnh Minh Sơn',
    phone: '0200 3800 100',
    email: 'toasoan@baominhson.example',
    headName: 'Trịnh Quang Vĩnh',
    headTitle: 'Giám đốc',
    domain: 'baominhson.example',
  },
  products: [
    { code: 'site', pressType: 'online', name: 'Báo Minh Sơn điện tử', frequency: 'Liên tục' },
    {
      code: 'daily',
      pressType: 'print',
      name: 'Báo Minh Sơn',
      frequency: 'Hằng ngày',
      print: { pageSize: '29 cm × 42 cm', pages: 8, priceDong: 4_000, printedAt: 'Xí nghiệp In Minh Sơn' },
    },
    { code: 'radio', pressType: 'radio', name: 'Phát thanh Minh Sơn', frequency: '18 giờ mỗi ngày' },
    { code: 'tv', pressType: 'television', name: 'Truyền hình Minh Sơn', frequency: '24 giờ mỗi ngày' },
  ],
  channels: [
    {
      code: 'site',
      product: 'site',
      kind: 'site',
      name: 'Báo Minh Sơn điện tử',
      address: 'baominhson.example',
      domesticPlatform: true,
      openedOn: '2009-09-02',
    },
    {
      code: 'daily',
      product: 'daily',
      kind: 'print',
      name: 'Báo Minh Sơn (bản in)',
      address: 'Phát hành trong tỉnh',
      domesticPlatform: true,
      openedOn: '1964-03-26',
    },
    { code: 'fm', product: 'radio', kind: 'radio', name: 'Phát thanh Minh Sơn', address: 'FM 96,9 MHz', domesticPlatform: true, openedOn: '1978-10-01' },
    {
      code: 'tv',
      product: 'tv',
      kind: 'tv',
      name: 'Truyền hình Minh Sơn',
      address: 'Kênh 27 UHF và truyền hình số',
      domesticPlatform: true,
      openedOn: '1992-02-03',
    },
    {
      code: 'zalo',
      product: 'site',
      kind: 'social',
      name: 'Zalo OA Báo Minh Sơn',
      address: 'Zalo: Báo Minh Sơn',
      domesticPlatform: true,
      openedOn: '2021-05-19',
    },
    {
      code: 'video',
      product: 'tv',
      kind: 'social',
      name: 'Truyền hình Minh Sơn trên YouTube',
      address: 'YouTube: Truyền hình Minh Sơn',
      domesticPlatform: false,
      openedOn: '2018-08-15',
    },
  ],
  desks: mergedDesks,
}

const baoMinhSon: DemoOrganisation = {
  code: 'bao-minh-son',
  kind: 'agency',
  agencyType: 'newspaper',
  name: 'Báo Minh Sơn',
  shortName: 'Báo Minh Sơn',
  validFrom: '1964-03-26',
  validTo: '2025-06-30',
  predecessors: [],
  supervisoryBody: 'tinh-uy',
  pressTypes: ['print', 'online'],
  products: [
    { code: 'site', pressType: 'online', name: 'Báo Minh Sơn điện tử', frequency: 'Liên tục' },
    {
      code: 'daily',
      pressType: 'print',
      name: 'Báo Minh Sơn',
      frequency: 'Năm kỳ một tuần',
      print: { pageSize: '29 cm × 42 cm', pages: 8, priceDong: 3_500, printedAt: 'Xí nghiệp In Minh Sơn' },
    },
  ],
  channels: [
    {
      code: 'site',
      product: 'site',
      kind: 'site',
      name: 'Báo Minh Sơn điện tử',
      address: 'baominhson.example',
      domesticPlatform: true,
      openedOn: '2009-09-02',
    },
    {
      code: 'daily',
      product: 'daily',
      kind: 'print',
      name: 'Báo Minh Sơn (bản in)',
      address: 'Phát hành trong tỉnh',
      domesticPlatform: true,
      openedOn: '1964-03-26',
    },
  ],
  desks: [
    { code: 'leadership', name: 'Ban Biên tập', kind: 'leadership' },
    { code: 'secretariat', name: 'Phòng Thư ký tòa soạn', kind: 'secretariat' },
    { code: 'politics-economy', name: 'Phòng Chính trị – Kinh tế', kind: 'content' },
    { code: 'culture-society', name: 'Phòng Văn hóa – Xã hội', kind: 'content' },
    { code: 'digital', name: 'Phòng Báo điện tử', kind: 'content' },
    { code: 'office', name: 'Phòng Hành chính – Trị sự', kind: 'support' },
  ],
}

const daiPtth: DemoOrganisation = {
  code: 'dai-ptth',
  kind: 'agency',
  agencyType: 'broadcaster',
  name: 'Đài Phát thanh – Truyền hình Minh Sơn',
  shortName: 'Đài PTTH Minh Sơn',
  validFrom: '1978-10-01',
  validTo: '2025-06-30',
  predecessors: [],
  supervisoryBody: 'ubnd-tinh',
  pressTypes: ['radio', 'television'],
  products: [
    { code: 'radio', pressType: 'radio', name: 'Phát thanh Minh Sơn', frequency: '18 giờ mỗi ngày' },
    { code: 'tv', pressType: 'television', name: 'Truyền hình Minh Sơn', frequency: '24 giờ mỗi ngày' },
  ],
  channels: [
    { code: 'fm', product: 'radio', kind: 'radio', name: 'Phát thanh Minh Sơn', address: 'FM 96,9 MHz', domesticPlatform: true, openedOn: '1978-10-01' },
    {
      code: 'tv',
      product: 'tv',
      kind: 'tv',
      name: 'Truyền hình Minh Sơn',
      address: 'Kênh 27 UHF và truyền hình số',
      domesticPlatform: true,
      openedOn: '1992-02-03',
    },
    {
      code: 'video',
      product: 'tv',
      kind: 'social',
      name: 'Truyền hình Minh Sơn trên YouTube',
      address: 'YouTube: Truyền hình Minh Sơn',
      domesticPlatform: false,
      openedOn: '2018-08-15',
    },
  ],
  desks: [
    { code: 'leadership', name: 'Ban Giám đốc', kind: 'leadership' },
    { code: 'current-affairs', name: 'Phòng Thời sự', kind: 'content' },
    { code: 'radio', name: 'Phòng Phát thanh', kind: 'content' },
    { code: 'television', name: 'Phòng Truyền hình', kind: 'content' },
    { code: 'engineering', name: 'Phòng Kỹ thuật – Công nghệ', kind: 'support' },
    { code: 'office', name: 'Phòng Tổ chức – Hành chính', kind: 'support' },
  ],
}

/** Supervisory bodies come first: an agency names one that already exists. */
export const organisations: readonly DemoOrganisation[] = [...authorities, baoMinhSon, daiPtth, baoPtth, ...magazines]
