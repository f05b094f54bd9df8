import { wings, type CreateAction, type NavItem, type StaffManifest, type Wing } from '../../../platform/staff/manifest.ts'

type Can = (permission: string) => boolean
type Guarded = { readonly permission?: string; readonly order?: number }

export const permitted = <T extends Guarded>(items: readonly T[], can: Can): T[] =>
  items.filter(({ permission }) => permission === undefined || can(permission))

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order

export type WingNav = { readonly wing: Wing; readonly items: readonly NavItem[] }

/** What this person may open, by wing in the order of the house; wings without a page for them are left out. */
export const navFor = (manifests: readonly StaffManifest[], can: Can): readonly WingNav[] => {
  const items = permitted(
    manifests.flatMap(({ nav }) => nav ?? []),
    can,
  )
  return wings.map((wing) => ({ wing, items: items.filter((item) => item.wing === wing).sort(byOrder) })).filter(({ items: shown }) => shown.length > 0)
}

export const createsFor = (manifests: readonly StaffManifest[], can: Can): readonly CreateAction[] =>
  permitted(
    manifests.flatMap(({ creates }) => creates ?? []),
    can,
  ).sort(byOrder)

/** The nav item a page belongs to: the longest path that leads to it. */
export const currentNav = (items: readonly NavItem[], pathname: string): NavItem | undefined =>
  items.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`)).sort((a, b) => b.path.length - a.path.length)[0]

const PLACES = 4
const PRIOR = 4

/**
 * The items a person opens most, for the bottom bar of a phone (home is the fifth, always first). Until there is a habit the
 * rooms' own ranks decide; the order on the bar is that of the rail, so that nothing changes places.
 */
export const phoneItems = (items: readonly NavItem[], visits: Readonly<Record<string, number>>): readonly NavItem[] => {
  const score = (item: NavItem): number => (visits[item.path] ?? 0) + (item.phone === undefined ? 0 : Math.max(0, 6 - item.phone) * PRIOR)
  const chosen = new Set(items.toSorted((a, b) => score(b) - score(a)).slice(0, PLACES))
  return items.filter((item) => chosen.has(item))
}
