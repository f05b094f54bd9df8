import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { assignPlanItem, changePlanItem, listItemHistory } from '../contract.ts'
import { boardStreamOf, holdPlanItem } from '../live.ts'
import { givenItem, TOMORROW } from '../testing/items.ts'

const t = useTestApp('2026-11-21T01:00:00Z')
let house: TestHouse
let origin: string

beforeAll(async () => {
  house = await givenHouse(t)
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
})

const open = (token: string | null, day = TOMORROW) =>
  fetch(`${origin}${boardStreamOf(day)}`, { headers: token ? { cookie: `${SESSION_COOKIE}=${token}` } : {} })

/** What a board hears, until it has heard enough. */
const listen = async (token: string, day = TOMORROW) => {
  const reader = (await open(token, day)).body!.getReader()
  const decoder = new TextDecoder()
  let heard = decoder.decode((await reader.read()).value)
  return {
    until: async (words: string) => {
      while (!heard.includes(words)) heard += decoder.decode((await reader.read()).value)
      return heard
    },
    stop: () => reader.cancel(),
  }
}

describe('the live board', () => {
  it('hears what changed and who did it, on its own day and in its own agency', async () => {
    const [board, otherDay, stranger] = [
      await listen(house.secretary.token),
      await listen(house.secretary.token, '2026-11-25'),
      await listen(house.stranger.token),
    ]
    const item = await givenItem(t, house.reporter.token)
    expect(await board.until('Nguyễn An')).toContain(`event: item\ndata: {"itemId":"${item.id}","change":"registered"`)
    await t.call(house.deskHead.token, changePlanItem, { params: { itemId: item.id }, body: { version: 1, day: '2026-11-25' } })
    expect(await board.until('"change":"change"')).toContain('Trần Bình')
    expect(await otherDay.until('"change":"change"')).not.toContain('registered')
    await givenItem(t, house.stranger.token, { title: 'Của tạp chí' })
    expect(await stranger.until('registered')).not.toContain(item.id)
    await Promise.all([board.stop(), otherDay.stop(), stranger.stop()])
  })

  it('is closed to nobody, to other houses, and to days that are none', async () => {
    expect((await open(null)).status).toBe(401)
    expect((await open(house.officer.token)).status).toBe(403)
    expect((await open(house.secretary.token, '2026-02-30')).status).toBe(400)
  })

  it('marks a card somebody drags, for those who may move it', async () => {
    const item = await givenItem(t, house.reporter.token)
    const board = await listen(house.secretary.token)
    const hold = (token: string | null, held: boolean) => t.call(token, holdPlanItem, { params: { itemId: item.id }, body: { held } })
    expect(await hold(house.deskHead.token, true)).toEqual({ held: true })
    expect(await board.until('event: held')).toContain(`"held":true,"by":{"id":"${house.deskHead.id}"`)
    await hold(house.deskHead.token, false)
    await board.until('"held":false')
    await board.stop()
    await expect(hold(null, true)).rejects.toMatchObject({ status: 401 })
    await expect(hold(house.colleague.token, true)).rejects.toMatchObject({ code: 'planning.not_editable' })
    await expect(hold(house.stranger.token, true)).rejects.toMatchObject({ code: 'planning.not_found' })
    await expect(t.call(house.deskHead.token, holdPlanItem, { params: { itemId: item.id }, body: {} as { held: boolean } })).rejects.toMatchObject({
      status: 400,
    })
    const { rows } = await sql<{ version: number }>`select version from planning.item where id = ${item.id}`.execute(t.db)
    expect(rows).toEqual([{ version: 1 }])
  })
})

describe('the history of an item', () => {
  it('tells who changed what, newest first, to its own agency', async () => {
    const item = await givenItem(t, house.reporter.token)
    const about = { params: { itemId: item.id } }
    await t.call(house.reporter.token, changePlanItem, { ...about, body: { version: 1, place: 'Cửa khẩu', media: ['web', 'tv'] } })
    await t.call(house.deskHead.token, assignPlanItem, {
      ...about,
      body: {
        version: 2,
        people: [
          { personId: house.colleague.id, role: 'camera' },
          { personId: house.colleague.id, role: 'writer' },
        ],
      },
    })
    const { items } = await t.call(house.secretary.token, listItemHistory, about)
    expect(items).toMatchObject([
      {
        act: 'assign',
        by: { name: 'Trần Bình' },
        changes: [
          { field: 'state', before: 'registered', after: 'assigned' },
          { field: 'people', before: null, after: 'Lê Hà' },
        ],
      },
      {
        act: 'change',
        by: { name: 'Nguyễn An' },
        changes: [
          { field: 'place', before: null, after: 'Cửa khẩu' },
          { field: 'media', before: 'web', after: 'web,tv' },
        ],
      },
      { act: 'register', by: { name: 'Nguyễn An' }, changes: [] },
    ])
    await expect(t.call(house.stranger.token, listItemHistory, about)).rejects.toMatchObject({ code: 'planning.not_found' })
    await expect(t.call(house.officer.token, listItemHistory, about)).rejects.toMatchObject({ status: 403 })
    await expect(t.call(null, listItemHistory, about)).rejects.toMatchObject({ status: 401 })
  })
})
