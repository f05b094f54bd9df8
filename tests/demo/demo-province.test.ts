import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { loadDemo } from '../../demo/load/index.ts'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { getDashboard, listPlans } from '../../src/authority/plans/contract.ts'
import { listReports } from '../../src/authority/reports/contract.ts'
import { startSession } from '../../src/commons/people/index.ts'

const t = useTestApp('2026-11-22T03:00:00Z')

const tokenOf = async (email: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from people.person where email = ${email}`.execute(t.db)
  return t.db.transaction().execute(async (tx) => (await startSession(tx, { personId: rows[0]!.id, now: t.clock.now(), userAgent: 'test' })).token)
}
const page = async (url: string) => {
  const response = await t.app.inject({ url, headers: { accept: 'text/html' } })
  return { status: response.statusCode, html: response.body }
}

describe('the demo province', () => {
  beforeAll(async () => {
    expect(await loadDemo(t.services)).toBe('loaded')
  }, 180_000)

  it('is loaded once', async () => {
    expect(await loadDemo(t.services)).toBe('already')
  })

  it('has reader sites whose pages open', async () => {
    const start = await page('/')
    expect(start.status).toBe(200)
    const sites = [...new Set([...start.html.matchAll(/href="(\/bao\/[^"/]+\/)"/gu)].map((found) => found[1]!))]
    expect(sites).toHaveLength(3)
    for (const site of sites) {
      const front = await page(site)
      expect([site, front.status]).toEqual([site, 200])
      const inside = [...new Set([...front.html.matchAll(/href="([^"]+)"/gu)].map((found) => found[1]!))].filter((href) => href.startsWith(site))
      expect(inside.length).toBeGreaterThan(5)
      for (const href of inside) expect([href, (await page(href.split('#')[0]!.replaceAll('&amp;', '&'))).status]).toEqual([href, 200])
    }
  })

  it('moves toward its plan in numbers that differ', async () => {
    const officer = await tokenOf('haiduong@minhson.example')
    const { items } = await t.call(officer, listPlans)
    const own = items.find((plan) => plan.title.includes('Minh Sơn'))!
    const { indicators } = await t.call(officer, getDashboard, { params: { planId: own.id }, query: {} })
    const of = (key: string) => indicators.find((row) => row.key === key)
    expect(of('converged-newsroom')).toMatchObject({ state: 'achieved', value: { numerator: 1, denominator: 3 } })
    expect(of('digital-platforms')?.value.numerator).toBeGreaterThanOrEqual(2)
    // two whole years lie behind it, so the end of the year can be told
    expect(['forecast-met', 'at-risk', 'achieved', 'forecast-missed']).toContain(of('essential-items-growth')?.state)
    expect(new Set(indicators.map((row) => row.state)).size).toBeGreaterThan(4)
  })

  it('has reports handed in, returned and owed', async () => {
    const officer = await tokenOf('haiduong@minhson.example')
    const { owed, own } = await t.call(officer, listReports, { query: { day: '2026-06-01' } })
    expect(owed.map((row) => row.state).toSorted()).toEqual(['missing', 'received', 'returned'])
    expect(own?.state).toBe('draft')
  })
})
