import { useEffect, useState } from 'react'
import { deviceOwner } from '../../../platform/staff/data/owner.ts'

type Visits = Readonly<Record<string, number>>

const keyNow = (): string => `hoitu.habits ${deviceOwner()}`

export const readVisits = (text: string | null): Visits => {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
      : {}
  } catch {
    return {}
  }
}

/** One more visit; all counts shrink a little, so that last month's habit gives way to this week's. */
export const countVisit = (visits: Visits, path: string): Visits => {
  const faded = Object.entries(visits).map(([key, count]): [string, number] => [key, count * 0.98])
  return { ...Object.fromEntries(faded), [path]: (visits[path] ?? 0) * 0.98 + 1 }
}

/** Counts on this device which pages the person opens; what it returns was true when the app was opened, so nothing jumps. */
export const useHabits = (path: string | undefined): Visits => {
  const [atStart] = useState(() => readVisits(localStorage.getItem(keyNow())))
  useEffect(() => {
    if (path !== undefined) localStorage.setItem(keyNow(), JSON.stringify(countVisit(readVisits(localStorage.getItem(keyNow())), path)))
  }, [path])
  return atStart
}
