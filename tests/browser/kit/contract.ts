import { z } from 'zod'
import { endpoint } from '../../../src/platform/contract/endpoint.ts'
import { ListOf } from '../../../src/platform/contract/schemas.ts'

export const states = ['draft', 'waiting', 'approved', 'published', 'returned', 'withdrawn', 'late'] as const
export const Thing = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(states),
  desk: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  at: z.string(),
  words: z.number(),
})
export type Thing = z.infer<typeof Thing>

/** A small room for looking at the page parts: a list, one act that may be queued, one that is refused. */
export const listThings = endpoint({
  method: 'GET',
  path: '/api/things',
  summary: 'Things',
  query: z.object({ state: ListOf(z.string()), words: z.string().optional(), sort: z.string().optional() }),
  output: z.object({ items: z.array(Thing) }),
})
export const addThing = endpoint({
  method: 'POST',
  path: '/api/things',
  summary: 'Add a thing once',
  body: z.object({ id: z.string(), title: z.string() }),
  output: Thing,
})
export const removeThings = endpoint({
  method: 'POST',
  path: '/api/things/remove',
  summary: 'Remove things',
  body: z.object({ ids: z.array(z.string()), reason: z.string() }),
  output: z.object({ removed: z.number() }),
})
export const breakThing = endpoint({ method: 'POST', path: '/api/things/break', summary: 'Always refused', output: z.object({}) })
