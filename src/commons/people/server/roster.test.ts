import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import * as api from '../contract.ts'
import { listAbsencesOn, listDutyAt } from '../index.ts'
import { givenDesk, givenHouse, givenPerson, type TestHouse, type TestPerson } from '../testing/house.ts'
import { auditOf, eventsOf } from '../testing/look.ts'

const t = useTestApp()
let house: TestHouse
let elsewhere: TestPerson
beforeAll(async () => {
  house = await givenHouse(t)
  const desk = await givenDesk(t, house.agency.id, 'Ban Phát thanh')
  elsewhere = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'], deskId: desk.id, name: 'Hồ Xa' })
})
beforeEach(async () => {
  await sql`delete from people.duty`.execute(t.db)
  await sql`delete from people.absence`.execute(t.db)
})

type AbsenceBody = CallOf<typeof api.enterAbsence>['body']
type DutyBody = CallOf<typeof api.enterDuty>['body']
const leave = (over: Partial<AbsenceBody> = {}, token: string | null = house.deskHead.token) =>
  t.call(token, api.enterAbsence, { body: { id: newId(), personId: house.reporter.id, kind: 'leave', fromDay: '2026-11-23', toDay: '2026-11-25', ...over } })
// 17:00 on the 21st to 07:00 on the 22nd, in Hà Nội
const night = { fromAt: '2026-11-21T10:00:00Z', toAt: '2026-11-22T00:00:00Z' }
const shift = (over: Partial<DutyBody> = {}, token: string | null = house.secretary.token) =>
  t.call(token, api.enterDuty, { body: { id: newId(), personId: house.deskHead.id, kind: 'duty_approver', ...night, excuses: true, ...over } })
const week = (from = '2026-11-16', token = house.reporter.token) => t.call(token, api.getRoster, { query: { from } })

describe('an absence', () => {
  it('is entered by the head of the desk, seen by everybody, and drives who is missing', async () => {
    const { id } = await leave()
    expect((await week('2026-11-23')).absences).toMatchObject([{ id, personId: house.reporter.id, kind: 'leave', mayChange: false }])
    expect((await week('2026-11-23', house.deskHead.token)).absences[0]!.mayChange).toBe(true)
    expect(await listAbsencesOn(t.db, [house.reporter.id], '2026-11-24')).toEqual([{ personId: house.reporter.id, kind: 'leave' }])
    await t.call(house.deskHead.token, api.changeAbsence, { params: { absenceId: id }, body: { kind: 'travel', fromDay: '2026-11-23', toDay: '2026-11-23' } })
    expect(await listAbsencesOn(t.db, [house.reporter.id], '2026-11-24')).toEqual([])
    await t.call(house.secretary.token, api.removeAbsence, { params: { absenceId: id } })
    expect((await week('2026-11-23')).absences).toEqual([])
    expect((await auditOf(t.db, house.reporter.id)).slice(-3)).toEqual(['people.enter_absence', 'people.change_absence', 'people.remove_absence'])
    expect(await eventsOf(t.db, 'people.roster_changed', house.reporter.id)).toBe(3)
  })

  it('is refused to nobody, to reporters, to heads of other desks and other agencies', async () => {
    await expect(leave({}, null)).rejects.toMatchObject({ status: 401 })
    await expect(leave({}, house.reporter.token)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(leave({ personId: elsewhere.id })).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(leave({}, house.stranger.token)).rejects.toMatchObject({ code: 'people.not_found' })
    const { id } = await leave()
    await expect(t.call(house.stranger.token, api.removeAbsence, { params: { absenceId: id } })).rejects.toMatchObject({ code: 'people.not_found' })
    await expect(week('2026-11-23', house.officer.token)).rejects.toMatchObject({ status: 403 })
  })

  it('does not overlap, nor end before it begins, nor last for ever', async () => {
    await leave()
    await expect(leave({ kind: 'travel', fromDay: '2026-11-25', toDay: '2026-11-27' })).rejects.toMatchObject({ code: 'people.already_entered' })
    await expect(leave({ fromDay: '2026-12-05', toDay: '2026-12-04' })).rejects.toMatchObject({ code: 'people.times_wrong' })
    await expect(leave({ fromDay: '2027-01-01', toDay: '2028-06-01' })).rejects.toMatchObject({ code: 'people.times_wrong' })
    await expect(leave({ fromDay: '2026-02-30' })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  })
})

describe('a duty shift', () => {
  it('opens the night path for its hours and excuses on its days', async () => {
    const { id } = await shift()
    const onDuty = async (at: string) => (await listDutyAt(t.db, house.agency.id, 'duty_approver', new Date(at))).map((person) => person.id)
    expect([await onDuty('2026-11-21T18:00:00Z'), await onDuty('2026-11-22T00:00:00Z')]).toEqual([[house.deskHead.id], []])
    expect(await listAbsencesOn(t.db, [house.deskHead.id], '2026-11-22')).toEqual([{ personId: house.deskHead.id, kind: 'night_duty' }])
    const { absences } = await week()
    expect(absences[0]).toMatchObject({ ofDuty: true, mayChange: false })
    await expect(t.call(house.secretary.token, api.removeAbsence, { params: { absenceId: absences[0]!.id } })).rejects.toMatchObject({
      code: 'people.entry_not_found',
    })
    await t.call(house.secretary.token, api.changeDuty, { params: { dutyId: id }, body: { kind: 'duty_approver', ...night, excuses: false } })
    expect((await week()).absences).toEqual([])
    await t.call(house.secretary.token, api.removeDuty, { params: { dutyId: id } })
    expect((await week()).duties).toEqual([])
    expect((await auditOf(t.db, house.deskHead.id)).slice(-3)).toEqual(['people.enter_duty', 'people.change_duty', 'people.remove_duty'])
  })

  it('of an approver is put there by who runs the house; heads put editors of their desk', async () => {
    await expect(shift({}, house.deskHead.token)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    await expect(shift({ kind: 'duty_editor', personId: elsewhere.id }, house.deskHead.token)).rejects.toMatchObject({ code: 'platform.not_permitted' })
    expect(await shift({ kind: 'duty_editor', personId: house.colleague.id }, house.deskHead.token)).toMatchObject({ kind: 'duty_editor' })
    await expect(shift({}, house.stranger.token)).rejects.toMatchObject({ code: 'people.not_found' })
    await expect(shift({}, house.reporter.token)).rejects.toMatchObject({ status: 403 })
    expect((await week('2026-11-16', house.deskHead.token)).mayEnterDuties).toEqual(['duty_editor'])
  })

  it('is not for somebody away, not twice, not backwards', async () => {
    await leave({ personId: house.deskHead.id, fromDay: '2026-11-22', toDay: '2026-11-22' }, house.secretary.token)
    await expect(shift()).rejects.toMatchObject({ code: 'people.is_away' })
    await shift({ personId: house.leader.id })
    await expect(shift({ personId: house.leader.id })).rejects.toMatchObject({ code: 'people.already_entered' })
    await expect(shift({ personId: house.admin.id, toAt: '2026-11-21T09:00:00Z' })).rejects.toMatchObject({ code: 'people.times_wrong' })
    await expect(shift({ personId: house.admin.id, fromAt: '2026-11-19T10:00:00Z', toAt: '2026-11-19T22:00:00Z' })).rejects.toMatchObject({
      code: 'people.shift_over',
    })
  })

  it('that is over stays; one that runs ends now', async () => {
    const { id } = await shift()
    const before = t.clock.now()
    t.clock.set('2026-11-21T20:00:00Z')
    const later = { kind: 'duty_approver', fromAt: '2026-11-21T21:00:00Z', toAt: '2026-11-22T00:00:00Z', excuses: true } as const
    await expect(t.call(house.secretary.token, api.changeDuty, { params: { dutyId: id }, body: later })).rejects.toMatchObject({ code: 'people.shift_over' })
    await t.call(house.secretary.token, api.removeDuty, { params: { dutyId: id } })
    expect((await week()).duties).toMatchObject([{ toAt: '2026-11-21T20:00:00.000Z', mayChange: false }])
    await expect(t.call(house.secretary.token, api.removeDuty, { params: { dutyId: id } })).rejects.toMatchObject({ code: 'people.shift_over' })
    t.clock.set(before)
  })
})
