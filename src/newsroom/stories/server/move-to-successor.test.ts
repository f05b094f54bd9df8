import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { getOrganisation, succeedOrganisations } from '../../../commons/organisations/contract.ts'
import { addDuty } from '../../../commons/people/index.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../../commons/people/testing/house.ts'
import { givenItem } from '../../planning/testing/items.ts'
import { listPlanItems } from '../../planning/contract.ts'
import { approveUrgent, listLaterReviews, listStories } from '../contract.ts'
import { deskOf } from '../testing/filed.ts'
import { givenStory, liveSha, write } from '../testing/write.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

it('stories and coming items go on at the successor; what is past stays', async () => {
  const merged = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo và PTTH Minh Sơn', agencyType: 'newspaper_and_broadcaster' })
  const { story, outputId } = await givenStory(t, house.reporter)
  const { story: out } = await givenStory(t, house.reporter, { headline: 'Bài đã lên trang từ trước' })
  await sql`update stories.output set published_at = now(), state = 'published' where story_id = ${out.id}`.execute(t.db)
  const [past, coming] = [await givenItem(t, house.reporter.token, { day: '2026-11-21', title: 'Tin hôm nay' }), await givenItem(t, house.reporter.token)]
  const before = await liveSha(t, house.reporter.token, outputId)
  await t.call(house.officer.token, succeedOrganisations, {
    params: { organisationId: merged.id },
    body: { predecessorIds: [house.agency.id], onDay: '2026-11-22', kind: 'merge', decision: '1/QĐ' },
  })
  t.clock.set('2026-11-22T02:00:00Z')
  await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`.execute(t.db)
  await t.drainJobs()
  await t.drainJobs()

  const { token, id } = house.reporter
  expect((await t.call(token, listStories, { query: {} })).items.map((item) => item.id).sort()).toEqual([story.id, out.id].sort())
  expect(await liveSha(t, token, outputId)).toBe(before)
  await write(t, outputId, id, ' Người dân đi lại thuận tiện.')
  expect(await liveSha(t, token, outputId)).not.toBe(before)
  expect((await t.call(token, listPlanItems, { query: { day: '2026-11-22', of: 'all' } })).items.map((item) => item.id)).toEqual([coming.id])
  const agencyOf = async (table: string, row: string): Promise<string> =>
    (await sql<{ agency_id: string }>`select agency_id from ${sql.table(table)} where id = ${row}`.execute(t.db)).rows[0]!.agency_id
  expect([await agencyOf('stories.story', out.id), await agencyOf('planning.item', past.id)]).toEqual([merged.id, house.agency.id])
  const { desks } = await t.call(token, getOrganisation, { params: { organisationId: merged.id }, query: {} })
  const { rows } = await sql<{ desk_id: string }>`select desk_id from planning.item where id = ${coming.id}`.execute(t.db)
  expect(desks.map((desk) => desk.id)).toContain(rows[0]!.desk_id)
})

it('what is out is corrected by the house that answers for it now, a look stays owed, and the hour of a scheduled text is kept', async () => {
  const other = await givenHouse(t)
  const desk = await deskOf(t, other)
  const merged = await givenOrganisation(t, { provinceId: other.province.id, name: 'Báo và PTTH Mường Lát', agencyType: 'newspaper_and_broadcaster' })
  const times = { fromAt: t.clock.now(), toAt: new Date(t.clock.now().getTime() + 72 * 3_600_000) }
  await t.db.transaction().execute((tx) => addDuty(tx, { personId: other.leader.id, agencyId: other.agency.id, kind: 'duty_approver', ...times }))
  const night = await desk.filed()
  const sha256 = await liveSha(t, other.leader.token, night.outputId)
  const urgent = await t.call(other.leader.token, approveUrgent, { params: { outputId: night.outputId }, body: { sha256, reason: 'Tin lũ trong đêm' } })
  const { workId } = urgent.outputs[0]!
  const early = await desk.filed()
  await desk.submit(other.reporter.token, early.outputId)
  await desk.through(early.outputId, { publishAt: '2026-11-23T17:00:30Z' })

  await t.call(other.officer.token, succeedOrganisations, {
    params: { organisationId: merged.id },
    body: { predecessorIds: [other.agency.id], onDay: '2026-11-24', kind: 'merge', decision: '2/QĐ' },
  })
  t.clock.set('2026-11-23T17:00:30Z')
  // the scheduler is quicker than the move
  await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 hour' where key like 'stories.publish:%'`.execute(t.db)
  await sql`update graphile_worker._private_jobs set run_at = now() + interval '1 hour' where key is null and run_at > now()`.execute(t.db)
  await t.drainJobs()
  const agencyOfWork = async (storyId: string): Promise<string[]> =>
    (await sql<{ id: string }>`select agency_id as id from record.work where story_key = ${storyId}`.execute(t.db)).rows.map((row) => row.id)
  expect(await agencyOfWork(early.story.id)).toEqual([])
  for (let round = 0; round < 3; round += 1) {
    await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null`.execute(t.db)
    await t.drainJobs()
  }
  expect(await agencyOfWork(early.story.id)).toEqual([merged.id])

  expect((await t.call(other.secretary.token, listLaterReviews, { query: { owed: 'true' } })).items.map((review) => review.outputId)).toEqual([night.outputId])
  await write(t, night.outputId, other.reporter.id, ' Đã có 200 hộ di dời.')
  await desk.submit(other.reporter.token, night.outputId, { route: 'correction', notice: { text: 'Bản trước thiếu số hộ.' } })
  await desk.through(night.outputId)
  const { rows } = await sql<{ agency: string; reasons: string[] }>`
    select work.agency_id as agency, array_agg(version.reason order by version.no) as reasons
    from record.work join record.version on version.work_id = work.id where work.id = ${workId} group by 1`.execute(t.db)
  expect(rows).toEqual([{ agency: other.agency.id, reasons: ['first', 'correction'] }])
})
