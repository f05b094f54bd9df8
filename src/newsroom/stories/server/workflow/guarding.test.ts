import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { addDuty } from '../../../../commons/people/index.ts'
import { givenHouse, givenPerson, type TestHouse, type TestPerson } from '../../../../commons/people/testing/house.ts'
import { getWork } from '../../../../commons/record/contract.ts'
import { approveUrgent, changeStory, doLaterReview, getStory, listLaterReviews, listWaiting, returnOutput, submitOutput } from '../../contract.ts'
import { deskOf, type Desk } from '../../testing/filed.ts'
import { liveSha, write } from '../../testing/write.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk
let secondHead: TestPerson
let editor: TestPerson

beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
  const { desk: own } = house
  secondHead = await givenPerson(t, { organisationId: house.agency.id, roles: ['desk_head'], deskId: own.id, name: 'Phó ban Lê Cầm' })
  editor = await givenPerson(t, { organisationId: house.agency.id, roles: ['editor'], deskId: own.id, name: 'Biên tập Đỗ Hạ' })
  await t.db.transaction().execute((tx) =>
    addDuty(tx, {
      personId: house.leader.id,
      agencyId: house.agency.id,
      kind: 'duty_approver',
      fromAt: new Date('2026-11-20T00:00:00Z'),
      toAt: new Date('2026-11-25T00:00:00Z'),
    }),
  )
})

const waitsFor = async (token: string): Promise<string[]> => (await t.call(token, listWaiting)).items.map((item) => item.outputId)
const published = async (): Promise<{ storyId: string; outputId: string; workId: string }> => {
  const { story, outputId } = await desk.filed(house.reporter)
  await desk.submit(house.reporter.token, outputId)
  const out = await desk.through(outputId)
  return { storyId: story.id, outputId, workId: out.outputs[0]!.workId! }
}
const versionsOf = async (workId: string) => (await t.call(house.leader.token, getWork, { params: { workId } })).versions

describe('what is under review', () => {
  it('keeps the notice and the route it was sent up with; the same call again changes nothing', async () => {
    const { outputId } = await published()
    await write(t, outputId, house.reporter.id, ' Cầu dài 320 m.')
    const notice = { text: 'Bản tin sáng nay ghi sai chiều dài cầu.' }
    await desk.submit(house.reporter.token, outputId, { route: 'correction', notice })
    await desk.approve(house.deskHead.token, outputId)
    await desk.approve(house.secretary.token, outputId)
    const other = desk.submit(house.reporter.token, outputId, { route: 'correction', notice: { text: 'Câu chưa ai ký.' } })
    await expect(other).rejects.toMatchObject({ code: 'stories.wrong_state' })
    await expect(desk.submit(house.reporter.token, outputId, { route: 'typo' })).rejects.toMatchObject({ code: 'stories.wrong_state' })
    expect((await desk.submit(house.reporter.token, outputId, { route: 'correction', notice })).outputs[0]).toMatchObject({
      notice,
      nextLevel: { code: 'leader' },
    })
  })

  it('waits with the level that has to sign it: by its own route, and anew when it is edited', async () => {
    const { storyId, outputId } = await published()
    await write(t, outputId, house.reporter.id, ' Sửa một chữ.')
    await desk.submit(house.reporter.token, outputId, { route: 'typo' })
    expect([(await waitsFor(house.secretary.token)).includes(outputId), (await waitsFor(house.deskHead.token)).includes(outputId)]).toEqual([true, false])
    await desk.approve(house.secretary.token, outputId)
    await write(t, outputId, house.reporter.id, ' Thêm một đoạn.')
    await desk.submit(house.reporter.token, outputId, { route: 'update' })
    expect([(await waitsFor(house.secretary.token)).includes(outputId), (await waitsFor(house.deskHead.token)).includes(outputId)]).toEqual([false, true])
    await desk.approve(house.deskHead.token, outputId)
    await t.call(house.reporter.token, changeStory, { params: { storyId }, body: { kicker: 'Giao thông' } })
    expect([(await waitsFor(house.secretary.token)).includes(outputId), (await waitsFor(house.deskHead.token)).includes(outputId)]).toEqual([false, true])
  })
})

describe('a writer named after signing', () => {
  const nameAs = (token: string, storyId: string, personId: string | null) =>
    t.call(token, changeStory, {
      params: { storyId },
      body: {
        contributors: [
          { personId: house.reporter.id, name: 'Nguyễn An', role: 'writer', share: null },
          { personId, name: 'Bình Minh', role: 'writer', share: null },
        ],
      },
    })

  it('has signed the own piece: it does not go out at its hour, and somebody else of the level is asked', async () => {
    const { story, outputId } = await desk.filed(house.reporter)
    await nameAs(house.reporter.token, story.id, null)
    await desk.submit(house.reporter.token, outputId)
    await desk.approve(house.deskHead.token, outputId)
    await desk.approve(house.secretary.token, outputId)
    const publishAt = new Date(t.clock.now().getTime() + 3_600_000)
    await desk.approve(house.leader.token, outputId, { publishAt: publishAt.toISOString() })
    const sha = await liveSha(t, house.reporter.token, outputId)
    await nameAs(house.reporter.token, story.id, house.deskHead.id)
    expect(await liveSha(t, house.reporter.token, outputId)).toBe(sha)
    t.clock.set(publishAt)
    await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`.execute(t.db)
    await t.drainJobs()
    expect((await t.call(house.reporter.token, getStory, { params: { storyId: story.id } })).outputs[0]).toMatchObject({
      state: 'in_review',
      nextLevel: { code: 'desk' },
    })
    await expect(desk.approve(house.deskHead.token, outputId)).rejects.toMatchObject({ code: 'stories.own_piece' })
    await desk.approve(secondHead.token, outputId)
    await desk.approve(house.secretary.token, outputId)
    expect((await desk.approve(house.leader.token, outputId)).state).toBe('published')
  })
})

describe('the night path', () => {
  const urgent = async (outputId: string) =>
    t.call(house.leader.token, approveUrgent, {
      params: { outputId },
      body: { sha256: await liveSha(t, house.leader.token, outputId), reason: 'Tin lũ trong đêm' },
    })

  it('publishes an update as an update, whatever the change before it was', async () => {
    const { outputId, workId } = await published()
    await write(t, outputId, house.reporter.id, ' Cầu dài 320 m.')
    await desk.submit(house.reporter.token, outputId, { route: 'correction', notice: { text: 'Bản trước ghi sai chiều dài.' } })
    await desk.through(outputId)
    await write(t, outputId, house.reporter.id, ' Xe đã qua cầu.')
    await urgent(outputId)
    expect((await versionsOf(workId)).map(({ reason, notice }) => [reason, notice === null])).toEqual([
      ['first', true],
      ['correction', false],
      ['update', true],
    ])
  })

  it('keeps the route of what was sent up', async () => {
    const { outputId, workId } = await published()
    await write(t, outputId, house.reporter.id, ' Cầu dài 330 m.')
    const notice = { text: 'Bản trước ghi sai chiều dài.' }
    await desk.submit(house.reporter.token, outputId, { route: 'correction', notice })
    await t.call(house.deskHead.token, returnOutput, { params: { outputId }, body: { reason: 'Xem lại số đo' } })
    await urgent(outputId)
    expect((await versionsOf(workId)).at(-1)).toMatchObject({ reason: 'correction', notice })
  })

  it('owes a look of somebody who holds a level and did not write the piece', async () => {
    const author = await givenPerson(t, { organisationId: house.agency.id, roles: ['desk_head'], deskId: house.desk.id, name: 'Trưởng ban Tạ Sơn' })
    const { outputId } = await desk.filed(author)
    await urgent(outputId)
    const review = (await t.call(house.secretary.token, listLaterReviews, { query: { owed: 'true' } })).items.find((each) => each.outputId === outputId)!
    const look = (token: string) => t.call(token, doLaterReview, { params: { reviewId: review.id }, body: { outcome: 'agreed' } })
    await expect(look(author.token)).rejects.toMatchObject({ code: 'stories.own_piece' })
    await expect(look(house.leader.token)).rejects.toMatchObject({ code: 'stories.own_piece' })
    await expect(look(editor.token)).rejects.toMatchObject({ code: 'stories.review_not_yours' })
    expect(await look(house.secretary.token)).toEqual({ done: true })
  })
})

it('a text is sent up once, also when the answer was lost', async () => {
  const { outputId } = await desk.filed(house.reporter)
  const sha256 = await liveSha(t, house.reporter.token, outputId)
  const send = () => t.call(house.reporter.token, submitOutput, { params: { outputId }, body: { sha256, note: 'đã rà' } })
  await send()
  await send()
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from platform.event where name = 'stories.submitted' and payload->>'outputId' = ${outputId}`.execute(t.db)
  expect(rows[0]!.count).toBe(1)
})
