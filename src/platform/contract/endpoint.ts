import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodObject

/** One address of the API, shared by the server that serves it and the page that calls it. */
export type Endpoint<
  P extends Shape | undefined = Shape | undefined,
  Q extends Shape | undefined = Shape | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  O extends z.ZodType = z.ZodType,
> = {
  readonly method: Method
  /** Fastify path, e.g. '/api/stories/:storyId'. */
  readonly path: `/api/${string}`
  /** One English sentence for the API page. */
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly output: O
  /** Bytes a body may have; 1 MiB unless told. */
  readonly bodyLimit?: number
  /** Success answers 204 without a body; `output` is then `z.null()`. */
  readonly empty?: boolean
  /** Requests a minute from one address or person; the app's default unless told. */
  readonly perMinute?: number
}

export const endpoint = <
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  O extends z.ZodType = z.ZodType,
>(
  definition: Endpoint<P, Q, B, O>,
): Endpoint<P, Q, B, O> => definition

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Given<S> = S extends z.ZodType ? z.input<S> : undefined

/** What a use case receives: parsed, defaults applied. */
export type InputOf<E> = E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> } : never
export type OutputOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer O> ? z.output<O> : never
/** What a use case returns, before the reply is checked. */
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer O> ? z.input<O> : never

type Part<K extends string, S> = S extends z.ZodType ? ({} extends Given<S> ? { [k in K]?: Given<S> } : { [k in K]: Given<S> }) : {}
/** What a caller gives: params, query and body only where the endpoint has them. */
export type CallOf<E> = E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? Part<'params', P> & Part<'query', Q> & Part<'body', B> : never
