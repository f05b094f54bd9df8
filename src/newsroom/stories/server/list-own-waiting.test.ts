import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { newId } from '../../../platform/ids.ts'
import { addComment, listOwnWaiting, resolveComment, returnOutput } from '../contract.ts'
import { deskOf, type Desk } from '../testing/filed.ts'

const t = useTestApp('2026-11-21T02:00:00Z')
let house: TestHouse
let desk: Desk
beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
})

const waiting = (token: string) => t.call(token, listOwnWaiting)

describe('what waits for a writer', () => {
  it('is what came back, until it goes up again', async () => {
    const { story, outputId } = await desk.filed()
    await desk.submit(house.reporter.token, outputId)
    await t.call(house.deskHead.token, returnOutput, { params: { outputId }, body: { reason: 'Kiểm lại số hộ' } })
    const { returned } = await waiting(house.reporter.token)
    expect(returned).toMatchObject([{ storyId: story.id, outputId, reason: 'Kiểm lại số hộ', by: { name: 'Trần Bình' } }])
    expect((await waiting(house.colleague.token)).returned).toEqual([])
    await desk.submit(house.reporter.token, outputId)
    expect((await waiting(house.reporter.token)).returned).toEqual([])
  })

  it('and what others ask: about own stories, or by name, until it is done', async () => {
    const { outputId } = await desk.filed(house.colleague)
    const say = (token: string, text: string, mentionIds: string[] = []) =>
      t.call(token, addComment, { params: { outputId }, body: { id: newId(), text, mentionIds } })
    const asked = await say(house.deskHead.token, 'Ai nói câu này?')
    await say(house.colleague.token, 'Em hỏi lại rồi ạ', [house.reporter.id])
    expect((await waiting(house.colleague.token)).comments).toMatchObject([{ id: asked.id, text: 'Ai nói câu này?', by: { name: 'Trần Bình' } }])
    expect((await waiting(house.reporter.token)).comments).toMatchObject([{ text: 'Em hỏi lại rồi ạ', outputId }])
    await t.call(house.colleague.token, resolveComment, { params: { outputId, commentId: asked.id }, body: { resolved: true } })
    expect((await waiting(house.colleague.token)).comments).toEqual([])
    expect((await waiting(house.stranger.token)).comments).toEqual([])
  })

  it('not what one has answered; the answer waits for the one who asked, until the thread is done', async () => {
    const { outputId } = await desk.filed(house.colleague)
    const say = (token: string, text: string, parentId: string | null = null) => {
      t.clock.set(new Date(t.clock.now().getTime() + 60_000).toISOString())
      return t.call(token, addComment, { params: { outputId }, body: { id: newId(), text, parentId } })
    }
    const texts = async (token: string) => (await waiting(token)).comments.filter((comment) => comment.outputId === outputId).map(({ text }) => text)
    const asked = await say(house.deskHead.token, 'Ai nói câu này?')
    const answer = await say(house.colleague.token, 'Bác trưởng thôn ạ', asked.id)
    expect(answer.parentId).toBe(asked.id)
    expect(await texts(house.colleague.token)).toEqual([])
    expect(await texts(house.deskHead.token)).toEqual(['Bác trưởng thôn ạ'])
    const again = await say(house.deskHead.token, 'Ghi rõ tên nhé', answer.id)
    expect(again.parentId).toBe(asked.id)
    expect(await texts(house.colleague.token)).toEqual(['Ghi rõ tên nhé'])
    await t.call(house.colleague.token, resolveComment, { params: { outputId, commentId: asked.id }, body: { resolved: true } })
    expect([await texts(house.colleague.token), await texts(house.deskHead.token)]).toEqual([[], []])
    const other = await desk.filed()
    const body = { id: newId(), text: 'Nhầm bài', parentId: asked.id }
    await expect(t.call(house.reporter.token, addComment, { params: { outputId: other.outputId }, body })).rejects.toMatchObject({ code: 'stories.not_found' })
  })

  it('is asked by those who write', async () => {
    await expect(waiting('')).rejects.toMatchObject({ status: 401 })
    await expect(waiting(house.officer.token)).rejects.toMatchObject({ status: 403 })
  })
})
