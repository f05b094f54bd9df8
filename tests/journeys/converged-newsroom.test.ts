import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { getDashboard, listSources } from '../../src/authority/plans/contract.ts'
import { demoPlan } from '../../src/authority/plans/index.ts'
import { declareWorks, givenChannel, givenPlan, givenPlanHouse, momentOf, type PlanHouse } from '../../src/authority/plans/testing/province.ts'
import { addSection } from '../../src/commons/vocabulary/index.ts'
import { givenItem } from '../../src/newsroom/planning/testing/items.ts'
import { approveOutput, changeStory, submitOutput } from '../../src/newsroom/stories/contract.ts'
import { givenStory, liveSha } from '../../src/newsroom/stories/testing/write.ts'
import { newId } from '../../src/platform/ids.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string
let radio: string
let tv: string
const sectionId = newId()

beforeAll(async () => {
  t.clock.set(momentOf('2026-09-10'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  ;[radio, tv] = [await givenChannel(t, house.agency.id, { kind: 'radio' }), await givenChannel(t, house.agency.id, { kind: 'tv' })]
  await t.db.transaction().execute((tx) => addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
})

/** From the first words to the public, signed by every level. */
const published = async (headline: string): Promise<string> => {
  const { story, outputId } = await givenStory(t, house.reporter, { headline })
  await t.call(house.reporter.token, changeStory, { params: { storyId: story.id }, body: { sectionId } })
  await t.call(house.reporter.token, submitOutput, { params: { outputId }, body: { sha256: await liveSha(t, house.reporter.token, outputId), note: 'đã rà' } })
  for (const { token } of [house.deskHead, house.secretary, house.leader])
    await t.call(token, approveOutput, { params: { outputId }, body: { sha256: await liveSha(t, token, outputId) } })
  return story.id
}

const converged = async (asOf?: string) => {
  const { indicators } = await t.call(house.officer.token, getDashboard, { params: { planId }, query: asOf ? { asOf } : {} })
  const row = indicators.find((each) => each.key === 'converged-newsroom')!
  return { row, own: row.value.members?.find((member) => member.id === house.agency.id) }
}

describe('the converged newsroom, told by what came out of it', () => {
  it('is reached when works come from the board, in several media, through one chain', async () => {
    const stories = [await published('Khánh thành cầu'), await published('Mưa lớn ở vùng cao'), await published('Mùa vàng')]
    // two of them went on air, as the secretary's list says
    for (const storyKey of stories.slice(0, 2)) await declareWorks(t, house.secretary.token, radio, [{ day: '2026-09-10', count: 1, storyKey }])
    t.clock.set(momentOf('2026-10-05'))
    const { row, own } = await converged()
    expect(own).toEqual({ id: house.agency.id, state: 'yes', reasons: [] })
    // nothing is known of the magazine: in the denominator, not in the numerator, named
    expect(row.value).toMatchObject({ numerator: 1, denominator: 2, interval: { low: 50, high: 100 }, provenance: { native: 0.6, declared: 0.4, imported: 0 } })
    expect(row.statements[0]).toMatchObject({ statement: { raw: '33%' }, check: { state: 'met', needed: { count: 1, of: 2 } } })
    // the quarter that was over in September knows nothing of it
    expect((await converged('2026-09-30')).own?.state).toBe('yes')
    expect((await converged('2026-09-29')).own?.state).toBe('unknown')
  })

  it('is lost when too much goes out beside the board', async () => {
    t.clock.set(momentOf('2026-10-06'))
    await declareWorks(t, house.secretary.token, radio, [{ day: '2026-09-20', count: 1 }])
    expect((await converged()).own?.state).toBe('yes')
    await declareWorks(t, house.secretary.token, radio, [{ day: '2026-09-21', count: 2 }])
    const { own } = await converged()
    // 5 of 8 works; 2 of 6 stories in two media are enough
    expect(own).toMatchObject({ state: 'no', reasons: [{ code: 'few-works-from-board', detail: { share: 62.5, wanted: 80 } }] })
  })

  it('counts a piece for air alone by the item its line in the day list names', async () => {
    const own = async () => (await converged()).own?.reasons.find(({ code }) => code === 'few-works-from-board')?.detail
    expect(await own()).toMatchObject({ share: 62.5 })
    const item = await givenItem(t, house.reporter.token, { title: 'Bản tin riêng của đài', day: '2026-10-07' })
    await declareWorks(t, house.secretary.token, radio, [{ day: '2026-09-22', count: 1, storyKey: item.id }])
    // 6 of 9 works
    expect((await own())?.['share']).toBeCloseTo(66.7, 1)
  })

  it('is lost when a medium never goes through the chain', async () => {
    await declareWorks(t, house.secretary.token, tv, [{ day: '2026-09-22', count: 1 }])
    expect((await converged()).own?.reasons.map((reason) => reason.code)).toEqual([
      'few-works-from-board',
      'few-multi-media-stories',
      'several-approval-chains',
    ])
  })

  it('opens to the works of the quarter, never to plan items or drafts', async () => {
    const { story } = await givenStory(t, house.reporter, { headline: 'Bản nháp chưa gửi' })
    const { items } = await t.call(house.officer.token, listSources, { params: { planId, indicator: 'converged-newsroom' }, query: { limit: 100 } })
    expect(items).toHaveLength(10)
    expect(items.every((item) => item.type === 'work')).toBe(true)
    expect(JSON.stringify(items)).not.toContain('Bản nháp')
    expect(JSON.stringify(items)).not.toContain(story.id)
  })
})
