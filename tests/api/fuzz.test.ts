import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, givenPerson, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { roleNames, startSession } from '../../src/commons/people/index.ts'
import { givenItem } from '../../src/newsroom/planning/testing/items.ts'
import { givenStory } from '../../src/newsroom/stories/testing/write.ts'
import { newId } from '../../src/platform/ids.ts'
import { nameOf, routes, send, type Sent } from './every-endpoint.ts'
import { jsonSchemaOf, sampleOf, seeded, spoil, type Pick } from './sample.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121)
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 14)

const t = useTestApp()
let house: TestHouse
let insider: string
const holders: string[] = []
const ids: string[] = []

beforeAll(async () => {
  house = await givenHouse(t)
  const inside = await givenPerson(t, { organisationId: house.agency.id, roles: roleNames, deskId: house.desk.id })
  const above = await givenPerson(t, { organisationId: house.department.id, roles: roleNames })
  holders.push(inside.id, above.id)
  insider = inside.token
  const { story, outputId } = await givenStory(t, house.reporter)
  const item = await givenItem(t, house.reporter.token)
  ids.push(story.id, outputId, item.id, house.reporter.id, house.desk.id, house.agency.id, house.otherAgency.id, house.province.id, newId())
})

/** Sessions of this endpoint's own: some endpoints end them. */
const openSessions = (): Promise<string[]> =>
  t.db
    .transaction()
    .execute((tx) => Promise.all(holders.map(async (personId) => (await startSession(tx, { personId, now: t.clock.now(), userAgent: 'fuzz' })).token)))

const fitting = (route: (typeof routes)[number], pick: Pick): Sent => {
  const { params, query, body } = route.endpoint
  const part = (schema: typeof body): unknown => (schema ? sampleOf(jsonSchemaOf(schema), ids, pick) : undefined)
  return { params: (part(params) ?? {}) as Record<string, unknown>, query: (part(query) ?? {}) as Record<string, unknown>, body: part(body) }
}

const spoiled = (sent: Sent, pick: Pick): Sent => {
  const place = pick.one(['params', 'query', 'body', 'body', 'body'] as const)
  if (sent[place] === undefined) return sent
  const bad = spoil(sent[place], pick)
  if (place !== 'body' && (bad === null || typeof bad !== 'object')) return { ...sent, [place]: { wrong: bad } }
  return { ...sent, [place]: bad as Record<string, unknown> }
}

const chainIsWhole = async (): Promise<number> => (await sql<{ count: number }>`select count(*)::int as count from platform.audit`.execute(t.db)).rows[0]!.count

describe(`any input (seed ${SEED})`, () => {
  for (const [index, route] of routes.entries()) {
    it(`${nameOf(route)} answers 2xx or 4xx, never 5xx`, async () => {
      const pick = seeded(SEED + index * 7919)
      const [inside, above] = await openSessions()
      for (let round = 0; round < ROUNDS; round += 1) {
        const sent = round % 3 === 0 ? fitting(route, pick) : spoiled(fitting(route, pick), pick)
        const answer = await send(t, pick.one([inside!, inside!, above!]), route, sent)
        if (answer.status >= 500)
          expect.fail(`${nameOf(route)} answered ${answer.status} ${answer.body.slice(0, 300)} to ${JSON.stringify(sent).slice(0, 900)}`)
        if (answer.status >= 400) expect(answer.code, answer.body.slice(0, 200)).toMatch(/^[a-z]+\.[a-z_]+$/)
      }
    })
  }

  it('bytes that are no UTF-8, no JSON, or not JSON at all are refused with a sentence', async () => {
    for (const route of routes.filter((each) => each.endpoint.body)) {
      const url = route.endpoint.path.replace(/:\w+/g, newId())
      for (const [type, payload] of [
        ['application/json', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
        ['application/json', Buffer.from('{"a":')],
        ['text/plain', Buffer.from('a=b')],
        ['application/xml', Buffer.from('<a/>')],
      ] as const) {
        const reply = await t.app.inject({ method: route.endpoint.method, url, headers: { cookie: `hoitu_session=${insider}`, 'content-type': type }, payload })
        expect(reply.statusCode, `${nameOf(route)} ${type}`).toBeGreaterThanOrEqual(400)
        expect(reply.statusCode, `${nameOf(route)} ${type}`).toBeLessThan(500)
      }
    }
    expect(await chainIsWhole()).toBeGreaterThan(0)
  })
})
