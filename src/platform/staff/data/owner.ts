/** Whose copies and queued acts these are: one person acting for one organisation. Empty while nobody is signed in. */
let owner = ''
const listeners = new Set<() => void>()

export const deviceOwner = (): string => owner

export const setDeviceOwner = (session: { person: { id: string }; organisation: { id: string } } | null): void => {
  const next = session ? `${session.person.id}:${session.organisation.id}` : ''
  if (next === owner) return
  owner = next
  for (const listener of listeners) listener()
}

export const onOwnerChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
