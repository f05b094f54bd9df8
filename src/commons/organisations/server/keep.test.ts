import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import * as people from '../../people/contract.ts'
import { givenDesk, givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import * as api from '../contract.ts'
import { findSite, imprintOf } from '../index.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const TODAY = '2026-11-21'
const auditOf = async (organisationId: string): Promise<string[]> => {
  const { rows } = await sql<{ action: string }>`select action from platform.audit where subject_id = ${organisationId} order by xmin::text::bigint`.execute(
    t.db,
  )
  return rows.map((row) => row.action)
}
const eventsOf = async (organisationId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from platform.event where name = 'organisations.changed' and payload ->> 'organisationId' = ${organisationId}`.execute(t.db)
  return rows[0]!.count
}
const look = (organisationId: string, token = house.officer.token, asOf?: string) =>
  t.call(token, api.getOrganisation, { params: { organisationId }, query: asOf ? { asOf } : {} })

describe('adding an organisation', () => {
  const body = (over: object = {}) => ({
    id: newId(),
    code: `moi-${newId().slice(-6)}`,
    kind: 'agency' as const,
    agencyType: 'magazine' as const,
    name: 'Tạp chí Lâm nghiệp Minh Sơn',
    shortName: 'Lâm nghiệp',
    validFrom: '2026-12-01',
    supervisoryBodyId: house.department.id,
    decision: '77/QĐ-UBND',
    ...over,
  })
  const add = (over: object = {}, token: string | null = house.officer.token) => t.call(token, api.addOrganisation, { body: body(over) })

  it('is the department’s act: in its province, from its day', async () => {
    const made = await add()
    expect(made).toMatchObject({ name: 'Tạp chí Lâm nghiệp Minh Sơn', decision: '77/QĐ-UBND', supervisoryBodyName: 'Sở Văn hóa, Thể thao và Du lịch' })
    const listed = async (asOf: string) => (await t.call(house.leader.token, api.listOrganisations, { query: { asOf } })).items.some(({ id }) => id === made.id)
    expect([await listed('2026-11-30'), await listed('2026-12-01')]).toEqual([false, true])
    expect([await auditOf(made.id), await eventsOf(made.id)]).toEqual([['organisations.add'], 1])
  })

  it('is refused to nobody, to agencies, for a code in use and without a type', async () => {
    await expect(add({}, null)).rejects.toMatchObject({ status: 401 })
    await expect(add({}, house.admin.token)).rejects.toMatchObject({ status: 403 })
    const { code, id } = await add()
    await expect(add({ code })).rejects.toMatchObject({ code: 'organisations.code_taken' })
    await expect(add({ id })).rejects.toMatchObject({ code: 'organisations.id_taken' })
    await expect(add({ agencyType: null })).rejects.toMatchObject({ code: 'organisations.agency_type_needed' })
    const foreign = await givenOrganisation(t, { name: 'Tỉnh ủy tỉnh khác', kind: 'supervisory', agencyType: null })
    await expect(add({ supervisoryBodyId: foreign.id })).rejects.toMatchObject({ code: 'organisations.not_found' })
    await expect(add({ code: 'Có dấu' })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  })
})

describe('desks', () => {
  it('are opened, renamed, ordered and closed by the house itself', async () => {
    const params = { organisationId: house.agency.id }
    const id = newId()
    const added = await t.call(house.admin.token, api.addDesk, { params, body: { id, name: 'Ban Phát thanh' } })
    expect(added.desks.find((desk) => desk.id === id)).toMatchObject({ code: 'ban-phat-thanh', position: 2, isOpen: true })
    const change = (over: object, token = house.admin.token) =>
      t.call(token, api.changeDesk, { params: { ...params, deskId: id }, body: { name: 'Ban Phát thanh và podcast', position: 0, isOpen: false, ...over } })
    expect((await change({})).desks.find((desk) => desk.id === id)).toMatchObject({ name: 'Ban Phát thanh và podcast', isOpen: false })
    expect((await change({ isOpen: true })).desks.find((desk) => desk.id === id)).toMatchObject({ isOpen: true })
    for (const token of [house.stranger.token, house.officer.token])
      await expect(change({}, token)).rejects.toMatchObject({ status: token === house.officer.token ? 403 : 404 })
    await expect(change({}, house.leader.token)).rejects.toMatchObject({ status: 403 })
    const foreign = await givenDesk(t, house.otherAgency.id)
    const other = t.call(house.admin.token, api.changeDesk, { params: { ...params, deskId: foreign.id }, body: { name: 'X', position: 0, isOpen: true } })
    await expect(other).rejects.toMatchObject({ code: 'organisations.part_not_found' })
    expect(await auditOf(house.agency.id)).toEqual(['organisations.add_desk', 'organisations.change_desk', 'organisations.change_desk'])
  })
})

describe('channels and products', () => {
  const channel = (over: object = {}) => ({
    id: newId(),
    kind: 'site' as const,
    name: 'Báo Minh Sơn điện tử',
    address: 'baominhson.example',
    isDomestic: true,
    openedOn: '2020-01-01',
    closedOn: null,
    ...over,
  })
  const open = (organisationId: string, token: string, over: object = {}) => t.call(token, api.addChannel, { params: { organisationId }, body: channel(over) })

  it('open a site that answers, and close it', async () => {
    const { channels } = await open(house.agency.id, house.admin.token)
    expect((await findSite(t.db, 'baominhson.example'))?.agencyId).toBe(house.agency.id)
    expect(channels[0]).toMatchObject({ isDigital: true })
    await expect(open(house.otherAgency.id, house.stranger.token, { address: 'BaoMinhSon.example' })).rejects.toMatchObject({
      code: 'organisations.address_taken',
    })
    await expect(open(house.agency.id, house.stranger.token)).rejects.toMatchObject({ code: 'organisations.not_found' })
    await expect(open(house.agency.id, house.admin.token, { closedOn: '2019-01-01' })).rejects.toMatchObject({ code: 'organisations.days_wrong' })
    const { kind: _, id: __, ...body } = channel({ closedOn: TODAY })
    await t.call(house.admin.token, api.changeChannel, { params: { organisationId: house.agency.id, channelId: channels[0]!.id }, body })
    expect(await findSite(t.db, 'baominhson.example')).toBeUndefined()
  })

  it('products begin and end on days', async () => {
    const params = { organisationId: house.agency.id }
    const body = { name: 'Báo Minh Sơn', frequency: 'Hằng ngày', validFrom: '2020-01-01', validTo: null }
    const { products } = await t.call(house.admin.token, api.addProduct, { params, body: { id: newId(), pressType: 'print', ...body } })
    const change = (over: object, token = house.admin.token) =>
      t.call(token, api.changeProduct, { params: { ...params, productId: products[0]!.id }, body: { ...body, ...over } })
    expect((await change({ validTo: '2027-01-01' })).products[0]).toMatchObject({ validTo: '2027-01-01' })
    await expect(change({ validTo: '2020-01-01' })).rejects.toMatchObject({ code: 'organisations.days_wrong' })
    await expect(change({}, house.stranger.token)).rejects.toMatchObject({ code: 'organisations.not_found' })
  })
})

describe('a licence', () => {
  const licence = {
    kind: 'Giấy phép hoạt động báo chí',
    number: '12/GP-BVHTTDL',
    issuedOn: '2026-01-01',
    issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
    validFrom: '2026-01-01',
    validTo: null,
    headTitle: 'Tổng Biên tập',
    headName: 'Hoàng Giang',
    office: 'Số 1 đường Bến Ngàn',
    phone: '0200 3800 100',
    email: 'toasoan@minhson.example',
  }

  it('is kept by the house and by the department, and printed in the imprint', async () => {
    const params = { organisationId: house.agency.id }
    const { licences } = await t.call(house.officer.token, api.addLicence, { params, body: { id: newId(), ...licence } })
    const change = (over: object, token = house.admin.token) =>
      t.call(token, api.changeLicence, { params: { ...params, licenceId: licences[0]!.id }, body: { ...licence, ...over } })
    await change({ headName: 'Trần Bình' })
    expect((await imprintOf(t.db, house.agency.id, TODAY))?.licence).toMatchObject({ headName: 'Trần Bình', number: '12/GP-BVHTTDL' })
    await expect(change({}, house.stranger.token)).rejects.toMatchObject({ code: 'organisations.not_found' })
    await expect(change({}, house.leader.token)).rejects.toMatchObject({ status: 403 })
    await expect(change({ validTo: '2025-01-01' })).rejects.toMatchObject({ code: 'organisations.days_wrong' })
    const foreign = await givenOrganisation(t, { name: 'Báo tỉnh khác' })
    const abroad = t.call(house.officer.token, api.addLicence, { params: { organisationId: foreign.id }, body: { id: newId(), ...licence } })
    await expect(abroad).rejects.toMatchObject({ code: 'organisations.not_found' })
  })
})

describe('a merger with its decision', () => {
  it('takes what lives along on its day and leaves what was', async () => {
    const paper = await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo Lĩnh Nam' })
    const station = await givenOrganisation(t, { provinceId: house.province.id, name: 'Đài Lĩnh Nam', agencyType: 'broadcaster' })
    const desk = await givenDesk(t, paper.id, 'Ban Bạn đọc')
    const [admin, listener] = [
      await givenPerson(t, { organisationId: paper.id, roles: ['admin'], name: 'Tòng Văn Quản' }),
      await givenPerson(t, { organisationId: paper.id, roles: ['reporter'], deskId: desk.id, name: 'Lù Thị Theo' }),
    ]
    const site = {
      id: newId(),
      kind: 'site' as const,
      name: 'Báo Lĩnh Nam',
      address: 'linhnam.example',
      isDomestic: true,
      openedOn: '2020-01-01',
      closedOn: null,
    }
    await t.call(admin.token, api.addChannel, { params: { organisationId: paper.id }, body: site })
    const merge = (onDay: string, predecessorIds = [paper.id]) =>
      t.call(house.officer.token, api.succeedOrganisations, {
        params: { organisationId: station.id },
        body: { predecessorIds, onDay, kind: 'merge', decision: '9/NQ-HĐND' },
      })
    await expect(merge('2019-06-01')).rejects.toMatchObject({ code: 'organisations.day_before_start' })
    await merge('2026-12-01', [paper.id, paper.id])
    await t.drainJobs()
    expect((await look(paper.id)).channels[0]!.closedOn).toBeNull()

    const before = t.clock.now()
    t.clock.set('2026-12-01T02:00:00Z')
    await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`.execute(t.db)
    await t.drainJobs()
    await t.drainJobs()
    const [was, is] = [await look(paper.id), await look(station.id)]
    expect(was).toMatchObject({ validTo: '2026-12-01', channels: [{ closedOn: '2026-12-01' }], desks: [{ isOpen: false }] })
    expect(is.successions).toMatchObject([{ predecessorName: 'Báo Lĩnh Nam', decision: '9/NQ-HĐND', onDay: '2026-12-01' }])
    expect(is).toMatchObject({
      channels: [{ address: 'linhnam.example', openedOn: '2026-12-01', closedOn: null }],
      desks: [{ name: 'Ban Bạn đọc', isOpen: true }],
    })
    // the open session of yesterday goes on in the new house, on the desk that came along
    expect(await t.call(listener.token, people.getSession)).toMatchObject({ organisation: { id: station.id }, roles: ['reporter'], deskIds: [is.desks[0]!.id] })
    const { posts } = await t.call(admin.token, people.getPerson, { params: { personId: listener.id } })
    expect(posts.map(({ organisation, validFrom, validTo }) => [organisation.id, validFrom, validTo])).toEqual([
      [station.id, '2026-12-01', null],
      [paper.id, '2020-01-01', '2026-11-30'],
    ])
    expect((await auditOf(station.id)).slice(0, 2)).toEqual(['organisations.succeed', 'organisations.move_living'])
    expect(await auditOf(paper.id)).toContain('people.move_to_successor')
    t.clock.set(before)
  })

  it('a new name carries its decision, and not before the house began', async () => {
    const rename = (validFrom: string) =>
      t.call(house.officer.token, api.renameOrganisation, {
        params: { organisationId: house.otherAgency.id },
        body: { validFrom, name: 'Tạp chí Văn nghệ và Đời sống', shortName: 'Văn nghệ', decision: '5/QĐ-UBND' },
      })
    await expect(rename('2010-01-01')).rejects.toMatchObject({ code: 'organisations.day_before_start' })
    await rename('2026-11-01')
    expect((await look(house.otherAgency.id)).names.at(-1)).toMatchObject({ name: 'Tạp chí Văn nghệ và Đời sống', decision: '5/QĐ-UBND' })
  })

  it('tells who may do what on the page', async () => {
    expect((await look(house.agency.id, house.officer.token)).may).toEqual({ manage: true, keep: false, licences: true })
    expect((await look(house.agency.id, house.admin.token)).may).toEqual({ manage: false, keep: true, licences: true })
    expect((await look(house.agency.id, house.stranger.token)).may).toEqual({ manage: false, keep: false, licences: false })
    expect((await look(house.agency.id, house.leader.token)).may).toEqual({ manage: false, keep: false, licences: false })
  })
})
