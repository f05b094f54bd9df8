import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { Moment } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'

export const OwnSession = z.object({ id: Id, userAgent: z.string(), organisation: z.string(), startedAt: Moment, seenAt: Moment, isThis: z.boolean() })
export type OwnSession = z.infer<typeof OwnSession>

const Sessions = z.object({ items: z.array(OwnSession) })

export const listOwnSessions = endpoint({
  method: 'GET',
  path: '/api/account/sessions',
  summary: 'Where one is signed in, this browser first',
  output: Sessions,
})
export const endOwnSession = endpoint({
  method: 'POST',
  path: '/api/account/sessions/:sessionId/end',
  summary: 'Sign out one other browser of one’s own',
  params: z.object({ sessionId: Id }),
  output: Sessions,
})
export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/api/account/sessions/end-others',
  summary: 'Sign out everywhere but here',
  output: Sessions,
})

const Token = z.string().min(20).max(100)
export const openOneTimeLink = endpoint({
  method: 'POST',
  path: '/api/one-time-link',
  summary: 'Whose account a one-time link opens, while it works',
  body: z.object({ token: Token }),
  output: z.object({ kind: z.enum(['invitation', 'reset']), name: z.string(), email: z.string(), organisation: z.string(), expiresAt: Moment }),
  perMinute: 20,
})
export const applyOneTimeLink = endpoint({
  method: 'POST',
  path: '/api/one-time-link/password',
  summary: 'Set one’s password with a one-time link; the link then ends',
  body: z.object({ token: Token, password: z.string().min(10).max(200) }),
  output: z.object({ email: z.string() }),
  perMinute: 20,
})
