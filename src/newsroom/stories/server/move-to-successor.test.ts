import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { getOrganisation, succeedOrganisations } from '../../../commons/organisations/contract.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../../commons/people/testing/house.ts'
import { givenItem } from '../../planning/testing/items.ts'
import { listPlanItems } from '../../planning/contract.ts'
import { listStories } from '../contract.ts'
import { givenStory, liveSha, write } from '../testing/write.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

it('unfinished stories and coming items go on at the successor; what is out and what is past stays', async () => {
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
  expect((await t.call(token, listStories, { query: {} })).items.map((item) => item.id)).toEqual([story.id])
  expect(await liveSha(t, token, outputId)).toBe(before)
  await write(t, outputId, id, ' Người dân đi lại thuận tiện.')
  expect(await liveSha(t, token, outputId)).not.toBe(before)
  expect((await t.call(token, listPlanItems, { query: { day: '2026-11-22', of: 'all' } })).items.map((item) => item.id)).toEqual([coming.id])
  const agencyOf = async (table: string, row: string): Promise<string> =>
    (await sql<{ agency_id: string }>`select agency_id from ${sql.table(table)} where id = ${row}`.execute(t.db)).rows[0]!.agency_id
  expect([await agencyOf('stories.story', out.id), await agencyOf('planning.item', past.id)]).toEqual([house.agency.id, house.agency.id])
  const { desks } = await t.call(token, getOrganisation, { params: { organisationId: merged.id }, query: {} })
  const { rows } = await sql<{ desk_id: string }>`select desk_id from planning.item where id = ${coming.id}`.execute(t.db)
  expect(desks.map((desk) => desk.id)).toContain(rows[0]!.desk_id)
})
