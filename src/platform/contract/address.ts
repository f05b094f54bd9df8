import type { Endpoint } from './endpoint.ts'

export type LooseCall = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

const queryString = (query: Record<string, unknown> | undefined): string => {
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) pairs.append(key, String(item))
    }
  }
  const text = pairs.toString()
  return text === '' ? '' : `?${text}`
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : value ? JSON.stringify(value) : ''

/** The address of one call: path parameters filled in and encoded, query appended. */
export const addressOf = (endpoint: Pick<Endpoint, 'path'>, call: LooseCall): string =>
  endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(wordOf(call.params?.[name]))) + queryString(call.query)
