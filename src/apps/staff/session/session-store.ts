import { api, OfflineError } from '../../../platform/client/api.ts'
import { setDeviceOwner } from '../../../platform/staff/data/owner.ts'
import { sessionHasExpired, signedInAgain, untilSignedIn } from '../../../platform/staff/data/session-gate.ts'
import { setLanguage } from '../../../platform/staff/words/language.ts'
import { getSession, Session, switchOrganisation } from '../../../commons/people/contract.ts'

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'unreachable'; readonly error: unknown }

const KEPT = 'hoitu.session'
const channel = new BroadcastChannel('hoitu-session')
const listeners = new Set<() => void>()
const followers = new Set<(session: Session) => void>()
/** A copy for hours without network: names and rights only, the cookie is what opens anything. */
const keep = (session: Session | null): void => {
  if (session) localStorage.setItem(KEPT, JSON.stringify(session))
  else localStorage.removeItem(KEPT)
}
const findKept = (): Session | null => {
  try {
    return Session.parse(JSON.parse(localStorage.getItem(KEPT) ?? 'null'))
  } catch {
    return null
  }
}

// who was here is shown at once; the server's word follows and rules
const known = findKept()
let state: SessionState = known ? { kind: 'signed-in', session: known } : { kind: 'loading' }
if (known) setDeviceOwner(known)

const setState = (next: SessionState): void => {
  state = next
  for (const listener of listeners) listener()
}

const begin = (session: Session): void => {
  setDeviceOwner(session)
  setLanguage(session.language)
  setState({ kind: 'signed-in', session })
}

const end = (): void => {
  setDeviceOwner(null)
  setState({ kind: 'signed-out' })
}

export const sessionState = (): SessionState => state
export const subscribeSession = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Hears when another tab switched the organisation. */
export const onFollowed = (listener: (session: Session) => void): (() => void) => {
  followers.add(listener)
  return () => followers.delete(listener)
}

export const loadSession = async (): Promise<void> => {
  try {
    const session = await api(getSession)
    keep(session)
    if (session) begin(session)
    else end()
  } catch (error) {
    if (!(error instanceof OfflineError) || state.kind !== 'signed-in') setState({ kind: 'unreachable', error })
  }
}

const sameWork = (a: Session, b: Session): boolean => a.person.id === b.person.id && a.organisation.id === b.organisation.id

/** A new session of the same browser: also after signing in again over an open page, which then goes on where it was. */
export const signedIn = async (given: Session): Promise<void> => {
  const before = state.kind === 'signed-in' ? state.session : null
  const wanted = before && before.person.id === given.person.id ? before.organisation.id : given.organisation.id
  const belongs = wanted !== given.organisation.id && given.organisations.some(({ id }) => id === wanted)
  const session = belongs ? await api(switchOrganisation, { body: { organisationId: wanted } }) : given
  keep(session)
  begin(session)
  signedInAgain()
  channel.postMessage('changed')
}

export const switchedTo = (session: Session): void => {
  keep(session)
  begin(session)
  channel.postMessage('changed')
}

export const signedOut = (): void => {
  keep(null)
  end()
  channel.postMessage('changed')
}

/** The cookie is shared by all tabs: what one does to the session, the others must know before they act. */
const followOtherTab = async (): Promise<void> => {
  const before = state.kind === 'signed-in' ? state.session : null
  const session = await api(getSession).catch(() => before)
  if (!session) return before ? void untilSignedIn() : end()
  if (sessionHasExpired()) signedInAgain()
  if (before && sameWork(before, session)) return
  begin(session)
  if (before) for (const follower of followers) follower(session)
}
channel.onmessage = () => void followOtherTab()
// back from hours without network: the copy may be old
addEventListener('online', () => state.kind !== 'signed-out' && void loadSession())
