import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { newId } from '../../../../platform/ids.ts'
import { addDuty } from '../../../../commons/people/index.ts'
import { givenHouse, givenPerson, type TestHouse, type TestPerson } from '../../../../commons/people/testing/house.ts'
import { defaultChain } from '../../chain.ts'
import {
  approveUrgent,
  doLaterReview,
  getChain,
  getHouseLimits,
  getStory,
  listChains,
  listDelegations,
  listLaterReviews,
  listWaiting,
  passOutput,
  returnOutput,
  saveChain,
  saveHouseLimits,
  createDelegation,
  endDelegation,
} from '../../contract.ts'
import { deskOf, type Desk } from '../../testing/filed.ts'
import { liveSha, write } from '../../testing/write.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk
let deputy: TestPerson

beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
  deputy = await givenPerson(t, { organisationId: house.agency.id, roles: ['leader'], name: 'Phó giám đốc Ngô Minh' })
})

const toldOf = async (kind: string): Promise<string[]> => {
  await t.drainJobs()
  return (await sql<{ person_id: string }>`select person_id from notifications.notification where kind = ${kind} order by id`.execute(t.db)).rows.map(
    (row) => row.person_id,
  )
}
const auditsOf = async (action: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count from platform.audit where action = ${action}`.execute(t.db)).rows[0]!.count

type ChainBody = CallOf<typeof saveChain>['body']
const levels = defaultChain.levels.map((level) => ({ ...level, roles: [...level.roles] }))
const twoLevels: ChainBody = { levels: levels.slice(1), urgentLevel: 'leader', reviewHours: 6, typoLevel: null }

describe('passing on', () => {
  it('calls another holder of the level, for an author who cannot sign', async () => {
    const { outputId } = await desk.filed(house.leader)
    await desk.submit(house.leader.token, outputId)
    await desk.approve(house.deskHead.token, outputId)
    await desk.approve(house.secretary.token, outputId)
    const pass = (token: string | null, personId: string) => t.call(token, passOutput, { params: { outputId }, body: { personId } })
    const story = await pass(house.leader.token, deputy.id)
    expect(story.outputs[0]).toMatchObject({ may: { whyNot: 'own_piece', pass: true }, nextLevel: { people: [{ name: 'Phó giám đốc Ngô Minh' }] } })
    expect(await toldOf('stories.passed')).toEqual([deputy.id])
    expect(await auditsOf('stories.pass')).toBe(1)
    await expect(pass(null, deputy.id)).rejects.toMatchObject({ status: 401 })
    await expect(pass(house.reporter.token, deputy.id)).rejects.toMatchObject({ status: 403 })
    await expect(pass(house.secretary.token, deputy.id)).rejects.toMatchObject({ code: 'stories.not_your_level' })
    await expect(pass(house.leader.token, house.secretary.id)).rejects.toMatchObject({ code: 'stories.may_not_sign' })
    await expect(pass(house.stranger.token, deputy.id)).rejects.toMatchObject({ code: 'stories.not_found' })
    expect(await desk.approve(deputy.token, outputId)).toMatchObject({ state: 'published' })
    await expect(pass(house.leader.token, deputy.id)).rejects.toMatchObject({ code: 'stories.wrong_state' })
  })
})

describe('a return that a queue sends twice', () => {
  it('returns once', async () => {
    const { outputId } = await desk.filed()
    await desk.submit(house.reporter.token, outputId)
    const body = { id: newId(), reason: 'Kiểm lại số hộ' }
    const send = (token: string) => t.call(token, returnOutput, { params: { outputId }, body })
    await send(house.deskHead.token)
    expect((await send(house.deskHead.token)).outputs[0]).toMatchObject({ state: 'returned', returned: { reason: 'Kiểm lại số hộ' } })
    await expect(send(house.secretary.token)).rejects.toMatchObject({ code: 'stories.id_taken' })
    expect((await sql`select 1 from stories.return where output_id = ${outputId}`.execute(t.db)).rows).toHaveLength(1)
  })
})

describe('a wished hour', () => {
  it('stands in the list in the order of publishing, and is refused in the past', async () => {
    const late = await desk.filed(house.reporter, { headline: 'Đăng tối' })
    const soon = await desk.filed(house.reporter, { headline: 'Đăng trưa' })
    await desk.submit(house.reporter.token, late.outputId, { publishAt: '2026-11-21T11:00:00Z' })
    await desk.submit(house.reporter.token, soon.outputId, { publishAt: '2026-11-21T05:00:00Z' })
    const { items } = await t.call(house.deskHead.token, listWaiting)
    expect(items.filter((item) => item.publishAt).map((item) => item.outputId)).toEqual([soon.outputId, late.outputId])
    const past = await desk.filed()
    await expect(desk.submit(house.reporter.token, past.outputId, { publishAt: '2026-11-20T00:00:00Z' })).rejects.toMatchObject({
      code: 'stories.publish_time_past',
    })
  })
})

describe('sửa và duyệt', () => {
  it('tells who signed below what differs, and is closed to a level that only signs', async () => {
    const { outputId, story } = await desk.filed()
    await desk.submit(house.reporter.token, outputId)
    await desk.approve(house.deskHead.token, outputId)
    await write(t, outputId, house.secretary.id, ' Thư ký thêm một câu.')
    const seen = await t.call(house.deskHead.token, getStory, { params: { storyId: story.id } })
    expect(seen.outputs[0]!.signatures).toMatchObject([
      { level: 'desk', counts: false, difference: { vi: expect.stringMatching(/khác|câu|thêm/), en: expect.stringMatching(/sentence|added|differ/) } },
    ])
    await t.call(house.leader.token, saveChain, { body: { ...twoLevels, levels: levels.map((level) => ({ ...level, mayEdit: level.code !== 'secretary' })) } })
    const other = await desk.filed()
    await desk.submit(house.reporter.token, other.outputId)
    await desk.approve(house.deskHead.token, other.outputId)
    await write(t, other.outputId, house.secretary.id, ' Thêm.')
    await expect(desk.approve(house.secretary.token, other.outputId)).rejects.toMatchObject({ code: 'stories.level_may_not_edit' })
    await t.call(house.leader.token, saveChain, { body: { ...twoLevels, levels } })
  })
})

describe('the chain of an agency', () => {
  it('holds for what is sent up from its day; what is under way keeps the one it began with', async () => {
    const under = await desk.filed(house.reporter, { headline: 'Đang duyệt' })
    await desk.submit(house.reporter.token, under.outputId)
    const before = await t.call(house.leader.token, getChain)
    const saved = await t.call(house.leader.token, saveChain, { body: { ...twoLevels, validFrom: '2026-11-25' } })
    expect(saved).toMatchObject({ validFrom: '2026-11-25', reviewHours: 6, levels: [{ code: 'secretary' }, { code: 'leader' }] })
    expect(await t.call(house.leader.token, getChain)).toEqual(before)
    expect((await t.call(house.reporter.token, listChains)).items[0]).toMatchObject({ state: 'coming', savedBy: { name: 'Hoàng Giang' } })
    const start = t.clock.now()
    t.clock.set('2026-11-25T01:00:00Z')
    const fresh = await desk.filed(house.reporter, { headline: 'Gửi sau ngày đổi' })
    expect((await desk.submit(house.reporter.token, fresh.outputId)).outputs[0]!.nextLevel).toMatchObject({ code: 'secretary' })
    const old = await t.call(house.reporter.token, getStory, { params: { storyId: under.story.id } })
    expect(old.outputs[0]!.nextLevel).toMatchObject({ code: 'desk' })
    const waitingOf = async (token: string) => (await t.call(token, listWaiting)).items.map((item) => item.outputId)
    expect(await waitingOf(house.deskHead.token)).toContain(under.outputId)
    expect(await waitingOf(house.secretary.token)).toContain(fresh.outputId)
    expect(await desk.through(under.outputId)).toMatchObject({ state: 'published' })
    await desk.approve(house.secretary.token, fresh.outputId)
    expect(await desk.approve(house.leader.token, fresh.outputId)).toMatchObject({ state: 'published' })
    expect((await t.call(house.reporter.token, listChains)).items[0]).toMatchObject({ state: 'in_force' })
    t.clock.set(start)
  })

  it('is changed by those who may, from today on, soundly; nothing saved is ever overwritten', async () => {
    const count = async () => (await sql`select 1 from stories.chain where agency_id = ${house.agency.id}`.execute(t.db)).rows.length
    const before = await count()
    const save = (token: string | null, over: Partial<ChainBody> = {}) => t.call(token, saveChain, { body: { ...twoLevels, ...over } })
    await expect(save(null)).rejects.toMatchObject({ status: 401 })
    await expect(save(house.secretary.token)).rejects.toMatchObject({ status: 403 })
    await expect(save(house.leader.token, { validFrom: '2026-11-20' })).rejects.toMatchObject({ code: 'stories.chain_in_past' })
    await expect(save(house.leader.token, { validFrom: '2029-01-01' })).rejects.toMatchObject({ code: 'stories.chain_in_past' })
    await expect(save(house.leader.token, { levels: [levels[0]!, levels[0]!] })).rejects.toMatchObject({ code: 'stories.chain_wrong' })
    await expect(save(house.leader.token, { levels: [] })).rejects.toMatchObject({ status: 400 })
    expect(await count()).toBe(before)
    await save(house.leader.token, { reviewHours: 3 })
    await save(house.leader.token, { reviewHours: 4 })
    expect(await count()).toBe(before + 2)
    expect((await t.call(house.leader.token, getChain)).reviewHours).toBe(4)
    expect((await t.call(house.stranger.token, listChains)).items).toEqual([])
    await save(house.leader.token, { levels, typoLevel: 'secretary', reviewHours: 12 })
  })

  it('goes with the house’s own limits', async () => {
    expect(await t.call(house.reporter.token, getHouseLimits)).toEqual({ headlineLetters: 90, standfirstWords: 50 })
    const body = { headlineLetters: 70, standfirstWords: 40 }
    expect(await t.call(house.leader.token, saveHouseLimits, { body })).toEqual(body)
    expect(await t.call(house.reporter.token, getHouseLimits)).toEqual(body)
    expect(await t.call(house.stranger.token, getHouseLimits)).toEqual({ headlineLetters: 90, standfirstWords: 50 })
    await expect(t.call(house.reporter.token, saveHouseLimits, { body })).rejects.toMatchObject({ status: 403 })
    await expect(t.call(house.leader.token, saveHouseLimits, { body: { ...body, headlineLetters: 5 } })).rejects.toMatchObject({ status: 400 })
    expect(await auditsOf('stories.save_house_limits')).toBe(1)
  })
})

describe('a delegation', () => {
  it('is told to both, and ended by who gave it', async () => {
    const body = { id: newId(), level: 'leader', toPersonId: house.secretary.id, fromAt: '2026-11-21T00:00:00Z', toAt: '2026-11-23T00:00:00Z' }
    await t.call(house.leader.token, createDelegation, { body })
    expect(await toldOf('stories.delegated')).toEqual([house.secretary.id])
    const end = (token: string) => t.call(token, endDelegation, { params: { delegationId: body.id } })
    await expect(end(house.secretary.token)).rejects.toMatchObject({ status: 403 })
    expect((await end(house.leader.token)).endedAt).not.toBeNull()
    await end(house.leader.token)
    expect(await toldOf('stories.delegation_ended')).toEqual([house.secretary.id])
    expect((await t.call(house.stranger.token, listDelegations)).items).toEqual([])
  })
})

describe('the later look', () => {
  it('is told to everybody who could have signed, with why; reminded when due; a wish for change reaches writer and signer', async () => {
    await t.db.transaction().execute((tx) =>
      addDuty(tx, {
        agencyId: house.agency.id,
        personId: house.leader.id,
        kind: 'duty_approver',
        fromAt: new Date('2026-11-20T00:00:00Z'),
        toAt: new Date('2026-11-23T00:00:00Z'),
      }),
    )
    const { outputId } = await desk.filed(house.reporter, { isBreaking: true, headline: 'Lũ về trong đêm' })
    const sha256 = await liveSha(t, house.leader.token, outputId)
    await t.call(house.leader.token, approveUrgent, { params: { outputId }, body: { sha256, reason: 'Nước lên nhanh' } })
    expect((await toldOf('stories.review_owed')).toSorted()).toEqual([house.deskHead.id, house.secretary.id, deputy.id].toSorted())
    const [owed] = (await t.call(house.secretary.token, listLaterReviews, { query: { owed: 'true' } })).items
    expect(owed).toMatchObject({ outputId, reason: 'Nước lên nhanh', signedBy: { name: 'Hoàng Giang' } })
    const start = t.clock.now()
    t.clock.set(owed!.dueAt)
    await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`stories.remind_review:${owed!.id}`}`.execute(t.db)
    expect((await toldOf('stories.review_late')).toSorted()).toEqual([house.leader.id, deputy.id].toSorted())
    t.clock.set(start)
    await t.call(house.secretary.token, doLaterReview, { params: { reviewId: owed!.id }, body: { outcome: 'change_wanted', note: 'Bỏ tên trẻ em' } })
    expect((await toldOf('stories.review_wants_change')).toSorted()).toEqual([house.leader.id, house.reporter.id].toSorted())
  })
})
