import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { addAbsence, addDuty } from '../../../commons/people/index.ts'
import { givenHouse, givenPerson, type TestHouse } from '../../../commons/people/testing/house.ts'
import {
  assignPlanItem,
  cancelPlanItem,
  changePlanItem,
  closeDay,
  copyDay,
  declinePlanItem,
  getPlanItem,
  getPrefill,
  getRegistration,
  listPlanItems,
  listSimilarItems,
  registerPlanItem,
  remindPerson,
  restorePlanItem,
  savePlanningSetting,
  saveSlot,
} from '../contract.ts'
import { givenItem, TOMORROW } from '../testing/items.ts'

const t = useTestApp('2026-11-21T01:00:00Z')
let house: TestHouse

beforeAll(async () => {
  house = await givenHouse(t)
})

const eventsOf = async (name: string, itemId: string) =>
  (
    await sql<{ payload: { change?: string } }>`select payload from platform.event where name = ${name} and payload->>'itemId' = ${itemId} order by id`.execute(
      t.db,
    )
  ).rows
const rowOf = async (id: string) => (await sql<{ state: string; version: number }>`select * from planning.item where id = ${id}`.execute(t.db)).rows[0]

describe('registering a story', () => {
  it('needs only a title; the rest comes from the desk and the last choice', async () => {
    const item = await givenItem(t, house.reporter.token)
    expect(item).toMatchObject({
      day: TOMORROW,
      deskId: house.desk.id,
      genre: 'news',
      media: ['web'],
      state: 'registered',
      isLate: false,
      deadline: '2026-11-22T09:00:00.000Z',
    })
    await t.call(house.reporter.token, registerPlanItem, {
      body: { id: newId(), title: 'Giá cà phê tăng', day: TOMORROW, genre: 'article', media: ['print'], areaId: house.province.communeId },
    })
    const next = await t.call(house.reporter.token, getPrefill, { query: { day: TOMORROW } })
    expect(next).toMatchObject({ genre: 'article', media: ['print'], areaId: house.province.communeId, isClosed: false, cutOff: '2026-11-21T10:00:00.000Z' })
    expect(await eventsOf('planning.item_changed', item.id)).toMatchObject([{ payload: { change: 'registered' } }])
  })

  it('arrives once however often it is sent', async () => {
    const body = { id: newId(), title: 'Lễ hội đền Thượng', day: TOMORROW }
    const [first, second] = [await t.call(house.reporter.token, registerPlanItem, { body }), await t.call(house.reporter.token, registerPlanItem, { body })]
    expect(second).toEqual(first)
    expect(await eventsOf('planning.item_changed', body.id)).toHaveLength(1)
    await expect(t.call(house.stranger.token, registerPlanItem, { body })).rejects.toMatchObject({ code: 'planning.id_taken' })
  })

  it('after the cut-off is taken and marked late, unless it was typed before without network', async () => {
    const before = t.clock.now()
    t.clock.set('2026-11-21T11:00:00Z')
    expect((await givenItem(t, house.reporter.token)).isLate).toBe(true)
    const queued = await t.call(house.reporter.token, registerPlanItem, {
      body: { id: newId(), title: 'Gõ lúc mất mạng', day: TOMORROW, typedAt: '2026-11-21T09:00:00Z' },
    })
    expect(queued.isLate).toBe(false)
    t.clock.set(before)
  })

  it('refuses yesterday, a far day, a closed day, foreign words, and says which', async () => {
    const give = (over: object) => t.call(house.reporter.token, registerPlanItem, { body: { id: newId(), title: 'Tin', day: TOMORROW, ...over } })
    await expect(give({ day: '2026-11-20' })).rejects.toMatchObject({ code: 'planning.day_past' })
    await expect(give({ day: '2028-11-20' })).rejects.toMatchObject({ code: 'planning.day_too_far' })
    await expect(give({ genre: 'poem' })).rejects.toMatchObject({ code: 'planning.unknown_word', detail: { field: 'thể loại' } })
    await expect(give({ areaId: newId() })).rejects.toMatchObject({ code: 'planning.unknown_word' })
    await expect(give({ title: '  ' })).rejects.toMatchObject({ code: 'platform.invalid_input' })
    await expect(give({ title: 'a\nb' })).rejects.toMatchObject({ code: 'platform.invalid_input' })
    await t.call(house.deskHead.token, closeDay, { params: { day: '2026-12-01' }, body: { deskId: house.desk.id, closed: true } })
    await expect(give({ day: '2026-12-01' })).rejects.toMatchObject({
      code: 'planning.day_closed',
      sentences: { vi: expect.stringContaining('Ban Thời sự đã khóa sổ ngày 01/12/2026') },
    })
    expect((await give({ day: '2026-12-01', isBreaking: true })).isBreaking).toBe(true)
  })

  it('is for the newsroom only', async () => {
    const call = (token: string | null) => t.call(token, registerPlanItem, { body: { id: newId(), title: 'Tin', day: TOMORROW } })
    await expect(call(null)).rejects.toMatchObject({ status: 401 })
    await expect(call(house.officer.token)).rejects.toMatchObject({ status: 403 })
    await expect(t.call(house.officer.token, listPlanItems, { query: { day: TOMORROW } })).rejects.toMatchObject({ status: 403 })
  })

  it('rings the duty editor for breaking news', async () => {
    await t.db.transaction().execute((tx) =>
      addDuty(tx, {
        agencyId: house.agency.id,
        personId: house.colleague.id,
        kind: 'duty_editor',
        fromAt: new Date('2026-11-20T00:00:00Z'),
        toAt: new Date('2026-11-25T00:00:00Z'),
      }),
    )
    const item = await givenItem(t, house.reporter.token, { title: 'Sạt lở quốc lộ', isBreaking: true })
    expect(await eventsOf('planning.breaking_registered', item.id)).toMatchObject([{ payload: { dutyEditorIds: [house.colleague.id] } }])
  })

  it('rings the head of its desk, else the secretariat, when nobody is on duty', async () => {
    t.clock.set('2026-12-20T03:00:00Z')
    const [own, loose] = [
      await givenItem(t, house.reporter.token, { title: 'Cháy xưởng gỗ', day: '2026-12-20', isBreaking: true, deskId: house.desk.id }),
      await givenItem(t, house.secretary.token, { title: 'Mất điện diện rộng', day: '2026-12-20', isBreaking: true, deskId: null }),
    ]
    expect(await eventsOf('planning.breaking_registered', own.id)).toMatchObject([{ payload: { dutyEditorIds: [house.deskHead.id] } }])
    expect(await eventsOf('planning.breaking_registered', loose.id)).toMatchObject([{ payload: { dutyEditorIds: [house.secretary.id] } }])
    t.clock.set('2026-11-21T01:00:00Z')
  })

  it('shows near titles of the same agency only, three days either way', async () => {
    await givenItem(t, house.reporter.token, { title: 'Thông xe kỹ thuật cầu Vân Lĩnh' })
    await givenItem(t, house.stranger.token, { title: 'Thông xe kỹ thuật cầu Vân Lĩnh' })
    const near = await t.call(house.colleague.token, listSimilarItems, { query: { title: 'thong xe cau Van Linh', day: '2026-11-24' } })
    expect(near.items.map((item) => item.registeredBy)).toEqual(['Nguyễn An'])
    expect((await t.call(house.colleague.token, listSimilarItems, { query: { title: 'thong xe cau Van Linh', day: '2026-11-27' } })).items).toEqual([])
  })
})

describe('changing an item', () => {
  it('is refused to another agency as if it were not there', async () => {
    const item = await givenItem(t, house.reporter.token)
    await expect(t.call(house.stranger.token, getPlanItem, { params: { itemId: item.id } })).rejects.toMatchObject({ code: 'planning.not_found' })
    await expect(t.call(house.stranger.token, changePlanItem, { params: { itemId: item.id }, body: { version: 1, title: 'x' } })).rejects.toMatchObject({
      code: 'planning.not_found',
    })
  })

  it('is for who registered it, who is assigned, and the head', async () => {
    const item = await givenItem(t, house.reporter.token)
    const change = (token: string, version: number) => t.call(token, changePlanItem, { params: { itemId: item.id }, body: { version, place: 'Cửa khẩu' } })
    await expect(change(house.colleague.token, 1)).rejects.toMatchObject({ code: 'planning.not_editable' })
    await t.call(house.deskHead.token, assignPlanItem, {
      params: { itemId: item.id },
      body: { version: 1, people: [{ personId: house.colleague.id, role: 'writer' }] },
    })
    expect((await change(house.colleague.token, 2)).version).toBe(3)
  })

  it('refuses a version somebody has overtaken, and leaves no trace', async () => {
    const item = await givenItem(t, house.reporter.token)
    await t.call(house.reporter.token, changePlanItem, { params: { itemId: item.id }, body: { version: 1, title: 'Tên mới' } })
    await expect(t.call(house.deskHead.token, changePlanItem, { params: { itemId: item.id }, body: { version: 1, title: 'Tên khác' } })).rejects.toMatchObject({
      code: 'planning.changed_meanwhile',
      detail: { version: 2 },
    })
    expect(await eventsOf('planning.item_changed', item.id)).toHaveLength(2)
  })

  it('moved to another day keeps its hour and tells both days', async () => {
    const item = await givenItem(t, house.reporter.token)
    const moved = await t.call(house.reporter.token, changePlanItem, { params: { itemId: item.id }, body: { version: 1, day: '2026-11-25' } })
    expect(moved.deadline).toBe('2026-11-25T09:00:00.000Z')
    const days = (
      await sql<{
        day: string
      }>`select payload->>'day' as day from platform.event where payload->>'itemId' = ${item.id} and payload->>'change' = 'change'`.execute(t.db)
    ).rows
    expect(days.map((row) => row.day).sort()).toEqual(['2026-11-22', '2026-11-25'])
  })

  it('cannot be given to somebody who is not in post', async () => {
    const item = await givenItem(t, house.reporter.token)
    await expect(
      t.call(house.deskHead.token, assignPlanItem, {
        params: { itemId: item.id },
        body: { version: 1, people: [{ personId: house.stranger.id, role: 'writer' }] },
      }),
    ).rejects.toMatchObject({ code: 'planning.unknown_person' })
  })

  it('declined and cancelled can be undone', async () => {
    const item = await givenItem(t, house.reporter.token)
    await t.call(house.reporter.token, declinePlanItem, { params: { itemId: item.id }, body: { reason: 'Đường bị chia cắt' } })
    expect(await rowOf(item.id)).toMatchObject({ state: 'declined' })
    await expect(t.call(house.reporter.token, cancelPlanItem, { params: { itemId: item.id }, body: {} })).rejects.toMatchObject({
      code: 'planning.wrong_state',
    })
    expect(await t.call(house.reporter.token, restorePlanItem, { params: { itemId: item.id } })).toMatchObject({ state: 'registered', stateReason: null })
  })
})

describe('who has not registered', () => {
  it('leaves out leave, travel and night duty, and reminds once', async () => {
    const day = '2026-11-30'
    const away = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'], deskId: house.desk.id, name: 'Ngô Nghỉ' })
    await givenPerson(t, { organisationId: house.agency.id, roles: ['desk_head', 'editor'], deskId: house.desk.id, name: 'Phó ban Biên tập' })
    await t.db.transaction().execute((tx) => addAbsence(tx, { personId: away.id, kind: 'leave', fromDay: '2026-11-29', toDay: '2026-12-02' }))
    await givenItem(t, house.reporter.token, { day })
    const read = () => t.call(house.deskHead.token, getRegistration, { params: { day } })
    const desk = (await read()).desks.find((each) => each.deskId === house.desk.id)!
    expect(desk).toMatchObject({ expected: 2, registered: 1, missing: [{ name: 'Lê Hà', remindedAt: null }], excused: [{ name: 'Ngô Nghỉ', why: 'leave' }] })
    const remind = () => t.call(house.deskHead.token, remindPerson, { params: { day }, body: { personId: house.colleague.id } })
    const [first, again] = [await remind(), await remind()]
    expect(again).toEqual(first)
    const { rows } = await sql`select 1 from platform.event where name = 'planning.person_reminded'`.execute(t.db)
    expect(rows).toHaveLength(1)
    expect((await read()).desks.find((each) => each.deskId === house.desk.id)!.missing[0]!.remindedAt).toBe(first.remindedAt)
    await expect(t.call(house.reporter.token, getRegistration, { params: { day } })).rejects.toMatchObject({ status: 403 })
  })
})

describe('a day', () => {
  it('is copied with its hours, and not from another agency', async () => {
    const source = await givenItem(t, house.secretary.token, { title: 'Bản tin thời tiết', day: '2026-12-05' })
    const { items } = await t.call(house.secretary.token, copyDay, { params: { day: '2026-12-06' }, body: { fromDay: '2026-12-05', itemIds: [source.id] } })
    expect(items).toMatchObject([{ title: 'Bản tin thời tiết', day: '2026-12-06', deadline: '2026-12-06T09:00:00.000Z', assignments: [] }])
    await expect(
      t.call(house.stranger.token, copyDay, { params: { day: '2026-12-06' }, body: { fromDay: '2026-12-05', itemIds: [source.id] } }),
    ).rejects.toMatchObject({ code: 'planning.not_found' })
  })

  it('has the agency’s own cut-off and slots', async () => {
    await t.call(house.secretary.token, savePlanningSetting, { body: { cutOff: '18:30', defaultDeadline: '15:00' } })
    expect(await t.call(house.reporter.token, getPrefill, { query: { day: '2026-12-31' } })).toMatchObject({
      cutOff: '2026-12-30T11:30:00.000Z',
      deadline: '2026-12-31T08:00:00.000Z',
    })
    const slotId = newId()
    const slot = { medium: 'tv' as const, name: 'Thời sự 18:30', starts: '18:30', lengthSeconds: 900, position: 1, isOpen: true }
    expect(await t.call(house.secretary.token, saveSlot, { params: { slotId }, body: slot })).toMatchObject({ name: 'Thời sự 18:30' })
    await expect(t.call(house.stranger.token, saveSlot, { params: { slotId }, body: slot })).rejects.toMatchObject({ code: 'planning.not_found' })
    await expect(t.call(house.reporter.token, saveSlot, { params: { slotId: newId() }, body: slot })).rejects.toMatchObject({ status: 403 })
  })
})
