import { Agent, request } from 'node:http'
import { addressOf, type LooseCall } from '../src/platform/contract/address.ts'
import type { CallOf, Endpoint, OutputOf } from '../src/platform/contract/endpoint.ts'
import { SESSION_COOKIE } from '../src/platform/http/actor.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

export type Answer = { readonly status: number; readonly text: string; readonly ms: number }
type Asked = { readonly token?: string; readonly method?: string; readonly body?: unknown }

/** One request over a kept connection, timed from the first byte sent to the last received. */
export const ask = (url: string, { token, method = 'GET', body }: Asked = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers = { ...(token ? { cookie: `${SESSION_COOKIE}=${token}` } : {}), ...(payload === undefined ? {} : { 'content-type': 'application/json' }) }
    request(url, { agent, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8'), ms: performance.now() - started }))
      response.once('error', reject)
    })
      .once('error', reject)
      .end(payload)
  })

/** Milliseconds of one page; anything but 200 ends the figure. */
export const msOf = async (url: string, token?: string): Promise<number> => {
  const { status, ms, text } = await ask(url, token === undefined ? {} : { token })
  if (status !== 200) throw new Error(`${status} ${url}: ${text.slice(0, 300)}`)
  return ms
}

/** Calls an endpoint as the holder of a session. */
export const call = async <E extends Endpoint>(origin: string, token: string, endpoint: E, given: CallOf<E>): Promise<OutputOf<E>> => {
  const loose = given as LooseCall
  const { status, text } = await ask(origin + addressOf(endpoint, loose), {
    token,
    method: endpoint.method,
    ...(loose.body === undefined ? {} : { body: loose.body }),
  })
  if (status >= 400) throw new Error(`${endpoint.method} ${endpoint.path}: ${status} ${text.slice(0, 400)}`)
  return JSON.parse(text) as OutputOf<E>
}
