import { hanoiDay } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { addAreas } from '../../areas/index.ts'
import { addDesk, addOrganisation, type NewOrganisation } from '../../organisations/index.ts'
import { addMembership, addPerson, type RoleName, startSession } from '../index.ts'

export type TestPerson = { id: string; name: string; token: string }
type Parents = { db: Db; clock: { now: () => Date } }

const START = '2020-01-01'
// tests move the clock by months
const TEN_YEARS = 10 * 366 * 86_400

export const givenProvince = async ({ db }: Parents, name = 'tỉnh Minh Sơn'): Promise<{ id: string; wardId: string; communeId: string }> => {
  const [id, wardId, communeId] = [newId(), newId(), newId()]
  const code = id.slice(-6)
  const common = { validFrom: START, isRemote: false, isBorder: false, population: 10_000 }
  await db.transaction().execute((tx) =>
    addAreas(tx, [
      { ...common, id, code, name, kind: 'province', parentId: null, settlement: 'rural' },
      { ...common, id: wardId, code: `${code}-1`, name: 'Phường Sông Hồng', kind: 'ward', parentId: id, settlement: 'urban' },
      { ...common, id: communeId, code: `${code}-2`, name: 'Xã Vân Lĩnh', kind: 'commune', parentId: id, settlement: 'rural', isRemote: true, isBorder: true },
    ]),
  )
  return { id, wardId, communeId }
}

export const givenOrganisation = async ({ db }: Parents, over: Partial<NewOrganisation> & { name?: string } = {}): Promise<{ id: string }> => {
  const id = over.id ?? newId()
  const { name = 'Báo Minh Sơn', ...rest } = over
  await db.transaction().execute((tx) =>
    addOrganisation(tx, {
      id,
      code: `org-${id.slice(-8)}`,
      kind: 'agency',
      agencyType: 'newspaper',
      provinceId: null,
      supervisoryBodyId: null,
      validFrom: START,
      validTo: null,
      names: [{ validFrom: START, name, shortName: name }],
      ...rest,
    }),
  )
  return { id }
}

export const givenDesk = async ({ db }: Parents, agencyId: string, name = 'Ban Thời sự'): Promise<{ id: string }> => {
  const id = newId()
  await db.transaction().execute((tx) => addDesk(tx, { id, agencyId, code: `desk-${id.slice(-6)}`, name, position: 1 }))
  return { id }
}

/** A person in post with the given roles and an open session. */
export const givenPerson = async (
  { db, clock }: Parents,
  input: { organisationId: string; roles: readonly RoleName[]; deskId?: string; name?: string; email?: string; passwordHash?: string },
): Promise<TestPerson> => {
  const id = newId()
  const name = input.name ?? 'Nguyễn An'
  const token = await db.transaction().execute(async (tx) => {
    await addPerson(tx, { id, name, email: input.email ?? `${id}@minhson.example`, passwordHash: input.passwordHash ?? null, createdAt: clock.now() })
    for (const role of input.roles)
      await addMembership(tx, { personId: id, organisationId: input.organisationId, deskId: input.deskId ?? null, role, validFrom: START })
    return (await startSession(tx, { personId: id, now: clock.now(), userAgent: 'test', seconds: TEN_YEARS })).token
  })
  return { id, name, token }
}

export type TestHouse = {
  province: { id: string; wardId: string; communeId: string }
  agency: { id: string }
  otherAgency: { id: string }
  department: { id: string }
  desk: { id: string }
  reporter: TestPerson
  colleague: TestPerson
  deskHead: TestPerson
  secretary: TestPerson
  leader: TestPerson
  admin: TestPerson
  officer: TestPerson
  stranger: TestPerson
}

/** A province with two agencies and its department, and one person of each kind: what most tests of a room need. `stranger` has every newsroom role, in the other agency. */
export const givenHouse = async (parents: Parents): Promise<TestHouse> => {
  const province = await givenProvince(parents)
  const agency = await givenOrganisation(parents, { provinceId: province.id })
  const otherAgency = await givenOrganisation(parents, { provinceId: province.id, name: 'Tạp chí Văn nghệ Minh Sơn', agencyType: 'magazine' })
  const department = await givenOrganisation(parents, {
    provinceId: province.id,
    kind: 'department',
    agencyType: null,
    name: 'Sở Văn hóa, Thể thao và Du lịch',
  })
  const desk = await givenDesk(parents, agency.id)
  const inAgency = (roles: readonly RoleName[], name: string) => givenPerson(parents, { organisationId: agency.id, roles, deskId: desk.id, name })
  return {
    province,
    agency,
    otherAgency,
    department,
    desk,
    reporter: await inAgency(['reporter'], 'Nguyễn An'),
    colleague: await inAgency(['reporter', 'editor'], 'Lê Hà'),
    deskHead: await inAgency(['desk_head'], 'Trần Bình'),
    secretary: await inAgency(['secretary'], 'Phạm Dung'),
    leader: await inAgency(['leader'], 'Hoàng Giang'),
    admin: await inAgency(['admin'], 'Vũ Khánh'),
    officer: await givenPerson(parents, { organisationId: department.id, roles: ['officer'], name: 'Đỗ Lan' }),
    stranger: await givenPerson(parents, {
      organisationId: otherAgency.id,
      roles: ['reporter', 'editor', 'desk_head', 'secretary', 'leader', 'admin'],
      name: 'Bùi Mai',
    }),
  }
}

export const today = (parents: Parents): string => hanoiDay(parents.clock.now())
