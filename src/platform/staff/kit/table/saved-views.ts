import { useCallback, useState } from 'react'
import { deviceOwner } from '../../data/owner.ts'

/** A name for an address of the same page. */
export type SavedView = { readonly name: string; readonly search: string }

const keyOf = (table: string): string => `hoitu.views ${deviceOwner()} ${table}`

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' && value !== null && 'name' in value && 'search' in value && typeof value.name === 'string' && typeof value.search === 'string'

export const readViews = (text: string | null): readonly SavedView[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter(isView) : []
  } catch {
    return []
  }
}

/** Views a person saved on this device; each is wholly in its address, so a copied link is the same view for a colleague. */
export const useSavedViews = (
  table: string,
): { readonly views: readonly SavedView[]; readonly save: (view: SavedView) => void; readonly remove: (name: string) => void } => {
  const [views, setViews] = useState(() => readViews(localStorage.getItem(keyOf(table))))
  const store = useCallback(
    (next: readonly SavedView[]) => {
      localStorage.setItem(keyOf(table), JSON.stringify(next))
      setViews(next)
    },
    [table],
  )
  return {
    views,
    save: (view) => store([...views.filter(({ name }) => name !== view.name), view]),
    remove: (name) => store(views.filter((view) => view.name !== name)),
  }
}
