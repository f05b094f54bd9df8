import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { publish, type Candidate } from '../../record/index.ts'
import { aCandidate, aContent, anApproval } from '../../record/testing/builders.ts'
import { drillMeasure, listMeasures, readMeasures } from '../contract.ts'
import { defineMeasure, measures } from '../define.ts'

const t = useTestApp()
let house: TestHouse
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

const out = async (over: Partial<Candidate> = {}) => {
  const candidate = aCandidate({ agencyId: house.agency.id, ...over })
  await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at: t.clock.now(), actorId: null }))
  return candidate
}

beforeAll(async () => {
  house = await givenHouse(t)
  measures
    .add(
      defineMeasure({
        name: 'test.drafts',
        kind: 'flow',
        title: { vi: 'Bản nháp', en: 'Drafts' },
        unit: { vi: 'bản', en: 'drafts' },
        dims: [],
        version: 1,
        internal: true,
        daily: async () => [],
        factDays: async () => [],
        touchedBy: [],
      }),
    )
    .apply()
  await out()
  await out({ medium: 'radio', output: 'radio', appearances: [{ kind: 'radio', channelId: null }], content: aContent({ headline: 'Bản tin trưa' }) })
  await out({ agencyId: house.otherAgency.id })
})

describe('reading measures', () => {
  const ask = (token: string | null, query: object) => t.call(token, readMeasures, { query: { measure: ['record.works'], ...YEAR, ...query } as never })

  it('answers an agency for itself, an authority for its province', async () => {
    expect((await ask(house.leader.token, {})).items[0]).toMatchObject({
      total: 2,
      state: 'partly',
      agencies: [{ agencyId: house.agency.id, measuredFrom: '2026-11-21' }],
    })
    const { items } = await ask(house.officer.token, { groupBy: ['agency'], where: ['medium:web'] })
    expect(items[0]!.total).toBe(2)
    expect(items[0]!.cells.map((cell) => [cell.agencyId, cell.value])).toEqual(
      expect.arrayContaining([
        [house.agency.id, 1],
        [house.otherAgency.id, 1],
      ]),
    )
  })

  it('is refused to nobody, without permission, for agencies of others, and for impossible questions', async () => {
    const foreign = await givenOrganisation(t, { name: 'Sở tỉnh khác', kind: 'department', agencyType: null })
    const outsider = await givenPerson(t, { organisationId: foreign.id, roles: ['officer'] })
    await expect(ask(null, {})).rejects.toMatchObject({ status: 401 })
    await expect(ask(house.reporter.token, {})).rejects.toMatchObject({ status: 403 })
    await expect(ask(house.leader.token, { agency: [house.otherAgency.id] })).rejects.toMatchObject({ code: 'measures.not_readable' })
    await expect(ask(outsider.token, { agency: [house.agency.id] })).rejects.toMatchObject({ code: 'measures.not_readable' })
    expect((await ask(outsider.token, {})).items[0]).toMatchObject({ state: 'not-measured', total: null })
    await expect(ask(house.leader.token, { where: ['medium'] })).rejects.toMatchObject({ code: 'measures.bad_filter' })
    await expect(ask(house.leader.token, { where: ['__proto__:x'] })).rejects.toMatchObject({ code: 'measures.unknown_dim' })
    await expect(ask(house.leader.token, { groupBy: ['constructor'] })).rejects.toMatchObject({ code: 'measures.unknown_dim' })
    await expect(ask(house.leader.token, { from: '1900-01-01', to: '2200-12-31' })).rejects.toMatchObject({ code: 'measures.bad_period' })
    await expect(ask(house.leader.token, { from: '2026-02-30' })).rejects.toMatchObject({ status: 400 })
  })

  it('keeps what is internal to newsrooms from authorities', async () => {
    expect((await t.call(house.leader.token, listMeasures)).items.map((item) => item.name)).toContain('test.drafts')
    expect((await t.call(house.officer.token, listMeasures)).items.map((item) => item.name)).not.toContain('test.drafts')
    await expect(ask(house.officer.token, { measure: ['test.drafts'] })).rejects.toMatchObject({ code: 'measures.unknown_measure' })
  })
})

describe('the works behind a number', () => {
  const open = (token: string | null, query: object = {}, measure = 'record.works') =>
    t.call(token, drillMeasure, { params: { measure }, query: { ...YEAR, ...query } as never })

  it('are listed with the same filters, each with its public page where it has one', async () => {
    const radio = await open(house.leader.token, { where: ['medium:radio'] })
    expect(radio.items).toMatchObject([{ type: 'work', title: 'Bản tin trưa', address: null, note: 'native' }])
    const all = await open(house.officer.token, { limit: 2 })
    const rest = await open(house.officer.token, { limit: 2, cursor: all.nextCursor })
    expect([all.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null])
    expect(all.items.concat(rest.items).filter((item) => item.address !== null)).toHaveLength(2)
  })

  it('are refused like the number itself', async () => {
    await expect(open(null)).rejects.toMatchObject({ status: 401 })
    await expect(open(house.reporter.token)).rejects.toMatchObject({ status: 403 })
    await expect(open(house.leader.token, { agency: [house.otherAgency.id] })).rejects.toMatchObject({ code: 'measures.not_readable' })
    await expect(open(house.leader.token, {}, 'nobody.declares_this')).rejects.toMatchObject({ code: 'measures.unknown_measure' })
    await expect(open(house.leader.token, {}, 'record.appearances')).rejects.toMatchObject({ code: 'measures.no_drill' })
    await expect(open(house.leader.token, { cursor: 'rubbish' })).rejects.toMatchObject({ status: 400 })
    await expect(open(house.leader.token, { where: ['mood:x'] })).rejects.toMatchObject({ code: 'measures.unknown_dim' })
  })
})
