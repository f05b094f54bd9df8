import type { DemoDesk, DemoOrganisation } from './types.ts'

const magazineDesks: readonly DemoDesk[] = [
  { code: 'leadership', name: 'Ban Biên tập', kind: 'leadership' },
  { code: 'secretariat', name: 'Thư ký tòa soạn', kind: 'secretariat' },
  { code: 'editorial', name: 'Phòng Biên tập – Phóng viên', kind: 'content' },
]

const vanNghe: DemoOrganisation = {
  code: 'van-nghe',
  kind: 'agency',
  agencyType: 'magazine',
  name: 'Tạp chí Văn nghệ Minh Sơn',
  shortName: 'Văn nghệ Minh Sơn',
  validFrom: '1983-05-19',
  predecessors: [],
  supervisoryBody: 'hoi-vhnt',
  pressTypes: ['print', 'online'],
  licence: {
    number: '9031/GP-BVHTTDL',
    issuedOn: '2026-04-15',
    issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    address: 'Số 12 phố Gạo, phường Minh Đường, tỉnh Minh Sơn',
    phone: '0200 3800 230',
    email: 'tapchi@vannghe-minhson.example',
    headName: 'Khuất Hoài Sơn',
    headTitle: 'Tổng Biên tập',
    domain: 'vannghe-minhson.example',
  },
  products: [
    { code: 'site', pressType: 'online', name: 'Tạp chí Văn nghệ Minh Sơn điện tử', frequency: 'Liên tục' },
    {
      code: 'monthly',
      pressType: 'print',
      name: 'Tạp chí Văn nghệ Minh Sơn',
      frequency: 'Hằng tháng',
      print: { pageSize: '19 cm × 27 cm', pages: 96, priceDong: 25_000, printedAt: 'Xí nghiệp In Minh Sơn' },
    },
  ],
  channels: [
    {
      code: 'site',
      product: 'site',
      kind: 'site',
      name: 'Văn nghệ Minh Sơn điện tử',
      address: 'vannghe-minhson.example',
      domesticPlatform: true,
      openedOn: '2019-01-10',
    },
    {
      code: 'monthly',
      product: 'monthly',
      kind: 'print',
      name: 'Tạp chí Văn nghệ Minh Sơn (bản in)',
      address: 'Phát hành trong tỉnh',
      domesticPlatform: true,
      openedOn: '1983-05-19',
    },
  ],
  desks: magazineDesks,
}

const khoaHoc: DemoOrganisation = {
  code: 'khoa-hoc',
  kind: 'agency',
  agencyType: 'magazine',
  name: 'Tạp chí Khoa học và Đời sống Minh Sơn',
  shortName: 'Khoa học và Đời sống Minh Sơn',
  validFrom: '2001-11-20',
  predecessors: [],
  supervisoryBody: 'lien-hiep-khkt',
  pressTypes: ['print', 'online'],
  licence: {
    number: '9044/GP-BVHTTDL',
    issuedOn: '2021-08-05',
    issuer: 'Bộ Thông tin và Truyền thông',
    address: 'Số 45 đường Tri Thức, phường Đông Thạch, tỉnh Minh Sơn',
    phone: '0200 3800 345',
    email: 'toasoan@khoahoc-minhson.example',
    headName: 'Thái Bá Nghiêm',
    headTitle: 'Tổng Biên tập',
    domain: 'khoahoc-minhson.example',
  },
  products: [
    { code: 'site', pressType: 'online', name: 'Tạp chí Khoa học và Đời sống Minh Sơn điện tử', frequency: 'Liên tục' },
    {
      code: 'bimonthly',
      pressType: 'print',
      name: 'Tạp chí Khoa học và Đời sống Minh Sơn',
      frequency: 'Hai tháng một kỳ',
      print: { pageSize: '20,5 cm × 29 cm', pages: 64, priceDong: 20_000, printedAt: 'Xí nghiệp In Minh Sơn' },
    },
  ],
  channels: [
    {
      code: 'site',
      product: 'site',
      kind: 'site',
      name: 'Khoa học và Đời sống Minh Sơn điện tử',
      address: 'khoahoc-minhson.example',
      domesticPlatform: true,
      openedOn: '2020-07-01',
    },
    {
      code: 'bimonthly',
      product: 'bimonthly',
      kind: 'print',
      name: 'Tạp chí Khoa học và Đời sống Minh Sơn (bản in)',
      address: 'Phát hành trong tỉnh',
      domesticPlatform: true,
      openedOn: '2001-11-20',
    },
    {
      code: 'zalo',
      product: 'site',
      kind: 'social',
      name: 'Zalo OA Khoa học và Đời sống',
      address: 'Zalo: Khoa học và Đời sống Minh Sơn',
      domesticPlatform: true,
      openedOn: '2024-03-08',
    },
  ],
  desks: magazineDesks,
}

export const magazines: readonly DemoOrganisation[] = [vanNghe, khoaHoc]
