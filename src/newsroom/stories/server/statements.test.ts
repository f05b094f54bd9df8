import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { statementsOf } from '../../../platform/db/testing/statements.ts'
import { approveOutput, getLiveText, getStory, listStories, listWaiting, returnOutput, submitOutput } from '../contract.ts'
import { deskOf, type Desk } from '../testing/filed.ts'
import { liveSha, write } from '../testing/write.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk

beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
})

/** Everything from the cookie to the answer; the session's one is in each. */
const countOf = async (act: () => Promise<unknown>): Promise<number> => (await statementsOf(act)).length

const underReview = async () => {
  const { outputId, story } = await desk.filed()
  // long enough to be looked for among what was taken down
  await write(t, outputId, house.reporter.id, ' Bà con kịp gieo cấy trước rằm tháng chạp.'.repeat(12))
  const sha256 = await liveSha(t, house.reporter.token, outputId)
  const submit = () => t.call(house.reporter.token, submitOutput, { params: { outputId }, body: { sha256, note: 'đã rà' } })
  const approve = (token: string) => t.call(token, approveOutput, { params: { outputId }, body: { sha256 } })
  return { outputId, story, submit, approve }
}

describe('how many statements an act takes', () => {
  it('submits, signs and publishes without reading anything twice', async () => {
    const { submit, approve } = await underReview()
    expect(await countOf(submit)).toBeLessThanOrEqual(30)
    expect(await countOf(() => approve(house.deskHead.token))).toBeLessThanOrEqual(28)
    await approve(house.secretary.token)
    expect(await countOf(() => approve(house.leader.token))).toBeLessThanOrEqual(35)
  })

  it('returns', async () => {
    const { outputId, submit } = await underReview()
    await submit()
    const giveBack = () => t.call(house.deskHead.token, returnOutput, { params: { outputId }, body: { reason: 'Thiếu số liệu' } })
    expect(await countOf(giveBack)).toBeLessThanOrEqual(28)
  })

  it('announces and audits in one go, last, and commits once', async () => {
    const { submit, approve } = await underReview()
    await submit()
    await approve(house.deskHead.token)
    await approve(house.secretary.token)
    const sent = await statementsOf(() => approve(house.leader.token))
    const at = (words: string) => sent.flatMap((text, index) => (text.includes(words) ? [index] : []))
    expect(at('insert into platform.event')).toHaveLength(1)
    expect(at('insert into platform.audit')).toHaveLength(1)
    expect(at('insert into measures.mark')).toHaveLength(1)
    expect(at('version.text_sha256 =')).toHaveLength(1)
    expect(sent.filter((text) => /^(begin|commit)/.test(text))).toEqual(['begin', 'commit'])
    expect(sent.indexOf('commit') - at('pg_advisory_xact_lock')[0]!).toBe(2)
  })

  it('shows a story and its text, and lists as many as there are at the same price', async () => {
    const { story, outputId, submit } = await underReview()
    await submit()
    expect(await countOf(() => t.call(house.reporter.token, getStory, { params: { storyId: story.id } }))).toBeLessThanOrEqual(13)
    expect(await countOf(() => t.call(house.reporter.token, getLiveText, { params: { outputId } }))).toBeLessThanOrEqual(14)
    const list = () => t.call(house.reporter.token, listStories, { query: {} })
    const waiting = () => t.call(house.deskHead.token, listWaiting)
    const few = [await countOf(list), await countOf(waiting)]
    for (let more = 0; more < 3; more++) await (await underReview()).submit()
    expect([await countOf(list), await countOf(waiting)]).toEqual(few)
  })
})
