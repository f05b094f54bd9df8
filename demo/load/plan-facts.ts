import { addAreaInput, addBaseline, addDocumentFact, addRevenue, keepProof, type Entering } from '../../src/authority/plans/index.ts'
import { isKnownKind } from '../../src/authority/plans/contract/document-kinds.ts'
import { hanoiDay, type Day } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/db/connect.ts'
import { renderPdf } from '../../src/platform/documents/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { circulation, coverage, documents, monthBefore, orders, revenue, siteReadings, type DemoDocument } from '../history.ts'
import { need, type Loading } from './context.ts'

const SOURCE_OF: Readonly<Record<string, 'orders' | 'advertising' | 'content' | 'events' | 'services'>> = {
  'state-order': 'orders',
  advertising: 'advertising',
  content: 'content',
  events: 'events',
  services: 'services',
}

/** Names the demo's ledger has for the kinds of the plan room; a decision of merger is the organisations' register's. */
const KIND_OF: Readonly<Record<string, string>> = { 'security-level-dossier': 'security-dossier', 'licence-reissue': 'licence-reissued' }

/** One illustrative page that stands for the papers behind typed numbers. */
const proofPage = (at: Date): Promise<Buffer> =>
  renderPdf(
    {
      template: 'nd30',
      issuer: { parentName: 'Tỉnh ủy Minh Sơn', name: 'Báo và phát thanh, truyền hình Minh Sơn' },
      symbol: 'BC-BPTTH',
      place: 'Minh Sơn',
      date: { year: Number(hanoiDay(at).slice(0, 4)) },
      kind: 'BC',
      subject: 'Số liệu theo năm (tài liệu minh họa)',
      body: [{ type: 'paragraph', text: 'Tài liệu minh họa cho bản trình diễn: số liệu hư cấu, dùng để thử chức năng nhập số có minh chứng.' }],
      signature: { position: 'Kế toán trưởng', name: 'Minh họa' },
      distribution: { recipients: [], archive: 'VT' },
    },
    { at },
  )

const loadDocument = async (tx: Tx, loading: Loading, document: Omit<DemoDocument, 'kind' | 'issuer'> & { kind: string }, by: Entering): Promise<void> => {
  const kind = KIND_OF[document.kind] ?? document.kind
  if (!isKnownKind(kind)) return
  await addDocumentFact(
    tx,
    {
      id: newId(),
      kind,
      agencyId: document.agency === null ? null : need(loading.organisations, document.agency),
      number: document.number,
      title: document.title,
      issuedOn: document.issuedOn,
      dueOn: null,
      validFrom: document.issuedOn,
      validTo: document.validTo ?? null,
      grade: document.grade === undefined ? '' : String(document.grade),
      amount: document.amount ?? null,
      proofId: null,
      note: 'Văn bản minh họa',
    },
    by,
  )
}

const loadDocuments = async (tx: Tx, loading: Loading, by: Entering): Promise<void> => {
  const today = hanoiDay(loading.now)
  for (const document of documents) if (document.issuedOn <= today) await loadDocument(tx, loading, document, by)
  for (const { number, signedOn, agency, title, validTo } of orders)
    if (signedOn <= today) await loadDocument(tx, loading, { kind: 'state-order', agency, number, issuedOn: signedOn, validTo, title }, by)
}

const loadRevenue = async (tx: Tx, loading: Loading, proofId: string, by: Entering): Promise<void> => {
  const today = hanoiDay(loading.now)
  const sums = new Map<string, number>()
  for (const row of revenue(today)) {
    const year = Number(row.month.slice(0, 4))
    // a year that is not over is no year's revenue
    if (year >= Number(today.slice(0, 4))) continue
    const key = `${row.agency}|${year}|${SOURCE_OF[row.source] ?? 'services'}`
    sums.set(key, (sums.get(key) ?? 0) + row.amountDong)
  }
  for (const [key, amountDong] of sums) {
    const [agency, year, source] = key.split('|') as [string, string, 'orders']
    const agencyId = need(loading.organisations, agency)
    await addRevenue(tx, { id: newId(), agencyId, year: Number(year), source, amountDong, proofId, note: 'Số liệu minh họa' }, by)
  }
}

type Reading = { kind: 'broadcast' | 'loudspeaker' | 'print-copies' | 'network-addresses'; area: string; value: number; source: string; readOn: Day }

const lastDayOf = (month: string): Day => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)
const ISSUES_A_DAY: Readonly<Record<string, number>> = { daily: 1, monthly: 1 / 30, bimonthly: 1 / 60 }

const sumBy = <T>(rows: readonly T[], key: (row: T) => string, value: (row: T) => number): [string, number][] =>
  [...Map.groupBy(rows, key)].map(([name, group]) => [name, group.reduce((sum, row) => sum + value(row), 0)])

/** Daily means of copies delivered and of network addresses seen, commune by commune, at the end of a month. */
const pressOf = (month: string): Reading[] => {
  const readOn = lastDayOf(month)
  const twoMonths = circulation(monthBefore(readOn), month)
  const newest = twoMonths.filter(
    (row) => row.month === month || (row.product === 'bimonthly' && !twoMonths.some((other) => other.month === month && other.product === row.product)),
  )
  const copies = sumBy(
    newest,
    ({ area }) => area,
    ({ product, copiesPerIssue }) => copiesPerIssue * (ISSUES_A_DAY[product] ?? 0),
  )
  const inside = siteReadings(`${month}-01`, readOn).filter(({ area }) => area !== 'outside' && area !== 'unknown')
  const addresses = sumBy(
    inside,
    ({ area }) => area,
    (row) => row.addresses / Number(readOn.slice(8)),
  )
  const as =
    (kind: Reading['kind'], source: string) =>
    ([area, value]: [string, number]): Reading => ({ kind, area, value: Math.round(value), source, readOn })
  return [
    ...copies.map(as('print-copies', 'Sổ phát hành tháng của các cơ quan báo chí (minh họa)')),
    ...addresses.map(as('network-addresses', 'Nhật ký máy chủ của các trang, bình quân ngày (minh họa)')),
  ]
}

const coverageReadings = (today: Day): Reading[] =>
  coverage
    .filter(({ surveyedOn }) => surveyedOn <= today)
    .flatMap(({ area, surveyedOn, radio, television, loudspeakers }) => {
      const source = 'Khảo sát vùng phủ của Sở VHTTDL (minh họa)'
      return [
        { kind: 'broadcast' as const, area, value: Math.max(radio, television), source, readOn: surveyedOn },
        { kind: 'loudspeaker' as const, area, value: loudspeakers, source, readOn: surveyedOn },
      ]
    })

const loadAreaInputs = async (tx: Tx, loading: Loading, proofId: string, by: Entering): Promise<void> => {
  const today = hanoiDay(loading.now)
  const months = [`${Number(today.slice(0, 4)) - 1}-12`, monthBefore(today)]
  for (const { kind, area, value, source, readOn } of [...coverageReadings(today), ...[...new Set(months)].flatMap(pressOf)])
    await addAreaInput(tx, { id: newId(), areaId: need(loading.areas, area), kind, value, source, readOn, proofId }, by)
}

/** What the archive of 2020 holds, counted by hand: the year the plan compares with. */
const loadBaseline = (tx: Tx, proofId: string, by: Entering): Promise<unknown> =>
  addBaseline(
    tx,
    {
      id: newId(),
      indicator: 'essential-items-growth-since-2020',
      agencyId: null,
      from: '2020-01-01',
      to: '2020-12-31',
      value: 528,
      members: null,
      countingUnit: 'story',
      sample: null,
      proofId,
      note: 'Đếm tay từ lưu chiểu năm 2020 (minh họa)',
    },
    by,
  )

/** Papers and typed numbers that prove what cannot be computed. */
export const loadPlanFacts = async (tx: Tx, loading: Loading, by: Entering): Promise<void> => {
  const proof = await keepProof(tx, loading.services.files, { id: newId(), name: 'so-lieu-minh-hoa.pdf', content: await proofPage(loading.now) }, by)
  await loadDocuments(tx, loading, by)
  await loadRevenue(tx, loading, proof.id, by)
  await loadAreaInputs(tx, loading, proof.id, by)
  await loadBaseline(tx, proof.id, by)
}
