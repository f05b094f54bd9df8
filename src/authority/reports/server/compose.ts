import type { AdministrativeDocument, Block, TableBlock } from '../../../platform/documents/index.ts'
import { formatDay, formatDecimal, formatNumber } from '../../../platform/i18n/format.ts'
import type { Fact, IndicatorLine, ReportFacts } from '../contract.ts'
import { sectionTitles } from '../words.ts'
import type { HalfYear } from './periods.ts'
import type { ReportRow, Texts } from './tables.ts'

export type Composing = {
  readonly report: Pick<ReportRow, 'level' | 'period_from' | 'period_to'>
  readonly period: HalfYear
  readonly texts: Texts
  readonly facts: ReportFacts
  readonly issuer: {
    readonly parentName?: string
    readonly name: string
    readonly shortName: string
    readonly place: string
    readonly position: string
    readonly head: string
    readonly partyTemplate: boolean
  }
  readonly addressee: string
  readonly year: number
}

const shown = (value: number | null): string => (value === null ? 'chưa đo' : formatNumber(value))

/** '+13,0 %'; without a base there is no growth, and 0 is not a base. */
export const growthOf = (fact: Fact): string => {
  if (fact.value === null || fact.before === null) return 'chưa có số gốc'
  if (fact.before === 0) return 'số gốc bằng 0'
  const percent = ((fact.value - fact.before) / fact.before) * 100
  return `${percent > 0 ? '+' : ''}${formatDecimal(percent)} %`
}

const factTable = (facts: readonly Fact[]): TableBlock => ({
  type: 'table',
  title: 'Biểu 1. Tác phẩm đã xuất bản, phát sóng trong kỳ',
  unitNote: 'Đơn vị tính: tác phẩm',
  columns: [{ width: 6 }, { width: 40 }, { width: 16, align: 'right' }, { width: 18, align: 'right' }, { width: 20, align: 'right' }],
  header: [['TT', 'Nội dung', 'Kỳ này', 'Cùng kỳ năm trước', 'Tăng, giảm']],
  rows: facts.map((fact, index) => [String(index + 1), fact.label, shown(fact.value), shown(fact.before), growthOf(fact)]),
})

const indicatorTable = (lines: readonly IndicatorLine[]): TableBlock => ({
  type: 'table',
  title: 'Biểu 2. Tiến độ các chỉ tiêu kế hoạch chuyển đổi số báo chí',
  columns: [{ width: 5 }, { width: 36 }, { width: 19 }, { width: 13, align: 'right' }, { width: 19, align: 'right' }, { width: 17 }],
  header: [['TT', 'Chỉ tiêu', 'Mốc của kế hoạch', 'Thực hiện', 'Số đếm', 'Trạng thái']],
  rows: lines.map((line, index) => [String(index + 1), line.name, line.target, line.value, line.count, line.state]),
})

const partsTable = (facts: ReportFacts): TableBlock => ({
  type: 'table',
  title: 'Biểu 3. Tác phẩm của từng cơ quan báo chí',
  unitNote: 'Đơn vị tính: tác phẩm',
  columns: [
    { width: 40 },
    ...facts.facts.slice(0, 1).map(() => ({ width: 15, align: 'right' as const })),
    { width: 15, align: 'right' },
    { width: 15, align: 'right' },
  ],
  header: [['Cơ quan', 'Tổng số', 'Nhiệm vụ chính trị', 'Thiết yếu']],
  rows: facts.parts.map((part) => {
    const of = (key: string): string => shown(part.facts.find((fact) => fact.key === key)?.value ?? null)
    return [part.agency, of('works.total'), of('works.political-task'), of('works.essential-information')]
  }),
})

const paragraphs = (text: string | undefined): Block[] =>
  (text ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ type: 'paragraph' as const, text: line.trim() }]))

/** A sentence a person need not write: what the record says of the period. */
export const factSentence = (facts: readonly Fact[], period: HalfYear): string => {
  const total = facts.find((fact) => fact.key === 'works.total')
  if (!total || total.value === null) return 'Số liệu tác phẩm trong kỳ chưa được đo.'
  const growth = growthOf(total)
  return `Trong ${period.name}, số tác phẩm đã xuất bản, phát sóng là ${formatNumber(total.value)}${growth.endsWith('%') ? `, ${growth} so với cùng kỳ năm trước` : ''}. Số liệu chốt từ ${formatDay(period.from)} đến ${formatDay(period.to)}.`
}

/** The report as a document in the form of Nghị định 30/2020, or of the Party where that is the recipient's. */
export const composeReport = (given: Composing): AdministrativeDocument => {
  const { facts, texts, issuer, period } = given
  return {
    template: issuer.partyTemplate ? 'party36' : 'nd30',
    issuer: { name: issuer.name, ...(issuer.parentName ? { parentName: issuer.parentName } : {}) },
    symbol: `BC-${issuer.shortName}`,
    place: issuer.place,
    date: { year: given.year },
    kind: 'BC',
    subject: `Kết quả hoạt động báo chí và chuyển đổi số báo chí ${period.name}`,
    addressees: [given.addressee],
    body: [
      { type: 'heading', level: 1, text: sectionTitles.overview },
      { type: 'paragraph', text: factSentence(facts.facts, period) },
      ...paragraphs(texts.overview),
      { type: 'heading', level: 1, text: 'Kết quả xuất bản, phát sóng' },
      factTable(facts.facts),
      ...(facts.parts.length > 0 ? [partsTable(facts)] : []),
      { type: 'heading', level: 1, text: sectionTitles.difficulties },
      ...paragraphs(texts.difficulties),
      ...(texts.proposals ? [{ type: 'heading' as const, level: 1 as const, text: sectionTitles.proposals }, ...paragraphs(texts.proposals)] : []),
      { type: 'heading', level: 1, text: sectionTitles.next_period },
      ...paragraphs(texts.next_period),
    ],
    signature: { position: issuer.position, name: issuer.head },
    distribution: { recipients: [], archive: 'VT' },
    ...(facts.indicators.length > 0
      ? { appendices: [{ title: 'Tiến độ các chỉ tiêu kế hoạch', landscape: true, blocks: [indicatorTable(facts.indicators)] }] }
      : {}),
  }
}
