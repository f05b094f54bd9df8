import type { Day, DemoDesk, DemoOrganisation, OrganisationCode, OrganisationKind } from './types.ts'

type Body = {
  readonly code: OrganisationCode
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
  readonly validFrom: Day
  readonly validTo?: Day
  /** Whose duties it took over, and when. */
  readonly tookOver?: { readonly from: readonly OrganisationCode[]; readonly on: Day }
  readonly desks?: readonly DemoDesk[]
}

/** A body that publishes nothing itself. */
const body = ({ tookOver, desks = [], ...rest }: Body): DemoOrganisation => ({
  ...rest,
  predecessors: tookOver?.from ?? [],
  ...(tookOver === undefined ? {} : { successionKind: 'succeed' as const, successionOn: tookOver.on }),
  pressTypes: [],
  products: [],
  channels: [],
  desks,
})

export const authorities: readonly DemoOrganisation[] = [
  body({ code: 'tinh-uy', kind: 'supervisory', name: 'Tỉnh ủy Minh Sơn', shortName: 'Tỉnh ủy', validFrom: '1946-02-18' }),
  body({
    code: 'ubnd-tinh',
    kind: 'people_committee',
    name: 'Ủy ban nhân dân tỉnh Minh Sơn',
    shortName: 'UBND tỉnh',
    validFrom: '1946-05-12',
    desks: [
      { code: 'leadership', name: 'Lãnh đạo Ủy ban nhân dân tỉnh', kind: 'leadership' },
      { code: 'office', name: 'Văn phòng Ủy ban nhân dân tỉnh', kind: 'support' },
    ],
  }),
  body({
    code: 'ban-tgdv',
    kind: 'party_commission',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Minh Sơn',
    shortName: 'Ban Tuyên giáo và Dân vận',
    validFrom: '2025-02-01',
    desks: [
      { code: 'leadership', name: 'Lãnh đạo Ban', kind: 'leadership' },
      { code: 'press', name: 'Phòng Tuyên truyền, Báo chí – Xuất bản', kind: 'content' },
    ],
  }),
  body({
    code: 'so-tttt',
    kind: 'department',
    name: 'Sở Thông tin và Truyền thông tỉnh Minh Sơn',
    shortName: 'Sở TT&TT',
    validFrom: '2008-04-01',
    validTo: '2025-02-28',
  }),
  body({
    code: 'so-vhttdl',
    kind: 'department',
    name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Minh Sơn',
    shortName: 'Sở VHTTDL',
    validFrom: '2008-04-01',
    // Press management moved here when the information departments ended.
    tookOver: { from: ['so-tttt'], on: '2025-03-01' },
    desks: [
      { code: 'leadership', name: 'Lãnh đạo Sở', kind: 'leadership' },
      { code: 'press', name: 'Phòng Quản lý báo chí, xuất bản', kind: 'content' },
    ],
  }),
  body({ code: 'hoi-vhnt', kind: 'association', name: 'Hội Văn học Nghệ thuật tỉnh Minh Sơn', shortName: 'Hội VHNT', validFrom: '1979-04-25' }),
  body({
    code: 'lien-hiep-khkt',
    kind: 'association',
    name: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Sơn',
    shortName: 'Liên hiệp Hội KHKT',
    validFrom: '1997-06-18',
  }),
  body({ code: 'hoi-nha-bao', kind: 'association', name: 'Hội Nhà báo tỉnh Minh Sơn', shortName: 'Hội Nhà báo', validFrom: '1985-01-15' }),
]
