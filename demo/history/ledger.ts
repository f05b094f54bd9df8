import type { Day } from '../../src/platform/clock.ts'
import { areas, type AreaKey } from '../areas.ts'
import { mergerDay } from '../organisations.ts'
import type { AgencyCode, OrganisationCode } from '../types.ts'
import { randomFor } from './random.ts'

export const revenueSources = ['state-order', 'advertising', 'content', 'events', 'services'] as const
export type RevenueSource = (typeof revenueSources)[number]

/** Revenue of one agency from one source in one month, integer đồng, typed with proof. */
export type RevenueRow = {
  readonly agency: OrganisationCode
  readonly month: string
  readonly source: RevenueSource
  readonly amountDong: number
  readonly proof: string
}

/** Copies of one product printed for an ordinary issue in one month, by where they were delivered. */
export type CirculationRow = {
  readonly agency: OrganisationCode
  readonly product: string
  readonly month: string
  readonly area: AreaKey
  readonly copiesPerIssue: number
}

/** 'YYYY-MM' of every month from one to another, both included. */
export const monthsBetween = (from: string, to: string): readonly string[] => {
  const months: string[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  for (let current = from; current <= to;) {
    months.push(current)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    current = `${year}-${String(month).padStart(2, '0')}`
  }
  return months
}

/** Million đồng a month in 2023 by source, in the order of `revenueSources`, and how each grows in a year. */
type House = {
  readonly agency: OrganisationCode
  readonly monthly: readonly number[]
  readonly growth: readonly number[]
  readonly from: string
  readonly to?: string
}

const lastMonthBefore = '2025-06'
const firstMonthAfter = mergerDay.slice(0, 7)

const houses: readonly House[] = [
  { agency: 'bao-minh-son', monthly: [410, 185, 22, 18, 34], growth: [1.06, 1.02, 1.3, 1.1, 1.05], from: '2023-01', to: lastMonthBefore },
  { agency: 'dai-ptth', monthly: [520, 240, 15, 40, 52], growth: [1.05, 0.99, 1.25, 1.1, 1.06], from: '2023-01', to: lastMonthBefore },
  { agency: 'bao-ptth', monthly: [905, 392, 33, 64, 92], growth: [1.11, 1.06, 1.55, 1.32, 1.14], from: firstMonthAfter },
  { agency: 'van-nghe', monthly: [62, 3, 4, 6, 2], growth: [1.04, 1, 1.15, 1.08, 1], from: '2023-01' },
  { agency: 'khoa-hoc', monthly: [70, 9, 5, 8, 12], growth: [1.12, 1.15, 1.5, 1.3, 1.2], from: '2023-01' },
]

const yearsSince2023 = (month: string): number => Number(month.slice(0, 4)) - 2023 + (Number(month.slice(5, 7)) - 1) / 12

const amountOf = ({ agency, monthly, growth }: House, month: string, index: number): number => {
  const random = randomFor(`revenue|${agency}|${month}|${index}`)
  const spread = 0.94 + 0.12 * random.next()
  return Math.round((monthly[index] ?? 0) * (growth[index] ?? 1) ** yearsSince2023(month) * spread * 10) * 100_000
}

/** Monthly revenue from January 2023 to the last full month before `today`. */
export const revenue = (today: Day): readonly RevenueRow[] =>
  houses.flatMap((house) =>
    monthsBetween(house.from, house.to ?? monthBefore(today)).flatMap((month) =>
      revenueSources.map((source, index) => ({
        agency: house.agency,
        month,
        source,
        amountDong: amountOf(house, month, index),
        proof: `Sổ chi tiết doanh thu tháng ${month.slice(5, 7)}/${month.slice(0, 4)}`,
      })),
    ),
  )

/** The last full month before a day. */
export const monthBefore = (day: Day): string => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** Revenue of a calendar year by agency and source, as far as it is known. */
export const revenueByYear = (rows: readonly RevenueRow[]): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>()
  for (const { agency, month, source, amountDong } of rows) {
    const key = `${agency}|${month.slice(0, 4)}|${source}`
    totals.set(key, (totals.get(key) ?? 0) + amountDong)
  }
  return totals
}

type Paper = {
  readonly agencyOn: (month: string) => OrganisationCode
  readonly product: string
  readonly copies: number
  readonly yearly: number
  readonly prints: (month: number) => boolean
}

const papers: readonly Paper[] = [
  { agencyOn: (month) => (month < firstMonthAfter ? 'bao-minh-son' : 'bao-ptth'), product: 'daily', copies: 9_600, yearly: 0.965, prints: () => true },
  { agencyOn: () => 'van-nghe', product: 'monthly', copies: 1_250, yearly: 0.99, prints: () => true },
  { agencyOn: () => 'khoa-hoc', product: 'bimonthly', copies: 1_700, yearly: 1.01, prints: (month) => month % 2 === 0 },
]

/** Offices and party cells subscribe everywhere, so print is spread far more evenly than reading on the web. */
const deliveryWeight = (area: (typeof areas)[number]): number => Math.sqrt(area.population) * (area.settlement === 'urban' ? 1.35 : 1)

/** Copies of an ordinary issue by area for each month in which the product came out. */
export const circulation = (from: string, to: string): readonly CirculationRow[] => {
  const total = areas.reduce((sum, area) => sum + deliveryWeight(area), 0)
  return papers.flatMap((paper) =>
    monthsBetween(from, to)
      .filter((month) => paper.prints(Number(month.slice(5, 7))))
      .flatMap((month) => {
        const copies = paper.copies * paper.yearly ** yearsSince2023(month)
        return areas.map((area) => ({
          agency: paper.agencyOn(month),
          product: paper.product,
          month,
          area: area.key,
          copiesPerIssue: Math.round((copies * deliveryWeight(area)) / total),
        }))
      }),
  )
}

/** One line of a state order. */
export type OrderLine = {
  readonly code: string
  readonly product: string
  readonly unit: string
  readonly quantity: number
  readonly unitPriceDong: number
  readonly commitment?: string
}
export type Order = {
  readonly number: string
  readonly signedOn: Day
  readonly buyer: OrganisationCode
  readonly agency: AgencyCode
  readonly title: string
  readonly validFrom: Day
  readonly validTo: Day
  readonly lines: readonly OrderLine[]
}

export const orders: readonly Order[] = [
  {
    number: '03/2026/ĐH-VHTTDL',
    signedOn: '2026-01-15',
    buyer: 'so-vhttdl',
    agency: 'bao-ptth',
    title: 'Đặt hàng tuyên truyền chính sách bảo hiểm y tế, bảo hiểm xã hội năm 2026',
    validFrom: '2026-01-15',
    validTo: '2026-12-31',
    lines: [
      { code: 'BH-1', product: 'Tin, bài trên báo in và báo điện tử', unit: 'tin, bài', quantity: 48, unitPriceDong: 2_400_000, commitment: 'bao-hiem-y-te' },
      { code: 'BH-2', product: 'Chuyên mục phát thanh “Hỏi giúp bà con”', unit: 'số', quantity: 24, unitPriceDong: 3_100_000, commitment: 'bao-hiem-y-te' },
    ],
  },
  {
    number: '04/2026/ĐH-VHTTDL',
    signedOn: '2026-01-15',
    buyer: 'so-vhttdl',
    agency: 'bao-ptth',
    title: 'Đặt hàng quảng bá sản phẩm OCOP và kinh tế nông nghiệp vùng cao năm 2026',
    validFrom: '2026-01-15',
    validTo: '2026-12-31',
    lines: [
      { code: 'OC-1', product: 'Bài trên báo in và báo điện tử', unit: 'bài', quantity: 72, unitPriceDong: 2_600_000, commitment: 'san-pham-ocop' },
      { code: 'OC-2', product: 'Phóng sự truyền hình', unit: 'phóng sự', quantity: 12, unitPriceDong: 14_500_000, commitment: 'san-pham-ocop' },
    ],
  },
  {
    number: '11/2026/ĐH-UBND',
    signedOn: '2026-02-20',
    buyer: 'ubnd-tinh',
    agency: 'bao-ptth',
    title: 'Giao nhiệm vụ phát thanh tiếng Mông, tiếng Dao năm 2026',
    validFrom: '2026-03-01',
    validTo: '2026-12-31',
    lines: [{ code: 'DT-1', product: 'Chương trình phát thanh tiếng dân tộc 15 phút', unit: 'chương trình', quantity: 306, unitPriceDong: 1_850_000 }],
  },
  {
    number: '06/2026/ĐH-VHTTDL',
    signedOn: '2026-02-05',
    buyer: 'so-vhttdl',
    agency: 'khoa-hoc',
    title: 'Đặt hàng chuyên đề phòng, chống thiên tai dựa vào cộng đồng năm 2026',
    validFrom: '2026-02-05',
    validTo: '2026-12-31',
    lines: [
      { code: 'TT-1', product: 'Bài chuyên đề kèm tờ gấp hướng dẫn', unit: 'bài', quantity: 10, unitPriceDong: 5_200_000, commitment: 'canh-bao-thien-tai' },
    ],
  },
  {
    number: '21/2025/ĐH-VHTTDL',
    signedOn: '2025-07-04',
    buyer: 'so-vhttdl',
    agency: 'bao-ptth',
    title: 'Đặt hàng tuyên truyền sắp xếp đơn vị hành chính và chính quyền địa phương hai cấp',
    validFrom: '2025-07-04',
    validTo: '2025-12-31',
    lines: [{ code: 'HC-1', product: 'Tin, bài trên báo in và báo điện tử', unit: 'tin, bài', quantity: 60, unitPriceDong: 2_200_000 }],
  },
]
