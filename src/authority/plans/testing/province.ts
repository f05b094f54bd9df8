import { addDays, atTime, type Day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/ids.ts'
import type { TestApp } from '../../../apps/testing/test-app.ts'
import { listKinds, offer } from '../../../commons/commitments/index.ts'
import { addChannel } from '../../../commons/organisations/index.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse, type TestPerson } from '../../../commons/people/testing/house.ts'
import { declareDayList } from '../../../commons/record/contract.ts'
import { importPlan, keepProof } from '../index.ts'

/** The smallest file that is a PDF to everybody who looks. */
export const aPdf = (words = 'Quyết định'): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)

type Parents = Pick<TestApp, 'db' | 'clock' | 'services'>

export const givenProof = async ({ db, clock, services }: Parents, house: TestHouse, words?: string): Promise<string> => {
  const id = newId()
  const by = { provinceId: house.province.id, organisationId: house.department.id, actorId: null, at: clock.now() }
  await db.transaction().execute((tx) => keepProof(tx, services.files, { id, name: 'quyet-dinh.pdf', content: aPdf(words ?? id) }, by))
  return id
}

export const entering = ({ clock }: Pick<TestApp, 'clock'>, house: TestHouse) => ({
  provinceId: house.province.id,
  organisationId: house.department.id,
  actorId: null,
  at: clock.now(),
})

export const givenPlan = async (t: Parents, house: TestHouse, document: unknown): Promise<string> => {
  const [plan] = await t.db
    .transaction()
    .execute((tx) => importPlan(tx, document, { provinceId: house.province.id, organisationId: house.department.id, actorId: null, at: t.clock.now() }))
  return plan!.id
}

export type Kind = 'political-task' | 'national-defence' | 'essential-information' | 'positive' | 'verified' | 'in-depth'

/** An open commitment of a kind for all agencies of the province, valid from 2019 on. */
export const givenCommitment = async ({ db, clock }: Pick<TestApp, 'db' | 'clock'>, house: TestHouse, code: Kind): Promise<string> => {
  const kind = (await listKinds(db, '2026-01-01')).find((each) => each.code === code)!
  const id = newId()
  await db.transaction().execute((tx) =>
    offer(
      tx,
      {
        id,
        kindId: kind.id,
        source: { kind: 'plan', ref: '' },
        title: kind.vi,
        toAll: true,
        agencyIds: [],
        validFrom: '2020-01-01',
        validTo: null,
        criteria: '',
        quantity: null,
        ownerId: house.department.id,
        provinceId: house.province.id,
      },
      { at: clock.now(), actorId: null },
    ),
  )
  return id
}

export const givenChannel = async (
  { db }: Pick<TestApp, 'db'>,
  agencyId: string,
  over: { kind?: 'site' | 'print' | 'radio' | 'tv' | 'social'; isDomestic?: boolean; openedOn?: Day; name?: string } = {},
): Promise<string> => {
  const id = newId()
  const kind = over.kind ?? 'print'
  const isDigital = kind === 'site' || kind === 'social'
  await db.transaction().execute((tx) =>
    addChannel(tx, {
      id,
      agencyId,
      kind,
      name: over.name ?? kind,
      address: kind === 'site' ? `${id.slice(-6)}.example` : null,
      isDigital,
      isDomestic: over.isDomestic ?? true,
      openedOn: over.openedOn ?? '2020-01-01',
      closedOn: null,
    }),
  )
  return id
}

export type Declared = {
  readonly day: Day
  readonly count: number
  readonly commitmentIds?: readonly string[]
  readonly storyKey?: string
  readonly title?: string
}

// two lines of one channel, day, hour and title are one work
let serial = 0

/** Works declared by an agency's secretary, one story each, spread over days as asked. */
export const declareWorks = async (t: Pick<TestApp, 'call'>, token: string, channelId: string, lists: readonly Declared[]): Promise<string[]> => {
  const ids: string[] = []
  for (const { day, count, commitmentIds = [], storyKey, title } of lists) {
    for (let start = 0; start < count; start += 120) {
      const lines = Array.from({ length: Math.min(120, count - start) }, () => ({
        id: newId(),
        title: title ?? `Tin ${day} số ${(serial += 1)}`,
        genre: 'news',
        time: '05:30',
        commitmentIds: [...commitmentIds],
        contributors: [{ name: 'Nguyễn An' }],
        ...(storyKey ? { storyKey } : {}),
      }))
      await t.call(token, declareDayList, { body: { channelId, day, lines } })
      ids.push(...lines.map((line) => line.id))
    }
  }
  return ids
}

/** So many items from a day on, at most a hundred a day. */
export const spread = (from: Day, count: number, commitmentIds: readonly string[]): Declared[] =>
  Array.from({ length: Math.ceil(count / 100) }, (_, at) => ({ day: addDays(from, at), count: Math.min(100, count - at * 100), commitmentIds }))

export type PlanHouse = TestHouse & {
  departmentLeader: TestPerson
  partyOfficer: TestPerson
  provinceLeader: TestPerson
  auditor: TestPerson
  foreignOfficer: TestPerson
  accountant: TestPerson
}

/** `givenHouse` with everybody on the authority's side, and the officer of another province. */
export const givenPlanHouse = async (t: Pick<TestApp, 'db' | 'clock'>): Promise<PlanHouse> => {
  const house = await givenHouse(t)
  const at = (organisationId: string, roles: Parameters<typeof givenPerson>[1]['roles'], name: string) => givenPerson(t, { organisationId, roles, name })
  const party = await givenOrganisation(t, { provinceId: house.province.id, kind: 'party_commission', agencyType: null, name: 'Ban Tuyên giáo và Dân vận' })
  const committee = await givenOrganisation(t, { provinceId: house.province.id, kind: 'people_committee', agencyType: null, name: 'UBND tỉnh' })
  const foreign = await givenOrganisation(t, { provinceId: newId(), kind: 'department', agencyType: null, name: 'Sở tỉnh khác' })
  return {
    ...house,
    departmentLeader: await at(house.department.id, ['department_leader'], 'Ngô Thành'),
    partyOfficer: await at(party.id, ['party_officer'], 'Mai Hoa'),
    provinceLeader: await at(committee.id, ['province_leader'], 'Trần Thị Hải Vân'),
    auditor: await at(committee.id, ['auditor'], 'Lý Sơn'),
    foreignOfficer: await at(foreign.id, ['officer'], 'Đinh Núi'),
    accountant: await at(house.agency.id, ['accountant'], 'Cao Kim'),
  }
}

export const momentOf = (day: Day, time = '09:00'): Date => atTime(day, time)
