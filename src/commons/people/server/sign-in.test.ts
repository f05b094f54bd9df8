import { generateSync } from 'otplib'
import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { beginTotp, confirmTotp, getSession, listColleagues, signIn, signInTotp, signOut, switchOrganisation } from '../contract.ts'
import { addMembership, hashPassword, startSession } from '../index.ts'
import { givenHouse, givenPerson, type TestHouse, type TestPerson } from '../testing/house.ts'

const t = useTestApp()
let house: TestHouse
let person: TestPerson
const email = 'Nguyen.An@minhson.example'
const password = 'đúng mật khẩu'

beforeAll(async () => {
  house = await givenHouse(t)
  person = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'], email, passwordHash: await hashPassword(password) })
})

const post = (payload: object) => t.app.inject({ method: 'POST', url: '/api/sign-in', payload })

describe('signing in', () => {
  it('opens a session with a cookie scripts cannot read', async () => {
    const reply = await post({ email: email.toUpperCase(), password })
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({ next: 'done', session: { person: { id: person.id }, organisation: { id: house.agency.id } } })
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const [wrong, unknown] = await Promise.all([post({ email, password: 'sai' }), post({ email: 'khong@co.example', password: 'sai' })])
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.json()).toEqual(unknown.json())
  })

  it('locks after five wrong attempts for fifteen minutes, also for the right password', async () => {
    const email2 = 'khoa@minhson.example'
    await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'], email: email2, passwordHash: await hashPassword(password) })
    for (let attempt = 0; attempt < 5; attempt += 1) await post({ email: email2, password: 'sai' })
    expect((await post({ email: email2, password })).json()).toMatchObject({ error: { code: 'people.locked' } })
    const before = t.clock.now()
    t.clock.advance(15 * 60_000 + 1)
    expect((await post({ email: email2, password })).statusCode).toBe(200)
    t.clock.set(before)
    const { rows } = await sql<{ action: string }>`select action from platform.audit where action = 'people.account_locked'`.execute(t.db)
    expect(rows).toHaveLength(1)
  })

  it('refuses a foreign origin', async () => {
    const reply = await t.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password }, headers: { 'sec-fetch-site': 'cross-site' } })
    expect(reply.json()).toMatchObject({ error: { code: 'platform.foreign_origin' } })
  })

  it('refuses unknown fields, NUL and lone surrogates with a sentence', async () => {
    expect((await post({ email, password, more: 1 })).json()).toMatchObject({ error: { code: 'platform.invalid_input' } })
    expect((await post({ email: 'a\u0000b', password })).json()).toMatchObject({ error: { code: 'platform.invalid_text' } })
    const raw = await t.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'content-type': 'application/json' },
      payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    })
    expect(raw.statusCode).toBe(400)
  })
})

describe('the second factor', () => {
  it('is asked for once it is on, and a code works once', async () => {
    const { secret } = await t.call(person.token, beginTotp, { body: { password } })
    const codeAt = (): string => generateSync({ secret, epoch: Math.floor(t.clock.now().getTime() / 1000) })
    await t.call(person.token, confirmTotp, { body: { code: codeAt() } })
    t.clock.advance(60_000)
    const first = await t.call(null, signIn, { body: { email, password } })
    if (first.next !== 'totp') throw new Error('the second factor was not asked for')
    await expect(t.call(null, signInTotp, { body: { challenge: first.challenge, code: '000000' } })).rejects.toMatchObject({ code: 'people.wrong_code' })
    expect(await t.call(null, signInTotp, { body: { challenge: first.challenge, code: codeAt() } })).toMatchObject({ next: 'done' })
    const second = await t.call(null, signIn, { body: { email, password } })
    if (second.next !== 'totp') throw new Error('the second factor was not asked for')
    await expect(t.call(null, signInTotp, { body: { challenge: second.challenge, code: codeAt() } })).rejects.toMatchObject({ code: 'people.wrong_code' })
  })

  it('cannot be replaced without the password', async () => {
    await expect(t.call(person.token, beginTotp, { body: { password: 'sai' } })).rejects.toMatchObject({ code: 'people.wrong_credentials' })
  })
})

describe('a session', () => {
  it('ends by signing out and by time', async () => {
    const guest = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'] })
    expect(await t.call(guest.token, getSession)).toMatchObject({ person: { id: guest.id } })
    await t.call(guest.token, signOut)
    expect(await t.call(guest.token, getSession)).toBeNull()
    const before = t.clock.now()
    const opened = await t.db.transaction().execute((tx) => startSession(tx, { personId: guest.id, now: before, userAgent: 'test' }))
    const hours = opened.token
    expect(await t.call(hours, getSession)).not.toBeNull()
    t.clock.advance(11 * 3_600_000)
    await expect(t.call(hours, listColleagues)).rejects.toMatchObject({ status: 401 })
    t.clock.set(before)
  })

  it('switches only to an organisation one belongs to', async () => {
    await expect(t.call(house.reporter.token, switchOrganisation, { body: { organisationId: house.otherAgency.id } })).rejects.toMatchObject({
      code: 'people.not_member',
    })
    await t.db
      .transaction()
      .execute((tx) => addMembership(tx, { personId: house.colleague.id, organisationId: house.otherAgency.id, role: 'editor', validFrom: '2026-01-01' }))
    expect(await t.call(house.colleague.token, switchOrganisation, { body: { organisationId: house.otherAgency.id } })).toMatchObject({
      organisation: { id: house.otherAgency.id },
      roles: ['editor'],
    })
  })
})
