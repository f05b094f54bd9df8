import { refuse } from '../../platform/errors.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { mediaErrors } from './errors.ts'

type Owned = { readonly agency_id: string; readonly uploaded_by: string }
type Asking = Pick<Actor, 'personId' | 'scope' | 'permissions'>

export const mediaPolicy = {
  /** A picture belongs to its agency and, after a merger, to the one that took it over. */
  see: (actor: Asking, asset: Pick<Owned, 'agency_id'>) => actor.permissions.has('media.view') && actor.scope.includes(asset.agency_id),
  /** Who sent a picture describes it; editors describe any. */
  edit: (actor: Asking, asset: Owned) =>
    mediaPolicy.see(actor, asset) && (actor.permissions.has('media.edit') || (actor.permissions.has('media.upload') && asset.uploaded_by === actor.personId)),
}

export const assertMayEdit = (actor: Asking, asset: Owned): void => {
  if (!mediaPolicy.edit(actor, asset)) refuse(mediaErrors, 'media.not_yours_to_edit')
}
