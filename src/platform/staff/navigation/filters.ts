import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { parseAddress, type FilterKind } from './address.ts'

type FilterSpec = Readonly<Record<string, FilterKind<unknown>>>
type ValuesOf<S> = { readonly [K in keyof S]: S[K] extends FilterKind<infer T> ? T : never }

export type AddressFilters<S> = {
  readonly values: ValuesOf<S>
  /** Writes the address; other parts of it stay. */
  readonly set: (change: Partial<ValuesOf<S>>) => void
  readonly clear: () => void
  /** How many differ from what the page shows by itself. */
  readonly active: number
}

export const readFilters = <S extends FilterSpec>(spec: S, search: string): ValuesOf<S> => {
  const raw = parseAddress(search)
  return Object.fromEntries(Object.entries(spec).map(([key, kind]) => [key, kind.read(raw[key])])) as ValuesOf<S>
}

/**
 * Filters that live in the address, so that a page can be sent to a colleague and comes back after a reload:
 * `const filters = useAddressFilters({ day: textFilter(today), state: listFilter() })`. Make the spec outside the component or memoise it.
 */
export const useAddressFilters = <const S extends FilterSpec>(spec: S): AddressFilters<S> => {
  const { searchStr } = useLocation()
  const navigate = useNavigate()
  const values = useMemo(() => readFilters(spec, searchStr), [spec, searchStr])
  const write = useCallback(
    (change: Readonly<Record<string, unknown>>) => {
      const raw: Record<string, unknown> = parseAddress(location.search)
      for (const [key, kind] of Object.entries(spec)) if (key in change) raw[key] = kind.write(change[key])
      const kept = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined))
      void navigate({ to: '.', search: kept as never, replace: true, resetScroll: false })
    },
    [navigate, spec],
  )
  const clear = useCallback(() => write(Object.fromEntries(Object.entries(spec).map(([key, kind]) => [key, kind.read(undefined)]))), [spec, write])
  const active = Object.entries(spec).filter(([key, kind]) => kind.write((values as Record<string, unknown>)[key]) !== undefined).length
  return { values, set: write as AddressFilters<S>['set'], clear, active }
}
