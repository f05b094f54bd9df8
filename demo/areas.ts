import type { DemoArea } from './types.ts'

export const province = { code: '99', name: 'Minh Sơn', fullName: 'Tỉnh Minh Sơn', centre: 'ngan-giang' } as const

/** Columns: key, code, kind, name, place, population. Place says what the indicators ask: urban, rural, remote, remote border. */
const rows = [
  ['ngan-giang', '99001', 'ward', 'Ngàn Giang', 'urban', 68_420],
  ['minh-duong', '99002', 'ward', 'Minh Đường', 'urban', 54_310],
  ['dong-thach', '99003', 'ward', 'Đông Thạch', 'urban', 47_880],
  ['ha-lung', '99004', 'ward', 'Hạ Lũng', 'urban', 38_960],
  ['van-dai', '99005', 'ward', 'Vân Đài', 'urban', 35_740],
  ['cam-tri', '99006', 'ward', 'Cẩm Trì', 'urban', 42_150],
  ['phu-lam', '99007', 'commune', 'Phú Lãm', 'rural', 31_260],
  ['trung-ngan', '99008', 'commune', 'Trung Ngàn', 'rural', 29_870],
  ['thanh-khoang', '99009', 'commune', 'Thanh Khoang', 'rural', 27_540],
  ['hong-khe', '99010', 'commune', 'Hồng Khê', 'rural', 26_110],
  ['dong-va', '99011', 'commune', 'Đồng Vả', 'rural', 24_930],
  ['vinh-khoan', '99012', 'commune', 'Vĩnh Khoan', 'rural', 25_680],
  ['binh-tri', '99013', 'commune', 'Bình Trì', 'rural', 23_420],
  ['hoa-lam', '99014', 'commune', 'Hòa Lãm', 'rural', 22_750],
  ['ngoi-sao', '99015', 'commune', 'Ngòi Sảo', 'rural', 19_380],
  ['tam-dai', '99016', 'commune', 'Tam Đài', 'rural', 18_640],
  ['ban-xuyen', '99017', 'commune', 'Bản Xuyến', 'rural', 15_920],
  ['muong-duong', '99018', 'commune', 'Mường Dương', 'rural', 16_480],
  ['khe-vang', '99019', 'commune', 'Khe Vàng', 'remote', 12_870],
  ['thac-may', '99020', 'commune', 'Thác Mây', 'remote', 11_540],
  ['na-lanh', '99021', 'commune', 'Nà Lạnh', 'remote', 9_860],
  ['lung-pha', '99022', 'commune', 'Lũng Pha', 'remote-border', 8_730],
  ['na-linh', '99023', 'commune', 'Nà Lĩnh', 'remote-border', 10_290],
  ['po-hien', '99024', 'commune', 'Pò Hiên', 'remote-border', 7_950],
] as const

export type AreaKey = (typeof rows)[number][0]

export const areas: readonly (DemoArea & { readonly key: AreaKey })[] = rows.map(([key, code, kind, name, place, population]) => ({
  key,
  code,
  kind,
  name,
  settlement: place === 'urban' ? 'urban' : 'rural',
  isRemote: place.startsWith('remote'),
  isBorder: place === 'remote-border',
  population,
}))
