import { EventEmitter } from 'node:events'
import { z } from 'zod'
import { sql } from 'kysely'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { givenHouse, givenPerson, type TestHouse } from '../../commons/people/testing/house.ts'
import { SESSION_COOKIE } from './actor.ts'
import { openStreams, stillMay } from './event-stream.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

class Answer extends EventEmitter {
  isOpen = true
  writeHead = (): void => undefined
  write = (): boolean => true
  end = (): void => {
    this.isOpen = false
    this.emit('close')
  }
}

const open = async (permission?: string) => {
  const person = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'] })
  const raw = new Answer()
  const reply = z.custom<FastifyReply>().parse({ raw, hijack: () => undefined })
  const request = z.custom<FastifyRequest>().parse({ cookies: { [SESSION_COOKIE]: person.token } })
  const who = { personId: person.id, organisationId: house.agency.id }
  const streams = openStreams(20)
  streams.open(reply, { group: house.agency.id, person: person.id, stillMay: stillMay(t.services, request, who, permission) })
  return { person, raw, streams }
}
const seenAt = async (personId: string): Promise<Date> =>
  (await sql<{ at: Date }>`select last_seen_at as at from people.session where person_id = ${personId}`.execute(t.db)).rows[0]!.at

it('a stream ends when its session does', async () => {
  const { person, raw, streams } = await open()
  expect(raw.isOpen).toBe(true)
  await sql`delete from people.session where person_id = ${person.id}`.execute(t.db)
  await expect.poll(() => raw.isOpen).toBe(false)
  expect(streams.has(house.agency.id)).toBe(false)
})

it('and when the role is taken; looking is no use of the session', async () => {
  const { person, raw } = await open('planning.view')
  const before = await seenAt(person.id)
  t.clock.advance(300_000)
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect([raw.isOpen, await seenAt(person.id)]).toEqual([true, before])
  await sql`update people.membership set role = 'accountant' where person_id = ${person.id}`.execute(t.db)
  await expect.poll(() => raw.isOpen).toBe(false)
})
