import { z } from 'zod'
import type { Endpoint, InputOf, ReplyOf } from '../contract/endpoint.ts'
import { refuse } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { cleanInput } from './clean-input.ts'
import { platformErrors } from './errors.ts'

/** 'public' is open to anybody, 'signed-in' to every session; any other word is a permission of the actor's roles. */
export type Access = string

export type RequestContext<A extends Actor | null = Actor> = Services & {
  readonly actor: A
  /** The moment the request arrived: one request, one time. */
  readonly now: Date
  readonly requestId: string
  /** Address of the caller as far as trusted proxies tell; never stored with reader measurements. */
  readonly ip: string
  readonly userAgent: string
  /** Starts (token) or ends (null) the session of this browser. */
  readonly setSession: (session: { token: string; maxAgeSeconds: number } | null) => void
}

type ActorFor<P extends Access> = P extends 'public' ? Actor | null : Actor

export type Route = {
  readonly endpoint: Endpoint
  readonly access: Access
  readonly handle: (ctx: RequestContext<Actor | null>, raw: { params: unknown; query: unknown; body: unknown }) => Promise<unknown>
}

// unknown fields are refused, so that a misspelt field is noticed and nothing is smuggled in
const strictly = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema)

const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = [...new Set(result.error.issues.map((issue) => [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.')))]
  return refuse(platformErrors, 'platform.invalid_input', { fields: fields.filter((field) => field !== '').slice(0, 12) })
}

const assertAccess = (access: Access, actor: Actor | null): void => {
  if (access === 'public') return
  if (!actor) refuse(platformErrors, 'platform.not_signed_in')
  else if (access !== 'signed-in' && !actor.permissions.has(access)) refuse(platformErrors, 'platform.not_permitted')
}

/** Joins an endpoint, who may call it and the use case. Access is checked before the input is looked at. */
export const serve = <E extends Endpoint, P extends Access>(
  endpoint: E,
  access: P,
  handle: (ctx: RequestContext<ActorFor<P>>, input: InputOf<E>) => Promise<ReplyOf<E>>,
): Route => {
  const schemas = {
    params: endpoint.params && strictly(endpoint.params),
    query: endpoint.query && strictly(endpoint.query),
    body: endpoint.body && strictly(endpoint.body),
  }
  return {
    endpoint,
    access,
    handle: async (ctx, raw) => {
      assertAccess(access, ctx.actor)
      const clean = cleanInput(raw) as typeof raw
      const input = { params: parse(schemas.params, clean.params), query: parse(schemas.query, clean.query), body: parse(schemas.body, clean.body) }
      const reply = await handle(ctx as RequestContext<ActorFor<P>>, input as InputOf<E>)
      return ctx.config.checkReplies ? endpoint.output.parse(reply) : reply
    },
  }
}
