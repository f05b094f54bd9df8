import minhSon from '../../src/authority/plans/data/minh-son-2025.json' with { type: 'json' }
import konTum from '../../src/authority/plans/data/kon-tum-2023.json' with { type: 'json' }
import phuTho from '../../src/authority/plans/data/phu-tho-3132.json' with { type: 'json' }
import { addDocumentFact, addRevenue, importPlan, keepProof, seedDefinitions, type Entering } from '../../src/authority/plans/index.ts'
import { isKnownKind } from '../../src/authority/plans/contract/document-kinds.ts'
import { hanoiDay } from '../../src/platform/clock.ts'
import { renderPdf } from '../../src/platform/documents/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { documents, revenue } from '../history.ts'
import { need, type Loading, type Step } from './context.ts'

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
      subject: 'Nguồn thu theo năm (tài liệu minh họa)',
      body: [{ type: 'paragraph', text: 'Tài liệu minh họa cho bản trình diễn: số liệu hư cấu, dùng để thử chức năng nhập số có minh chứng.' }],
      signature: { position: 'Kế toán trưởng', name: 'Minh họa' },
      distribution: { recipients: [], archive: 'VT' },
    },
    { at },
  )

const loadRevenue = async (tx: Parameters<Step>[0], loading: Loading, by: Entering): Promise<void> => {
  const proof = await keepProof(tx, loading.services.files, { id: newId(), name: 'nguon-thu-minh-hoa.pdf', content: await proofPage(loading.now) }, by)
  const sums = new Map<string, number>()
  for (const row of revenue(hanoiDay(loading.now))) {
    const year = Number(row.month.slice(0, 4))
    // a year that is not over is no year's revenue
    if (year >= Number(hanoiDay(loading.now).slice(0, 4))) continue
    const key = `${row.agency}|${year}|${SOURCE_OF[row.source] ?? 'services'}`
    sums.set(key, (sums.get(key) ?? 0) + row.amountDong)
  }
  for (const [key, amountDong] of sums) {
    const [agency, year, source] = key.split('|') as [string, string, 'orders']
    await addRevenue(
      tx,
      { id: newId(), agencyId: need(loading.organisations, agency), year: Number(year), source, amountDong, proofId: proof.id, note: 'Số liệu minh họa' },
      by,
    )
  }
}

/** The plan the demo province follows, the two founding plans to read, and the papers that prove what cannot be computed. */
export const loadPlans: Step = async (tx, loading) => {
  const by: Entering = { provinceId: loading.provinceId, organisationId: need(loading.organisations, 'so-vhttdl'), actorId: null, at: loading.now }
  await seedDefinitions(tx, loading.now)
  for (const plan of [minhSon, phuTho, konTum]) await importPlan(tx, plan, by)
  for (const document of documents) {
    const kind = KIND_OF[document.kind] ?? document.kind
    if (!isKnownKind(kind)) continue
    await addDocumentFact(
      tx,
      {
        id: newId(),
        kind,
        agencyId: need(loading.organisations, document.agency),
        number: document.number,
        title: document.title,
        issuedOn: document.issuedOn,
        dueOn: null,
        validFrom: document.issuedOn,
        validTo: document.validTo ?? null,
        grade: document.grade === undefined ? '' : String(document.grade),
        amount: null,
        proofId: null,
        note: 'Văn bản minh họa',
      },
      by,
    )
  }
  await loadRevenue(tx, loading, by)
}
