import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { newId } from '../../../../platform/ids.ts'
import { findWorkPage } from '../../../../commons/record/index.ts'
import { givenHouse, givenPerson, type TestHouse } from '../../../../commons/people/testing/house.ts'
import { addSection } from '../../../../commons/vocabulary/index.ts'
import { getPlanItem, listPlanItems } from '../../../planning/contract.ts'
import {
  approveOutput,
  cancelSchedule,
  changeStory,
  createDelegation,
  createStory,
  dropStory,
  getStory,
  listStories,
  listWaiting,
  returnOutput,
  saveChain,
  submitOutput,
  type Story,
} from '../../contract.ts'
import { defaultChain } from '../../chain.ts'
import { givenStory, liveSha, write } from '../../testing/write.ts'

const t = useTestApp()
let house: TestHouse
const sectionId = newId()

beforeAll(async () => {
  house = await givenHouse(t)
  await t.db.transaction().execute((tx) => addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
})

const filed = async (author: { id: string; token: string }, over: Parameters<typeof givenStory>[2] = {}) => {
  const given = await givenStory(t, author, over)
  await t.call(author.token, changeStory, { params: { storyId: given.story.id }, body: { sectionId } })
  return given
}
const submit = async (token: string, outputId: string, over: object = {}): Promise<Story> =>
  t.call(token, submitOutput, { params: { outputId }, body: { sha256: await liveSha(t, token, outputId), note: 'đã rà', ...over } })
const approve = async (token: string, outputId: string, over: object = {}): Promise<Story> =>
  t.call(token, approveOutput, { params: { outputId }, body: { sha256: await liveSha(t, token, outputId), ...over } })
const through = async (outputId: string, over: object = {}): Promise<Story> => {
  await approve(house.deskHead.token, outputId)
  await approve(house.secretary.token, outputId)
  return approve(house.leader.token, outputId, over)
}
const eventsAbout = async (outputId: string): Promise<string[]> =>
  (
    await sql<{
      name: string
    }>`select name from platform.event where payload->>'outputId' = ${outputId} and name <> 'stories.output_moved' order by seq`.execute(t.db)
  ).rows.map((row) => row.name)
const publicOf = async (story: Story) => findWorkPage(t.db, story.outputs[0]!.publicId!)

describe('from a phone to the public', () => {
  it('goes desk, secretary, leader, and is out with exactly what was signed', async () => {
    const { story, outputId } = await filed(house.reporter)
    expect((await submit(house.reporter.token, outputId)).outputs[0]).toMatchObject({
      state: 'in_review',
      nextLevel: { code: 'desk', people: [{ name: 'Trần Bình' }] },
    })
    expect((await t.call(house.deskHead.token, listWaiting)).items.map((item) => item.outputId)).toContain(outputId)
    const published = await through(outputId)
    expect(published).toMatchObject({ state: 'published', outputs: [{ state: 'published', nextLevel: null }] })
    expect(await publicOf(published)).toMatchObject({
      title: 'Khánh thành cầu Phong Châu',
      state: 'out',
      sha256: await liveSha(t, house.reporter.token, outputId),
    })
    expect((await t.call(house.leader.token, listWaiting)).items.map((item) => item.outputId)).not.toContain(outputId)
    expect(await eventsAbout(outputId)).toEqual(['stories.submitted', 'stories.signed', 'stories.signed', 'stories.signed', 'stories.published'])
    expect(await t.call(house.reporter.token, getPlanItem, { params: { itemId: published.planItemId! } })).toMatchObject({ state: 'published' })
    expect(story.id).toBe(published.id)
  })

  it('cannot skip a level, be signed by a writer, by a stranger or by the province', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await expect(approve(house.secretary.token, outputId)).rejects.toMatchObject({ code: 'stories.not_your_level' })
    const sha256 = await liveSha(t, house.reporter.token, outputId)
    const sign = (token: string | null) => t.call(token, approveOutput, { params: { outputId }, body: { sha256 } })
    await expect(sign(null)).rejects.toMatchObject({ status: 401 })
    await expect(sign(house.reporter.token)).rejects.toMatchObject({ status: 403 })
    await expect(sign(house.officer.token)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(sign(house.stranger.token)).rejects.toMatchObject({ code: 'stories.not_found' })
    const own = await filed(house.leader)
    await submit(house.leader.token, own.outputId)
    await approve(house.deskHead.token, own.outputId)
    await approve(house.secretary.token, own.outputId)
    await expect(approve(house.leader.token, own.outputId)).rejects.toMatchObject({ code: 'stories.own_piece' })
  })

  it('signs nothing when the text changed after it was read, and says what differs', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    const seen = await liveSha(t, house.deskHead.token, outputId)
    await write(t, outputId, house.reporter.id, ' Có 200 hộ phải di dời.')
    const reply = t.call(house.deskHead.token, approveOutput, { params: { outputId }, body: { sha256: seen } })
    await expect(reply).rejects.toMatchObject({
      code: 'stories.changed_since',
      detail: { summary: { vi: expect.stringMatching(/câu/), en: expect.stringMatching(/sentence/) } },
    })
    const { rows } = await sql`select 1 from stories.approval where output_id = ${outputId}`.execute(t.db)
    expect(rows).toEqual([])
  })

  it('refuses what the checks block, and asks a word for warnings', async () => {
    const { outputId } = await givenStory(t, house.reporter, { headline: 'Chưa có chuyên mục' })
    const empty = await t.call(house.reporter.token, createStory, { body: { id: newId(), media: ['web'] } })
    await expect(submit(house.reporter.token, empty.outputs[0]!.id)).rejects.toMatchObject({ code: 'stories.blocked' })
    const state = async () => (await t.call(house.reporter.token, getStory, { params: { storyId: empty.id } })).state
    expect(await state()).toBe('drafting')
    expect(outputId).toBeTruthy()
  })
})

describe('sửa và duyệt', () => {
  it('lets a level mend and sign; the signature below stays as history and nothing goes back', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await approve(house.deskHead.token, outputId)
    await write(t, outputId, house.secretary.id, ' Thư ký sửa một câu.')
    const story = await approve(house.secretary.token, outputId)
    expect(story.outputs[0]).toMatchObject({
      nextLevel: { code: 'leader' },
      signatures: [
        { level: 'desk', counts: false },
        { level: 'secretary', counts: true },
      ],
    })
    expect(await approve(house.leader.token, outputId)).toMatchObject({ state: 'published' })
  })

  it('restarts from the level that edited below, and a byline edit is an edit', async () => {
    const { story, outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await approve(house.deskHead.token, outputId)
    await approve(house.secretary.token, outputId)
    await t.call(house.reporter.token, changeStory, { params: { storyId: story.id }, body: { kicker: 'Giao thông' } })
    await expect(approve(house.leader.token, outputId)).rejects.toMatchObject({ code: 'stories.not_your_level', detail: { level: 'Trưởng ban' } })
    expect(await through(outputId)).toMatchObject({ state: 'published' })
  })
})

describe('returning', () => {
  it('needs a reason, keeps the text, and the writer sends again', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await expect(t.call(house.deskHead.token, returnOutput, { params: { outputId }, body: { reason: ' ' } })).rejects.toMatchObject({
      code: 'platform.invalid_input',
    })
    await expect(t.call(house.colleague.token, returnOutput, { params: { outputId }, body: { reason: 'x' } })).rejects.toMatchObject({
      code: 'stories.not_your_level',
    })
    const returned = await t.call(house.deskHead.token, returnOutput, { params: { outputId }, body: { reason: 'Kiểm lại số hộ phải di dời' } })
    expect(returned.outputs[0]).toMatchObject({ state: 'returned', returned: { by: { name: 'Trần Bình' }, reason: 'Kiểm lại số hộ phải di dời' } })
    await write(t, outputId, house.reporter.id, ' Có 120 hộ.')
    expect((await submit(house.reporter.token, outputId)).outputs[0]).toMatchObject({ state: 'in_review', returned: null })
    expect((await t.call(house.deskHead.token, listWaiting)).lastReturnReasons).toEqual(['Kiểm lại số hộ phải di dời'])
  })
})

describe('a set time', () => {
  it('publishes at its hour, not before', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    const story = await through(outputId, { publishAt: '2026-11-21T11:00:00Z' })
    expect(story.outputs[0]).toMatchObject({ state: 'scheduled', publicId: null })
    const run = async () => {
      await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`stories.publish:${outputId}`}`.execute(t.db)
      await t.drainJobs()
    }
    const before = t.clock.now()
    t.clock.set('2026-11-21T11:00:00Z')
    await run()
    t.clock.set(before)
    expect((await t.call(house.reporter.token, getStory, { params: { storyId: story.id } })).outputs[0]).toMatchObject({
      state: 'published',
      publishedAt: '2026-11-21T11:00:00.000Z',
    })
  })

  it('keeps in what changed after the last signature, and says so', async () => {
    const { story, outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await through(outputId, { publishAt: '2026-11-21T12:00:00Z' })
    await write(t, outputId, house.reporter.id, ' Sửa sau khi ký.')
    await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`stories.publish:${outputId}`}`.execute(t.db)
    await t.drainJobs()
    expect((await t.call(house.reporter.token, getStory, { params: { storyId: story.id } })).outputs[0]).toMatchObject({
      state: 'in_review',
      publicId: null,
      nextLevel: { code: 'desk' },
    })
    expect(await eventsAbout(outputId)).toContain('stories.schedule_refused')
  })

  it('can be taken back by the last level only, and not set in the past', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await approve(house.deskHead.token, outputId)
    await approve(house.secretary.token, outputId)
    await expect(approve(house.leader.token, outputId, { publishAt: '2026-11-20T00:00:00Z' })).rejects.toMatchObject({ code: 'stories.publish_time_past' })
    await approve(house.leader.token, outputId, { publishAt: '2026-11-22T00:00:00Z' })
    await expect(t.call(house.secretary.token, cancelSchedule, { params: { outputId } })).rejects.toMatchObject({ code: 'stories.not_your_level' })
    expect((await t.call(house.leader.token, cancelSchedule, { params: { outputId } })).outputs[0]).toMatchObject({
      state: 'in_review',
      nextLevel: { code: 'leader' },
    })
  })
})

describe('after it is out', () => {
  it('a correction needs its notice and stays visible; a typo passes by the named level alone', async () => {
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    await through(outputId)
    await expect(submit(house.reporter.token, outputId)).rejects.toMatchObject({ code: 'stories.nothing_changed' })
    await write(t, outputId, house.reporter.id, ' Đính chính.')
    await expect(submit(house.reporter.token, outputId, { route: 'correction' })).rejects.toMatchObject({ code: 'stories.notice_missing' })
    await submit(house.reporter.token, outputId, { route: 'correction', notice: { text: 'Bài nêu sai số nhịp cầu.', wrong: '5 nhịp', right: '8 nhịp' } })
    const corrected = await through(outputId)
    expect(await publicOf(corrected)).toMatchObject({ versionNo: 2, changes: [{ reason: 'correction', notice: { right: '8 nhịp' } }] })
    await write(t, outputId, house.secretary.id, ' Sửa dấu.')
    await submit(house.secretary.token, outputId, { route: 'typo' })
    const fixed = await approve(house.secretary.token, outputId)
    expect(await publicOf(fixed)).toMatchObject({ versionNo: 3 })
  })
})

describe('in somebody’s place', () => {
  it('signs by a dated delegation of one’s own level, and the signature says for whom', async () => {
    const deputy = await givenPerson(t, { organisationId: house.agency.id, roles: ['editor'], deskId: house.desk.id, name: 'Phó ban Hòa' })
    const delegate = (token: string, over: object = {}) =>
      t.call(token, createDelegation, {
        body: { id: newId(), level: 'desk', toPersonId: deputy.id, fromAt: '2026-11-21T00:00:00Z', toAt: '2026-11-23T00:00:00Z', ...over },
      })
    await expect(delegate(house.secretary.token)).rejects.toMatchObject({ status: 403 })
    await expect(delegate(house.deskHead.token, { toAt: '2027-11-23T00:00:00Z' })).rejects.toMatchObject({ code: 'stories.dates_wrong' })
    await delegate(house.deskHead.token)
    const { outputId } = await filed(house.reporter)
    await submit(house.reporter.token, outputId)
    expect((await approve(deputy.token, outputId)).outputs[0]!.signatures).toMatchObject([
      { level: 'desk', person: { name: 'Phó ban Hòa' }, onBehalfOf: { name: 'Trần Bình' } },
    ])
  })
})

describe('the chain of an agency', () => {
  it('is its own dated data', async () => {
    const two = {
      levels: defaultChain.levels.slice(1).map((level) => ({ ...level, roles: [...level.roles] })),
      urgentLevel: 'leader',
      reviewHours: 6,
      typoLevel: null,
    }
    await expect(t.call(house.reporter.token, saveChain, { body: two })).rejects.toMatchObject({ status: 403 })
    await expect(t.call(house.stranger.token, saveChain, { body: { ...two, urgentLevel: 'desk' } })).rejects.toMatchObject({ code: 'stories.chain_wrong' })
    expect(await t.call(house.stranger.token, saveChain, { body: two })).toMatchObject({ reviewHours: 6, validFrom: '2026-11-21' })
  })
})

describe('stories', () => {
  it('are listed by state, desk and words, page by page, for their own agency only', async () => {
    const all = await t.call(house.reporter.token, listStories, { query: { limit: 3 } })
    expect(all.items).toHaveLength(3)
    const next = await t.call(house.reporter.token, listStories, { query: { limit: 3, cursor: all.nextCursor! } })
    expect(next.items.some((item) => all.items.some((other) => other.id === item.id))).toBe(false)
    expect((await t.call(house.stranger.token, listStories, { query: {} })).items).toEqual([])
    expect((await t.call(house.reporter.token, listStories, { query: { text: 'khanh thanh', state: ['published'] } })).items.length).toBeGreaterThan(0)
    await expect(t.call(house.reporter.token, listStories, { query: { cursor: 'rubbish' } })).rejects.toMatchObject({ status: 400 })
    await expect(t.call(house.officer.token, listStories, { query: {} })).rejects.toMatchObject({ status: 403 })
  })

  it('begun without a plan item get one; a repeated call begins one story; a dropped one stays dropped', async () => {
    const body = { id: newId(), headline: 'Sạt lở trong đêm', media: ['web' as const], isBreaking: true }
    const [first, again] = [await t.call(house.reporter.token, createStory, { body }), await t.call(house.reporter.token, createStory, { body })]
    expect(again.id).toBe(first.id)
    const items = (await t.call(house.reporter.token, listPlanItems, { query: { day: '2026-11-21', of: 'all' } })).items.filter(
      (item) => item.storyId === first.id,
    )
    expect(items).toMatchObject([{ isBreaking: true, state: 'writing' }])
    expect(await t.call(house.reporter.token, dropStory, { params: { storyId: first.id }, body: { reason: 'Tin đã có' } })).toMatchObject({ state: 'dropped' })
    await expect(submit(house.reporter.token, first.outputs[0]!.id)).rejects.toMatchObject({ code: 'stories.not_permitted' })
  })
})
