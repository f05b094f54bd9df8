import type { Site } from '../../site.ts'
import type { View } from '../view.ts'

const drawn = new WeakMap<Site, Map<string, string>>()

/** Parts that are equal on many pages of a site are drawn once; a site that was read again is another site. */
export const sameForSite = (view: View, key: string, draw: () => string): string => {
  const parts = drawn.get(view.site) ?? new Map<string, string>()
  drawn.set(view.site, parts)
  const known = parts.get(`${view.base} ${key}`)
  if (known !== undefined) return known
  const part = draw()
  parts.set(`${view.base} ${key}`, part)
  return part
}
