import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../people/testing/house.ts'
import { getOrganisation, listOrganisations, renameOrganisation, succeedOrganisations } from '../contract.ts'
import { listAgencies, scopeOf, standingOf, successorOf } from '../index.ts'

const t = useTestApp()
let house: TestHouse
let paper: { id: string }
let station: { id: string }

beforeAll(async () => {
  house = await givenHouse(t)
  paper = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Lĩnh Nam' })
  station = await givenOrganisation(t, { provinceId: house.province.id, name: 'Đài Lĩnh Nam', agencyType: 'broadcaster' })
})

const merge = (token: string | null) =>
  t.call(token, succeedOrganisations, {
    params: { organisationId: house.agency.id },
    body: { predecessorIds: [paper.id, station.id], onDay: '2025-07-01', kind: 'merge' },
  })

describe('a merger', () => {
  it('is refused to nobody, to an agency’s own people and across provinces', async () => {
    await expect(merge(null)).rejects.toMatchObject({ status: 401 })
    await expect(merge(house.leader.token)).rejects.toMatchObject({ status: 403 })
    const foreign = await givenOrganisation(t, { name: 'Báo tỉnh khác' })
    const reply = t.call(house.officer.token, succeedOrganisations, {
      params: { organisationId: house.agency.id },
      body: { predecessorIds: [foreign.id], onDay: '2025-07-01', kind: 'merge' },
    })
    await expect(reply).rejects.toMatchObject({ code: 'organisations.not_found' })
  })

  it('changes the denominator from its day on, and the scope, and is announced once', async () => {
    await merge(house.officer.token)
    const count = async (asOf: string) => (await listAgencies(t.db, { asOf, provinceId: house.province.id })).length
    expect([await count('2025-06-30'), await count('2025-07-01')]).toEqual([4, 2])
    expect((await scopeOf(t.db, house.agency.id, '2025-06-30')).length).toBe(1)
    expect((await scopeOf(t.db, house.agency.id, '2025-07-01')).sort()).toEqual([house.agency.id, paper.id, station.id].sort())
    const standing = async (id: string, asOf: string) =>
      (await sql<{ it: unknown }>`select ${standingOf(sql`given.id`, asOf)} as it from (select ${id}::uuid as id) as given`.execute(t.db)).rows[0]!.it
    for (const day of ['2025-06-30', '2025-07-01']) {
      const expected = { kind: 'agency', provinceId: house.province.id, scope: await scopeOf(t.db, house.agency.id, day) }
      expect(await standing(house.agency.id, day)).toEqual(expected)
    }
    expect(await standing(newId(), '2025-07-01')).toBe(null)
    expect(await successorOf(t.db, paper.id, '2025-06-30')).toBe(paper.id)
    expect(await successorOf(t.db, paper.id, '2026-01-01')).toBe(house.agency.id)
    const { rows } = await sql`select payload from platform.event where name = 'organisations.merged'`.execute(t.db)
    expect(rows).toHaveLength(1)
  })

  it('cannot be repeated or turned round', async () => {
    await expect(merge(house.officer.token)).rejects.toMatchObject({ code: 'organisations.circular' })
    const back = t.call(house.officer.token, succeedOrganisations, {
      params: { organisationId: paper.id },
      body: { predecessorIds: [house.agency.id], onDay: '2026-01-01', kind: 'merge' },
    })
    await expect(back).rejects.toMatchObject({ code: 'organisations.circular' })
  })
})

describe('a name', () => {
  it('holds from its day; older documents keep the old one', async () => {
    const rename = () =>
      t.call(house.officer.token, renameOrganisation, {
        params: { organisationId: house.agency.id },
        body: { validFrom: '2025-07-01', name: 'Báo và phát thanh, truyền hình Minh Sơn', shortName: 'Báo và PTTH Minh Sơn' },
      })
    await rename()
    const nameOn = async (asOf: string) =>
      (await t.call(house.officer.token, getOrganisation, { params: { organisationId: house.agency.id }, query: { asOf } })).name
    expect(await nameOn('2025-06-30')).toBe('Báo Minh Sơn')
    expect(await nameOn('2025-07-01')).toBe('Báo và phát thanh, truyền hình Minh Sơn')
    await expect(rename()).rejects.toMatchObject({ code: 'organisations.name_day_taken' })
  })

  it('is refused for an impossible day', async () => {
    const reply = t.call(house.officer.token, renameOrganisation, {
      params: { organisationId: house.agency.id },
      body: { validFrom: '2025-02-30', name: 'X', shortName: 'X' },
    })
    await expect(reply).rejects.toMatchObject({ code: 'platform.invalid_input', detail: { fields: ['validFrom'] } })
  })

  it('lists only the actor’s province', async () => {
    const items = (await t.call(house.reporter.token, listOrganisations, { query: {} })).items
    expect(items.every((organisation) => organisation.provinceId === house.province.id)).toBe(true)
  })
})
