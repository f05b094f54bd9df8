/** Search part of an address as plain text, lists as repeated keys: `?state=a&state=b`. */
export type AddressValues = Readonly<Record<string, string | readonly string[]>>

export const parseAddress = (search: string): Record<string, string | string[]> => {
  const found: Record<string, string | string[]> = {}
  for (const [key, value] of new URLSearchParams(search)) {
    const before = found[key]
    if (before === undefined) found[key] = value
    else found[key] = Array.isArray(before) ? [...before, value] : [before, value]
  }
  return found
}

export const writeAddress = (values: Readonly<Record<string, unknown>>): string => {
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if ((typeof item === 'string' && item !== '') || typeof item === 'number' || typeof item === 'boolean') pairs.append(key, String(item))
    }
  }
  const text = pairs.toString()
  return text === '' ? '' : `?${text}`
}

/** One filter of a page: what it is when the address says nothing, and how it is read. */
export type FilterKind<T> = {
  readonly read: (raw: string | readonly string[] | undefined) => T
  // a method, so that a record may hold filters of different types
  write(value: T): string | readonly string[] | undefined
}

const one = (raw: string | readonly string[] | undefined): string | undefined => (typeof raw === 'string' ? raw : raw?.[0])

/** A text, `fallback` when the address has none. */
export const textFilter = (fallback = ''): FilterKind<string> => ({
  read: (raw) => one(raw) ?? fallback,
  write: (value) => (value === fallback ? undefined : value),
})
/** One of known words; anything else in the address is the fallback. */
export const choiceFilter = <const T extends string>(choices: readonly T[], fallback: NoInfer<T>): FilterKind<T> => ({
  read: (raw) => choices.find((choice) => choice === one(raw)) ?? fallback,
  write: (value) => (value === fallback ? undefined : value),
})
/** One of known words, or nothing. */
export const optionalFilter = <const T extends string>(choices: readonly T[]): FilterKind<T | null> => ({
  read: (raw) => choices.find((choice) => choice === one(raw)) ?? null,
  write: (value) => value ?? undefined,
})
export const listFilter = (): FilterKind<readonly string[]> => ({
  read: (raw) => (raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw),
  write: (value) => (value.length === 0 ? undefined : value),
})
export const flagFilter = (): FilterKind<boolean> => ({
  read: (raw) => one(raw) === 'true',
  write: (value) => (value ? 'true' : undefined),
})
