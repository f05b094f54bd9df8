import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { newId } from '../../../../platform/ids.ts'
import { findWorkPage } from '../../../../commons/record/index.ts'
import { addDuty } from '../../../../commons/people/index.ts'
import { givenHouse, type TestHouse } from '../../../../commons/people/testing/house.ts'
import { approveUrgent, doLaterReview, grantStanding, listLaterReviews, listWaiting, publishStanding, type Story } from '../../contract.ts'
import { deskOf, type Desk } from '../../testing/filed.ts'
import { liveSha, write } from '../../testing/write.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk
beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
})
const publicOf = async (story: Story) => findWorkPage(t.db, story.outputs[0]!.publicId!)

describe('the night path', () => {
  it('is for the duty approver alone, and the others owe a look', async () => {
    const { outputId } = await desk.filed(house.reporter, { isBreaking: true })
    const sha256 = await liveSha(t, house.reporter.token, outputId)
    const sign = (token: string) => t.call(token, approveUrgent, { params: { outputId }, body: { sha256, reason: 'Lũ về trong đêm' } })
    await expect(sign(house.leader.token)).rejects.toMatchObject({ code: 'stories.not_on_duty' })
    await t.db.transaction().execute((tx) =>
      addDuty(tx, {
        agencyId: house.agency.id,
        personId: house.leader.id,
        kind: 'duty_approver',
        fromAt: new Date('2026-11-20T00:00:00Z'),
        toAt: new Date('2026-11-22T00:00:00Z'),
      }),
    )
    await desk.submit(house.reporter.token, outputId)
    const { items } = await t.call(house.leader.token, listWaiting)
    expect(items.filter((row) => row.outputId === outputId)).toMatchObject([{ alone: true, isBreaking: true }])
    expect((await t.call(house.deskHead.token, listWaiting)).items.filter((row) => row.outputId === outputId)).toMatchObject([{ alone: false }])
    await t.drainJobs()
    const rung = await sql`select 1 from notifications.notification where person_id = ${house.leader.id} and vi like 'Tin nóng trong ca trực%'`.execute(t.db)
    expect(rung.rows).toHaveLength(1)
    expect(await sign(house.leader.token)).toMatchObject({ state: 'published', outputs: [{ signatures: [{ mode: 'urgent' }] }] })
    const owed = (await t.call(house.secretary.token, listLaterReviews, { query: { owed: 'true' } })).items
    expect(owed).toMatchObject([{ outputId, dueAt: '2026-11-21T13:00:00.000Z', doneAt: null }])
    const look = (token: string) => t.call(token, doLaterReview, { params: { reviewId: owed[0]!.id }, body: { outcome: 'agreed' } })
    await expect(look(house.leader.token)).rejects.toMatchObject({ code: 'stories.own_piece' })
    await look(house.secretary.token)
    expect((await t.call(house.secretary.token, listLaterReviews, { query: { owed: 'true' } })).items).toEqual([])
  })

  it('lets named people update a developing story until the hour is over', async () => {
    const { story, outputId } = await desk.filed(house.reporter, { isBreaking: true })
    await desk.submit(house.reporter.token, outputId)
    await desk.through(outputId)
    await write(t, outputId, house.reporter.id, ' Cập nhật 10 giờ.')
    const update = async () =>
      t.call(house.reporter.token, publishStanding, { params: { outputId }, body: { sha256: await liveSha(t, house.reporter.token, outputId) } })
    await expect(update()).rejects.toMatchObject({ code: 'stories.no_standing' })
    const grant = (token: string) =>
      t.call(token, grantStanding, { params: { storyId: story.id }, body: { id: newId(), personIds: [house.reporter.id], expiresAt: '2026-11-21T06:00:00Z' } })
    await expect(grant(house.secretary.token)).rejects.toMatchObject({ status: 403 })
    await grant(house.leader.token)
    const updated = await update()
    expect(await publicOf(updated)).toMatchObject({ versionNo: 2, changes: [{ reason: 'update' }] })
    await expect(update()).rejects.toMatchObject({ code: 'stories.nothing_changed' })
    const before = t.clock.now()
    t.clock.set('2026-11-21T06:00:00Z')
    await write(t, outputId, house.reporter.id, ' Trễ.')
    await expect(update()).rejects.toMatchObject({ code: 'stories.no_standing' })
    t.clock.set(before)
  })
})
