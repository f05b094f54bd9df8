import { capabilities } from '../../src/apps/capabilities.ts'
import type { TestApp } from '../../src/apps/testing/test-app.ts'
import { addressOf } from '../../src/platform/contract/address.ts'
import { SESSION_COOKIE } from '../../src/platform/http/actor.ts'
import type { Route } from '../../src/platform/http/serve.ts'

/** All JSON endpoints of the house, from the same manifests the server is made of. */
export const routes: readonly Route[] = capabilities.flatMap((capability) => capability.routes ?? [])

export const nameOf = (route: Route): string => `${route.endpoint.method} ${route.endpoint.path}`

export type Sent = { readonly params?: Record<string, unknown>; readonly query?: Record<string, unknown>; readonly body?: unknown }
export type Answer = { readonly status: number; readonly code: string | null; readonly body: string }

// an address cannot carry a lone surrogate
const encodable = (part: Sent['params']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(part ?? {}).map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : value]))

/** JSON as the wire has it; what JSON cannot say (a lone surrogate stays, infinity becomes null) is sent as it comes out. */
export const send = async (t: TestApp, token: string | null, route: Route, sent: Sent): Promise<Answer> => {
  const hasBody = route.endpoint.body !== undefined || sent.body !== undefined
  const reply = await t.app.inject({
    method: route.endpoint.method,
    url: addressOf(route.endpoint, { params: encodable(sent.params), query: encodable(sent.query) }),
    headers: { ...(token ? { cookie: `${SESSION_COOKIE}=${token}` } : {}), ...(hasBody ? { 'content-type': 'application/json' } : {}) },
    ...(hasBody ? { payload: JSON.stringify(sent.body ?? {}) } : {}),
  })
  const parsed: unknown = reply.headers['content-type']?.toString().includes('json') ? reply.json() : null
  const code = parsed !== null && typeof parsed === 'object' && 'error' in parsed ? String((parsed as { error: { code: string } }).error.code) : null
  return { status: reply.statusCode, code, body: reply.body }
}
