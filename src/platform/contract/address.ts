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

/** The address of one call: path parameters filled in and encoded, query appended. */
export const addressOf = (endpoint: Pick<Endpoint, 'path'>, call: LooseCall): string =>
  endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(call.params?.[name] ?? ''))) + queryString(call.query)
