import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { cancelPlanItem, getPlanItem, restorePlanItem } from '../../planning/contract.ts'
import { givenItem } from '../../planning/testing/items.ts'
import { createStory, dropStory, getStory, resumeStory } from '../contract.ts'
import { deskOf, type Desk } from '../testing/filed.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk
beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
})

const begun = async () => {
  const item = await givenItem(t, house.reporter.token)
  const story = await t.call(house.reporter.token, createStory, { body: { id: newId(), planItemId: item.id } })
  return { itemId: item.id, storyId: story.id, outputId: story.outputs[0]!.id }
}
const stateOf = async (given: { itemId: string; storyId: string }) => {
  const { rows } = await sql<{ item: string; reason: string | null; story: string; outputs: string[] }>`
    select item.state as item, item.state_reason as reason, story.state as story, array(select state from stories.output where story_id = story.id) as outputs
    from planning.item item join stories.story story on story.id = ${given.storyId} where item.id = ${given.itemId}`.execute(t.db)
  return rows[0]!
}
const drop = (storyId: string, token: string | null) => t.call(token, dropStory, { params: { storyId }, body: { reason: 'Sự việc đã có nơi khác đăng' } })

describe('a story that is dropped', () => {
  it('takes its plan item off with the reason, tells its writers, and comes back with it', async () => {
    const given = await begun()
    await drop(given.storyId, house.deskHead.token)
    expect(await stateOf(given)).toEqual({ item: 'cancelled', reason: 'Sự việc đã có nơi khác đăng', story: 'dropped', outputs: ['dropped'] })
    await t.drainJobs()
    const told = await sql<{ person_id: string }>`select person_id from notifications.notification where kind = 'stories.dropped'`.execute(t.db)
    expect(told.rows.map((row) => row.person_id)).toEqual([house.reporter.id])
    const again = await t.call(house.reporter.token, resumeStory, { params: { storyId: given.storyId } })
    expect(again).toMatchObject({ state: 'drafting', may: { resume: false, drop: true } })
    expect(await stateOf(given)).toMatchObject({ item: 'writing', reason: null, story: 'drafting' })
    const audits = await sql<{ action: string }>`select action from platform.audit where subject_id = ${given.storyId} order by seq`.execute(t.db)
    expect(audits.rows.map((row) => row.action)).toEqual(['stories.create', 'stories.drop', 'stories.resume'])
  })

  it('is dropped and brought back by its item, for whoever leads the desk', async () => {
    const given = await begun()
    const cancel = (token: string) => t.call(token, cancelPlanItem, { params: { itemId: given.itemId }, body: { reason: 'Hoãn lễ khánh thành' } })
    expect((await t.call(house.reporter.token, getPlanItem, { params: { itemId: given.itemId } })).may.cancel).toBe(false)
    await expect(cancel(house.reporter.token)).rejects.toMatchObject({ code: 'planning.not_editable' })
    await cancel(house.deskHead.token)
    await t.drainJobs()
    expect(await stateOf(given)).toMatchObject({ item: 'cancelled', reason: 'Hoãn lễ khánh thành', story: 'dropped' })
    await t.call(house.deskHead.token, restorePlanItem, { params: { itemId: given.itemId } })
    await t.drainJobs()
    expect(await stateOf(given)).toMatchObject({ item: 'writing', story: 'drafting', outputs: ['drafting'] })
    // an undo before anything was heard comes to the same end
    await cancel(house.deskHead.token)
    await t.call(house.deskHead.token, restorePlanItem, { params: { itemId: given.itemId } })
    await t.drainJobs()
    expect(await stateOf(given)).toMatchObject({ item: 'writing', story: 'drafting' })
  })

  it('is refused to those who do not write it, once it is out, and twice', async () => {
    const given = await begun()
    await expect(drop(given.storyId, null)).rejects.toMatchObject({ status: 401 })
    await expect(drop(given.storyId, house.officer.token)).rejects.toMatchObject({ status: 403 })
    await expect(drop(given.storyId, house.stranger.token)).rejects.toMatchObject({ code: 'stories.not_found' })
    await expect(t.call(house.reporter.token, resumeStory, { params: { storyId: given.storyId } })).rejects.toMatchObject({ code: 'stories.not_permitted' })
    await drop(given.storyId, house.reporter.token)
    await expect(drop(given.storyId, house.reporter.token)).rejects.toMatchObject({ code: 'stories.not_permitted' })
    const out = await desk.filed()
    await desk.submit(house.reporter.token, out.outputId)
    await desk.through(out.outputId)
    await expect(drop(out.story.id, house.reporter.token)).rejects.toMatchObject({ code: 'stories.wrong_state' })
    expect((await t.call(house.reporter.token, getStory, { params: { storyId: out.story.id } })).state).toBe('published')
  })
})
