import type { TestApp } from '../../../apps/testing/test-app.ts'
import type { Beacon } from '../contract.ts'
import { ingestOf } from '../server/ingest/ingest.ts'
import { rollUp } from '../server/rollup/roll-up.ts'

export const browsers = {
  phone: 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  computer: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
  machine: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
} as const

export type FromWhere = { readonly ip?: string; readonly userAgent?: string; readonly headers?: Record<string, string> }

/** A browser sends a message as the beacon does. */
export const tell = (t: Pick<TestApp, 'app'>, body: unknown, { ip = '203.0.113.7', userAgent = browsers.phone, headers = {} }: FromWhere = {}) =>
  t.app.inject({
    method: 'POST',
    url: '/api/audience/readings',
    remoteAddress: ip,
    headers: { 'content-type': 'application/json', 'user-agent': userAgent, ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** Everything told so far is stored and counted. */
export const settle = async (t: Pick<TestApp, 'services'>): Promise<void> => {
  await ingestOf(t.services).flush()
  await rollUp(t.services.db)
}

type Reading = Partial<Beacon> & { readonly agency: string } & FromWhere

/** One page view, read for some seconds. */
export const givenReading = async (t: Pick<TestApp, 'app'>, { ip, userAgent, seconds = 40, finished = false, from = '', ...rest }: Reading): Promise<void> => {
  const where = { ...(ip ? { ip } : {}), ...(userAgent ? { userAgent } : {}) }
  const common = { page: rest.work ? 'article' : 'home', ...rest }
  await tell(t, { ...common, kind: 'view', from }, where)
  await tell(t, { ...common, kind: 'stay', seconds, finished }, where)
}
