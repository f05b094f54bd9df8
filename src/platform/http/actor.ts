import { contributionPoint } from '../contributions.ts'
import type { Services } from '../services.ts'

/** The signed-in person, acting for one organisation at a time. */
export type Actor = {
  readonly personId: string
  readonly name: string
  readonly sessionId: string
  /** The organisation this session acts for; every query of an agency's data is bound to it. */
  readonly organisationId: string
  readonly organisationKind: string
  /** Province the organisation belongs to; null for a body of the whole country. */
  readonly provinceId: string | null
  /** That organisation and those it succeeded, as of now: whose past facts may be read. */
  readonly scope: readonly string[]
  readonly roles: readonly string[]
  readonly deskIds: readonly string[]
  /** Desks whose head (or acting head today) this person is. */
  readonly ledDeskIds: readonly string[]
  readonly permissions: ReadonlySet<string>
}

/** `quietly` looks without counting as use: a page that is only open must not keep its session alive. */
export type Look = { readonly quietly?: boolean }
export type ActorResolver = (services: Services, token: string, look?: Look) => Promise<Actor | null>
/** people adds the one resolver; without it nobody is signed in. */
export const actorResolvers = contributionPoint<ActorResolver>('http.actor-resolver')

export const SESSION_COOKIE = 'hoitu_session'

export const findActor = async (services: Services, token: string | undefined, look: Look = {}): Promise<Actor | null> => {
  if (!token || token.length > 100) return null
  for (const resolve of actorResolvers.all()) {
    const actor = await resolve(services, token, look)
    if (actor) return actor
  }
  return null
}
