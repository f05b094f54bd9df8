import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { read, rebuild } from '../../../commons/measures/index.ts'
import { classifyWork } from '../../../commons/record/contract.ts'
import { withdraw } from '../../../commons/record/index.ts'
import { sql } from 'kysely'
import type { ParametersOf } from '../contract/indicator-definition.ts'
import { declareWorks, givenChannel, givenCommitment, givenPlanHouse, momentOf, type Kind, type PlanHouse } from '../testing/province.ts'
import { shippedDefinitions } from './definitions/all.ts'
import { countedBy } from './facts/item-counts.ts'
import { newItemsMeasure, setOf, storyMediaMeasure } from './measures.ts'
import { seededRandom } from '../testing/builders.ts'

const t = useTestApp()
let house: PlanHouse
const PERIOD = { from: '2026-01-01', to: '2026-06-30' }
const kinds: readonly Kind[] = ['political-task', 'national-defence', 'essential-information', 'positive', 'verified', 'in-depth']
const countings = shippedDefinitions.flatMap(({ parameters }) => (parameters.rule === 'new-items' ? [parameters] : []))
const commitments = new Map<Kind, string>()

const total = async (measure: string, where: Record<string, readonly string[]>): Promise<number | null> =>
  (await read(t.db, { measures: [measure], agencies: [house.agency.id], period: PERIOD, where }))[0]!.total
const summed = (counting: ParametersOf<'new-items'>) => total(newItemsMeasure.name, { set: [setOf(counting)] })
const counted = (counting: ParametersOf<'new-items'>) => {
  const { measure, where } = countedBy(counting)
  return total(measure, where)
}
const assertSame = async (): Promise<void> => {
  for (const counting of countings) expect([setOf(counting), await summed(counting)]).toEqual([setOf(counting), await counted(counting)])
}

beforeAll(async () => {
  t.clock.set(momentOf('2026-06-30', '20:00'))
  house = await givenPlanHouse(t)
  for (const kind of kinds) commitments.set(kind, await givenCommitment(t, house, kind))
})

describe('new items summed by day', () => {
  it('are what the record counts story by story, whatever is declared, reclassified and withdrawn', async () => {
    const random = seededRandom(20261122)
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const channels = [await givenChannel(t, house.agency.id, { kind: 'print' }), await givenChannel(t, house.agency.id, { kind: 'radio' })]
    const works: string[] = []
    for (let at = 0; at < 60; at += 1) {
      const commitmentIds = kinds.filter(() => random() < 0.3).map((kind) => commitments.get(kind)!)
      const storyKey = works.length > 0 && random() < 0.35 ? one(works) : undefined
      const day = `2026-0${1 + Math.floor(random() * 6)}-${10 + Math.floor(random() * 18)}`
      works.push(...(await declareWorks(t, house.secretary.token, one(channels), [{ day, count: 1, commitmentIds, ...(storyKey ? { storyKey } : {}) }])))
    }
    await assertSame()
    expect(await summed(countings[0]!)).toBeGreaterThan(5)
    for (let at = 0; at < 8; at += 1) {
      const body = { sectionId: null, areaIds: [], commitmentIds: [commitments.get(one(kinds))!] }
      await t.call(house.secretary.token, classifyWork, { params: { workId: one(works) }, body })
      const workId = one(works)
      await t.db
        .transaction()
        .execute((tx) => withdraw(tx, { workId, agencyIds: [house.agency.id], reason: 'Sai' }, { at: t.clock.now(), actorId: null }))
        .catch(() => undefined)
    }
    await assertSame()
  })

  it('have the same rows when they are built from nothing', async () => {
    const rows = async () =>
      (await sql`select measure, day, no, dims::text, value::text from measures.row where measure like 'plans.%' order by 1, 2, 3`.execute(t.db)).rows
    // what was never asked for is computed now
    await total(storyMediaMeasure.name, {})
    const before = await rows()
    for (const measure of [newItemsMeasure, storyMediaMeasure]) await rebuild(t.db, measure)
    expect(await rows()).toEqual(before)
    expect(before.length).toBeGreaterThan(20)
  })
})
