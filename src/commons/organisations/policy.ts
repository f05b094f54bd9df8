type Actor = { readonly organisationId: string; readonly provinceId: string | null; readonly permissions: ReadonlySet<string> }
type Place = { readonly id: string; readonly kind: string; readonly provinceId: string | null }

const inProvince = (actor: Actor, place: Place): boolean => place.provinceId !== null && place.provinceId === actor.provinceId

/** Names, mergers, new organisations: the press regulator, within its province. */
export const mayManage = (actor: Actor, place: Place): boolean => actor.permissions.has('organisations.manage') && inProvince(actor, place)

/** Desks, products and channels are the house's own affair. */
export const mayKeep = (actor: Actor, organisationId: string): boolean => actor.permissions.has('organisations.keep') && organisationId === actor.organisationId

/** Licences: the house itself, and the regulator that keeps the register of agencies. */
export const mayKeepLicences = (actor: Actor, place: Place): boolean =>
  actor.permissions.has('organisations.keep_licences') &&
  (place.id === actor.organisationId || (place.kind === 'agency' && actor.permissions.has('organisations.manage') && inProvince(actor, place)))
