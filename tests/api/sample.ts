import { z } from 'zod'

/** A JSON Schema as zod writes it; only the words our contracts use. */
type Schema = {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
}

export type Pick = { readonly number: (below: number) => number; readonly one: <T>(items: readonly T[]) => T }

/** Mulberry32: the same seed gives the same run, so that a failure can be repeated. */
export const seeded = (seed: number): Pick => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number): number => Math.floor(next() * below)
  return { number, one: (items) => items[number(items.length)]! }
}

const FORMATS: Readonly<Record<string, (pick: Pick) => string>> = {
  'date-time': (pick) => pick.one(['2026-11-21T08:00:00Z', '2026-12-31T23:59:59+07:00', '2027-01-01T00:00:00.000Z']),
  date: () => '2026-11-22',
  email: () => 'ai@minhson.example',
  uri: () => 'https://minhson.example/a',
}

const TEXTS = ['Tin', '2026-11-22', '17:00', 'a', 'news', 'thoi-su', 'Đường sắt “Hòa Bình” & <b>đậm</b>', '0'.repeat(64), 'vi']

const textOf = (schema: Schema, ids: readonly string[], pick: Pick): string => {
  if (schema.format === 'uuid') return pick.one(ids)
  if (schema.format && FORMATS[schema.format]) return FORMATS[schema.format]!(pick)
  const fitting = schema.pattern ? TEXTS.filter((text) => new RegExp(schema.pattern!, 'u').test(text)) : TEXTS
  const text = pick.one(fitting.length > 0 ? fitting : TEXTS)
  return text.padEnd(schema.minLength ?? 0, 'a').slice(0, schema.maxLength ?? 10_000)
}

const objectOf = (schema: Schema, ids: readonly string[], pick: Pick, depth: number): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name) || pick.number(2) === 0) made[name] = sampleOf(part, ids, pick, depth + 1)
  }
  return made
}

/** A value that fits the schema as far as the schema says; rules beyond it are the server's to refuse. */
export const sampleOf = (schema: Schema, ids: readonly string[], pick: Pick, depth = 0): unknown => {
  if (depth > 8) return null
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick.one(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sampleOf(pick.one(choices), ids, pick, depth + 1)
  if (schema.allOf) return sampleOf(Object.assign({}, ...schema.allOf) as Schema, ids, pick, depth + 1)
  const type = Array.isArray(schema.type) ? pick.one(schema.type) : schema.type
  if (type === 'object') return objectOf(schema, ids, pick, depth)
  if (type === 'array') return Array.from({ length: Math.max(schema.minItems ?? 0, pick.number(3)) }, () => sampleOf(schema.items ?? {}, ids, pick, depth + 1))
  if (type === 'integer' || type === 'number') return Math.min(schema.maximum ?? 1e9, Math.max(schema.minimum ?? 0, pick.one([0, 1, 7, 2_147_483_647])))
  if (type === 'boolean') return pick.number(2) === 0
  if (type === 'null') return null
  return textOf(schema, ids, pick)
}

export const jsonSchemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

/** Things people and robots send: wrong types, far too much, what no database can keep. */
export const NASTY: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(100_000),
  '../../etc/passwd',
  "'; drop table stories.story; --",
  '<script>alert(1)</script>',
  '%',
  '\\',
  '1e9',
  'NaN',
  '2026-02-30',
  '9999-99-99',
  '2026-11-21T25:61:00Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  [[]],
  { $gt: '' },
  Array.from({ length: 1000 }, () => 'a'),
  JSON.parse('{"__proto__": {"admin": true}}'),
  JSON.parse('['.repeat(60) + ']'.repeat(60)),
]

const paths = (value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  if (value === null || typeof value !== 'object') return [at]
  return [at, ...Object.entries(value).flatMap(([key, part]) => paths(part, [...at, Array.isArray(value) ? Number(key) : key]))]
}

/** The value with one place replaced, or one unknown field added. */
export const spoil = (value: unknown, pick: Pick): unknown => {
  const copy: unknown = structuredClone(value)
  const place = pick.one(paths(copy))
  const nasty = pick.one(NASTY)
  if (place.length === 0) return pick.number(2) === 0 && copy !== null && typeof copy === 'object' ? { ...copy, unknownField: nasty } : nasty
  let parent = copy as Record<string | number, unknown>
  for (const key of place.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>
  parent[place.at(-1)!] = nasty
  return copy
}
