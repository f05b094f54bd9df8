import { createContext, useContext, useMemo, type ReactNode } from 'react'

export type StaffOrganisation = { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: string }

/** The signed-in person as pages know them; the shell reads it from the server and keeps a copy for hours without network. */
export type StaffSession = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null }
  /** The organisation this browser acts for now. */
  readonly organisation: StaffOrganisation
  /** Those the person may act for today. */
  readonly organisations: readonly StaffOrganisation[]
  readonly roles: readonly string[]
  readonly permissions: readonly string[]
  readonly deskIds: readonly string[]
  readonly ledDeskIds: readonly string[]
}

export type StaffActor = Omit<StaffSession, 'person' | 'permissions'> & {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly can: (permission: string) => boolean
  /** Whether the person heads this desk, or stands in for its head today. */
  readonly leads: (deskId: string) => boolean
}

const Session = createContext<StaffActor | null>(null)

export const SessionProvider = ({ session, children }: { session: StaffSession; children: ReactNode }): ReactNode => {
  const actor = useMemo<StaffActor>(() => {
    const permissions = new Set(session.permissions)
    const led = new Set(session.ledDeskIds)
    const { person, permissions: _permissions, ...rest } = session
    return {
      ...rest,
      personId: person.id,
      name: person.name,
      email: person.email,
      can: (permission) => permissions.has(permission),
      leads: (deskId) => led.has(deskId),
    }
  }, [session])
  return <Session.Provider value={actor}>{children}</Session.Provider>
}

/** Who is working; pages are only drawn for somebody signed in. */
export const useActor = (): StaffActor => {
  const actor = useContext(Session)
  if (!actor) throw new Error('useActor outside a signed-in page')
  return actor
}

export const Can = ({ permission, children }: { permission: string; children: ReactNode }): ReactNode => (useActor().can(permission) ? children : null)
