import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { newId } from '../../../../platform/ids.ts'
import { listKinds, offer } from '../../../../commons/commitments/index.ts'
import { givenHouse, type TestHouse } from '../../../../commons/people/testing/house.ts'
import { changeStory, getStory } from '../../contract.ts'
import { deskOf, type Desk } from '../../testing/filed.ts'
import { write } from '../../testing/write.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk
let essential = ''
let political = ''

const givenCommitment = async (title: string): Promise<string> => {
  const id = newId()
  await t.db.transaction().execute(async (tx) => {
    const [kind] = await listKinds(tx, '2026-11-21')
    const common = { kindId: kind!.id, source: { kind: 'plan' as const, ref: 'KH 3132' }, toAll: true, agencyIds: [], quantity: null }
    const dates = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    await offer(
      tx,
      { id, title, criteria: `Tiêu chí của ${title}`, ...common, ...dates, ownerId: house.department.id, provinceId: house.province.id },
      { at: t.clock.now(), actorId: null },
    )
  })
  return id
}

beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
  essential = await givenCommitment('Thông tin thiết yếu')
  political = await givenCommitment('Nhiệm vụ chính trị')
})

const filed = async () => {
  const given = await desk.filed()
  await t.call(house.reporter.token, changeStory, { params: { storyId: given.story.id }, body: { commitmentIds: [essential, political] } })
  await desk.submit(house.reporter.token, given.outputId)
  return given
}
const kept = (commitmentId: string) => ({ commitmentId, verdict: 'confirmed' as const })
const off = (commitmentId: string) => ({ commitmentId, verdict: 'removed' as const })
const confirmations = async (storyId: string) =>
  (
    await sql<{ id: string; verdict: string; criteria: string; person: string; sha256: string }>`
      select commitment_id as id, verdict, criteria, person_id as person, sha256 from commitments.confirmation where story_key = ${storyId} order by at, verdict desc`.execute(
      t.db,
    )
  ).rows
const workOf = async (storyId: string) =>
  (await sql<{ ids: string[]; id: string }>`select id, commitment_ids as ids from record.work where story_key = ${storyId}`.execute(t.db)).rows[0]!

describe('what a piece serves, at approval', () => {
  it('is taken off by any level and confirmed by the last, with the criteria and for the text that was signed', async () => {
    const { story, outputId } = await filed()
    await desk.approve(house.deskHead.token, outputId, { commitments: [kept(essential), off(political)] })
    expect((await t.call(house.reporter.token, getStory, { params: { storyId: story.id } })).commitmentIds).toEqual([essential])
    await desk.approve(house.secretary.token, outputId, { commitments: [kept(essential)] })
    const out = await desk.approve(house.leader.token, outputId, { commitments: [kept(essential)] })
    const sha256 = out.outputs[0]!.publishedSha256
    expect(await confirmations(story.id)).toEqual([
      { id: political, verdict: 'removed', criteria: 'Tiêu chí của Nhiệm vụ chính trị', person: house.deskHead.id, sha256 },
      { id: essential, verdict: 'confirmed', criteria: 'Tiêu chí của Thông tin thiết yếu', person: house.leader.id, sha256 },
    ])
    expect((await workOf(story.id)).ids).toEqual([essential])
    const audits = await sql`select 1 from platform.audit where action = 'stories.take_off_commitments' and subject_id = ${story.id}`.execute(t.db)
    expect(audits.rows).toHaveLength(1)
  })

  it('taken off a piece that is out stops counting there, too', async () => {
    const { story, outputId } = await filed()
    await desk.through(outputId)
    expect((await workOf(story.id)).ids).toEqual([essential, political])
    await write(t, outputId, house.reporter.id, ' Cập nhật 10 giờ.')
    await desk.submit(house.reporter.token, outputId)
    await desk.approve(house.deskHead.token, outputId, { commitments: [off(essential), kept(political)] })
    expect((await workOf(story.id)).ids).toEqual([political])
    const events = await sql`select 1 from platform.event where name = 'record.work_classified' and payload->>'storyKey' = ${story.id}`.execute(t.db)
    expect(events.rows).toHaveLength(1)
  })

  it('signs nothing when another list was in sight', async () => {
    const { story, outputId } = await filed()
    const sign = (commitments: object[]) => desk.approve(house.deskHead.token, outputId, { commitments })
    await expect(sign([kept(essential)])).rejects.toMatchObject({ code: 'stories.commitments_changed' })
    await expect(sign([kept(essential), kept(newId())])).rejects.toMatchObject({ code: 'stories.commitments_changed' })
    await expect(sign([{ commitmentId: essential, verdict: 'maybe' }])).rejects.toMatchObject({ status: 400 })
    const { rows } = await sql`select 1 from stories.approval where output_id = ${outputId}`.execute(t.db)
    expect(rows).toEqual([])
    expect(await confirmations(story.id)).toEqual([])
  })
})
