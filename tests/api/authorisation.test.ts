import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { givenHouse, givenPerson, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { permissions, roleNames } from '../../src/commons/people/index.ts'
import { givenStory } from '../../src/newsroom/stories/testing/write.ts'
import { givenItem } from '../../src/newsroom/planning/testing/items.ts'
import { newId } from '../../src/platform/ids.ts'
import { nameOf, routes, send } from './every-endpoint.ts'

const t = useTestApp()
let house: TestHouse
const tokens = new Map<string, string>()

/** Roles of the province's bodies; the others are an agency's. */
const OF_AUTHORITIES = new Set<string>(['officer', 'department_leader', 'party_officer', 'province_leader', 'auditor', 'platform_admin'])

beforeAll(async () => {
  house = await givenHouse(t)
  for (const role of roleNames) {
    const organisationId = OF_AUTHORITIES.has(role) ? house.department.id : house.agency.id
    tokens.set(role, (await givenPerson(t, { organisationId, roles: [role], deskId: house.desk.id })).token)
  }
})

const anyParams = (path: string): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map((match) => [match[1]!, match[1] === 'day' ? '2026-11-22' : match[1] === 'no' ? '1' : newId()]))

describe('every endpoint', () => {
  it('names a permission somebody has', () => {
    const known = new Set(permissions.all().map((permission) => permission.name))
    const unknown = routes
      .filter((route) => route.access !== 'public' && route.access !== 'signed-in' && !known.has(route.access))
      .map((route) => `${nameOf(route)} wants ${route.access}`)
    expect(unknown).toEqual([])
    const strange = permissions
      .all()
      .flatMap((permission) => permission.roles.filter((role) => !(roleNames as readonly string[]).includes(role)).map((role) => `${permission.name}: ${role}`))
    expect(strange).toEqual([])
  })

  it('has one address, described', () => {
    const names = routes.map(nameOf)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(routes.filter((route) => route.endpoint.summary.length < 8).map(nameOf)).toEqual([])
  })

  for (const route of routes.filter((each) => each.access !== 'public')) {
    it(`${nameOf(route)} is closed to nobody and to roles without ${route.access}`, async () => {
      const params = anyParams(route.endpoint.path)
      expect(await send(t, null, route, { params })).toMatchObject({ status: 401, code: 'platform.not_signed_in' })
      expect(await send(t, 'no-such-session', route, { params })).toMatchObject({ status: 401 })
      if (route.access === 'signed-in') return
      const allowed = permissions.all().find((permission) => permission.name === route.access)!.roles
      for (const role of roleNames) {
        const { code } = await send(t, tokens.get(role)!, route, { params })
        if (allowed.includes(role)) expect(code, `${role} should pass the door`).not.toBe('platform.not_permitted')
        else expect(code, `${role} should be stopped at the door`).toBe('platform.not_permitted')
      }
    })
  }
})

/** Read by everybody of the province on purpose. */
const OPEN_TO_THE_PROVINCE = new Set(['GET /api/organisations/:organisationId'])

describe('another agency’s things', () => {
  it('are not there, whatever the door', async () => {
    const { story, outputId } = await givenStory(t, house.reporter)
    const item = await givenItem(t, house.reporter.token)
    const ids = [story.id, outputId, item.id, house.reporter.id, house.desk.id, house.agency.id]
    const leaks: string[] = []
    for (const route of routes.filter((each) => /:\w*[iI]d\b/.test(each.endpoint.path) && !OPEN_TO_THE_PROVINCE.has(nameOf(each)))) {
      for (const id of ids) {
        const params = Object.fromEntries(
          Object.keys(anyParams(route.endpoint.path)).map((name) => [name, name === 'day' ? '2026-11-22' : name === 'no' ? '1' : id]),
        )
        const { status } = await send(t, house.stranger.token, route, { params })
        if (status < 400) leaks.push(`${nameOf(route)} with ${id}: ${status}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('the province’s officer is stopped at every newsroom door', async () => {
    const open: string[] = []
    for (const route of routes.filter((each) =>
      /^\/api\/(plan-items|plan-days|plan-slots|plan-setting|stories|outputs|approval|delegations|later-reviews)/.test(each.endpoint.path),
    )) {
      const { status } = await send(t, house.officer.token, route, { params: anyParams(route.endpoint.path), query: { day: '2026-11-22' } })
      if (status !== 403) open.push(`${nameOf(route)}: ${status}`)
    }
    expect(open).toEqual([])
  })
})
