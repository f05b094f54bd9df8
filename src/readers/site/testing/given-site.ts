import { addChannel, addLicence } from '../../../commons/organisations/index.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { changeWork, publish, withdraw, type Candidate, type Published, type WithdrawInput } from '../../../commons/record/index.ts'
import { aCandidate, aContent, anApproval } from '../../../commons/record/testing/builders.ts'
import type { CanonicalContent } from '../../../commons/content/contract.ts'
import { addSection } from '../../../commons/vocabulary/index.ts'
import type { TestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { sql } from 'kysely'
import { prefixOf } from '../site.ts'
import { stateOf } from '../server/state.ts'

export type GivenSite = {
  readonly house: TestHouse
  readonly agencyId: string
  readonly code: string
  readonly base: string
  readonly sections: readonly { id: string; slug: string; name: string }[]
}

const SECTIONS = [
  ['thoi-su', 'Thời sự'],
  ['kinh-te', 'Kinh tế'],
] as const

const openSite = async (t: TestApp, agencyId: string, address: string | null): Promise<GivenSite['sections']> => {
  const sections = SECTIONS.map(([slug, name], index) => ({ id: newId(), slug, name, position: index + 1 }))
  await t.db.transaction().execute(async (tx) => {
    const channel = { kind: 'site' as const, name: 'Báo Minh Sơn điện tử', isDigital: true, isDomestic: true, openedOn: '2020-01-01', closedOn: null }
    await addChannel(tx, { ...channel, id: newId(), agencyId, address })
    const licence = { number: '12/GP-BVHTTDL', issuer: 'Bộ Văn hóa, Thể thao và Du lịch', headTitle: 'Tổng biên tập', headName: 'Hoàng Giang' }
    const contact = { office: 'Số 1 đường Bến Ngàn', phone: '0200 3800 100', email: 'toasoan@baominhson.example' }
    await addLicence(tx, { ...licence, ...contact, id: newId(), agencyId, kind: 'Giấy phép', issuedOn: '2025-07-01', validFrom: '2025-07-01', validTo: null })
    for (const section of sections) await addSection(tx, { ...section, agencyId })
  })
  return sections
}

const codeOf = async (t: TestApp, agencyId: string): Promise<string> => {
  const { rows } = await sql<{ code: string }>`select code from organisations.organisation where id = ${agencyId}`.execute(t.db)
  return rows[0]!.code
}

/** A house whose first agency has a site with two sections and a licence, reached below '/bao/<code>'. */
export const givenSite = async (t: TestApp, address: string | null = `${newId().slice(-8)}.baominhson.example`): Promise<GivenSite> => {
  const house = await givenHouse(t)
  const agencyId = house.agency.id
  const sections = await openSite(t, agencyId, address)
  const code = await codeOf(t, agencyId)
  await stateOf(t.services).reload()
  return { house, agencyId, code, base: prefixOf(code), sections }
}

/** The other agency of the house opens its site too. */
export const givenOtherSite = async (t: TestApp, site: GivenSite): Promise<{ agencyId: string; base: string }> => {
  const agencyId = site.house.otherAgency.id
  await openSite(t, agencyId, null)
  const code = await codeOf(t, agencyId)
  await stateOf(t.services).reload()
  return { agencyId, base: prefixOf(code) }
}

type Over = Partial<Omit<Candidate, 'content'>> & { readonly content?: Partial<CanonicalContent> }

/** A work that went out on the site at the test's hour. */
export const givenWork = async (
  t: TestApp,
  site: Pick<GivenSite, 'agencyId' | 'sections'>,
  over: Over = {},
): Promise<Published & { readonly path: string; readonly candidate: Candidate }> => {
  const { content, ...rest } = over
  const candidate = aCandidate({ agencyId: site.agencyId, sectionId: site.sections[0]!.id, ...rest, content: aContent(content) })
  const published = await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at: t.clock.now(), actorId: null }))
  return { ...published, path: `/${published.slug}-${published.publicId}.html`, candidate }
}

/** A later version of a work, signed. */
export const givenChange = (
  t: TestApp,
  candidate: Candidate,
  reason: 'update' | 'typo' | 'correction',
  content: Partial<CanonicalContent>,
  notice: { text: string; wrong?: string; right?: string } | null = null,
): Promise<Published> => {
  const next = { ...candidate, content: { ...candidate.content, ...content } }
  const change = { workId: candidate.workId, reason, content: next.content, contributors: candidate.contributors, media: candidate.media, notice }
  return t.db.transaction().execute((tx) => changeWork(tx, change, [anApproval(next)], { at: t.clock.now(), actorId: null }))
}

export const givenWithdrawal = (t: TestApp, candidate: Candidate, over: Partial<WithdrawInput> = {}) =>
  t.db
    .transaction()
    .execute((tx) =>
      withdraw(tx, { workId: candidate.workId, agencyIds: [candidate.agencyId], reason: 'Sai sự thật', ...over }, { at: t.clock.now(), actorId: null }),
    )

/** A browser asks for a page. */
export const open = (t: TestApp, path: string, headers: Record<string, string> = {}) =>
  t.app.inject({ method: 'GET', url: path, headers: { accept: 'text/html', ...headers } })

/** The same made anew: for tests of what a page shows, not of what is kept. */
export const openAnew = (t: TestApp, path: string, headers: Record<string, string> = {}) => {
  t.services.pages.flush()
  return open(t, path, headers)
}

/** Asks until what is seen is so: notifications travel a moment after the commit. Fails with what was last seen. */
export const eventually = async <T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> => {
  for (let tries = 0; ; tries++) {
    const seen = await look()
    if (isSo(seen) || tries >= 200) return seen
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
