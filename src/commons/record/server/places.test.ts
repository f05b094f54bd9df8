import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { addChannel, findSiteAddress, siteAddressOf, succeed } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../people/testing/house.ts'
import { listStoryPlaces, withdrawWork } from '../contract.ts'
import { aCandidate, anApproval } from '../testing/builders.ts'
import { publish } from './publish.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse

const givenSite = (agencyId: string, address: string) =>
  t.db.transaction().execute((tx) =>
    addChannel(tx, {
      id: newId(),
      agencyId,
      kind: 'site',
      name: 'Trang',
      address,
      isDigital: true,
      isDomestic: true,
      openedOn: '2020-01-01',
      closedOn: null,
    }),
  )
beforeAll(async () => {
  house = await givenHouse(t)
  await givenSite(house.agency.id, 'baominhson.vn')
})

const out = (agencyId: string) => {
  const candidate = aCandidate({ agencyId, sectionId: null })
  return t.db.transaction().execute(async (tx) => ({
    ...candidate,
    ...(await publish(tx, candidate, [anApproval(candidate)], { at: new Date('2026-11-20T02:00:00Z'), actorId: house.leader.id })),
  }))
}
const places = async (token: string | null, storyKey: string) => (await t.call(token, listStoryPlaces, { params: { storyKey } })).items

describe('where a story is out', () => {
  it('names the reader’s page, and after a withdrawal why it is gone', async () => {
    const work = await out(house.agency.id)
    expect(await places(house.reporter.token, work.storyKey)).toMatchObject([
      {
        workId: work.workId,
        state: 'out',
        address: `http://baominhson.vn/${work.slug}-${work.publicId}.html`,
        appearances: [{ kind: 'site', closedAt: null }],
        may: { withdraw: false },
      },
    ])
    expect((await places(house.leader.token, work.storyKey))[0]!.may).toEqual({ withdraw: true })
    await t.call(house.leader.token, withdrawWork, { params: { workId: work.workId }, body: { reason: 'Nguồn tin rút lời' } })
    expect(await places(house.leader.token, work.storyKey)).toMatchObject([
      { state: 'withdrawn', withdrawal: { reason: 'Nguồn tin rút lời' }, may: { withdraw: false }, appearances: [{ closedAt: '2026-11-21T03:00:00.000Z' }] },
    ])
  })

  it('is told to the own house and the province, nobody else', async () => {
    const work = await out(house.agency.id)
    await expect(places(null, work.storyKey)).rejects.toMatchObject({ status: 401 })
    expect(await places(house.stranger.token, work.storyKey)).toEqual([])
    expect(await places(house.officer.token, work.storyKey)).toMatchObject([{ may: { withdraw: false } }])
  })

  it('follows a merger to the site of the agency that took over', async () => {
    const [old, merged] = [
      await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo cũ' }),
      await givenOrganisation(t, { provinceId: house.province.id, name: 'Báo mới', code: 'bao-moi' }),
    ]
    await givenSite(merged.id, 'baomoi.example')
    const find = (agencyId: string) => findSiteAddress(t.db, { agencyId, asOf: '2026-11-21', publicUrl: 'http://localhost' })
    expect(await find(old.id)).toBeUndefined()
    await t.db
      .transaction()
      .execute((tx) => succeed(tx, { predecessorIds: [old.id], successorId: merged.id, onDay: '2026-07-01', kind: 'merge', at: t.clock.now() }))
    expect(await find(old.id)).toEqual({ host: null, root: 'http://localhost', origin: 'http://localhost/bao/bao-moi', base: '/bao/bao-moi' })
  })

  it('takes a reachable host as it is written in the register', () => {
    const at = (address: string | null) => siteAddressOf({ code: 'bms', address }, 'https://hoitu.example')
    expect(at('https://BaoMinhSon.vn/')).toEqual({
      host: 'baominhson.vn',
      root: 'https://baominhson.vn',
      origin: 'https://baominhson.vn',
      base: 'https://baominhson.vn',
    })
    expect(at(null).base).toBe('/bao/bms')
  })
})
