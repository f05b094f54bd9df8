import type { Actor } from '../../platform/http/actor.ts'
import type { ItemState } from './contract.ts'

export type ItemFacts = {
  readonly deskId: string | null
  readonly registeredBy: string
  readonly assigneeIds: readonly string[]
  readonly state: ItemState
  readonly hasStory: boolean
}

const open: readonly ItemState[] = ['registered', 'assigned', 'writing', 'submitted']
const leads = (actor: Actor, item: ItemFacts): boolean =>
  actor.permissions.has('planning.assign') && (item.deskId === null || actor.ledDeskIds.includes(item.deskId) || actor.permissions.has('planning.manage'))
const concerns = (actor: Actor, item: ItemFacts): boolean => item.registeredBy === actor.personId || item.assigneeIds.includes(actor.personId)

/** Who may do what with an item; the reply carries the answers and the server enforces them. */
export const planningPolicy = {
  edit: (actor: Actor, item: ItemFacts): boolean => open.includes(item.state) && (concerns(actor, item) || leads(actor, item)),
  assign: (actor: Actor, item: ItemFacts): boolean => open.includes(item.state) && leads(actor, item),
  decline: (actor: Actor, item: ItemFacts): boolean => (item.state === 'registered' || item.state === 'assigned') && concerns(actor, item),
  /** Once somebody writes, only who leads the desk takes it off: the story is dropped with it. */
  cancel: (actor: Actor, item: ItemFacts): boolean =>
    item.state === 'registered' || item.state === 'assigned'
      ? item.registeredBy === actor.personId || leads(actor, item)
      : (item.state === 'writing' || item.state === 'submitted') && leads(actor, item),
  write: (actor: Actor, item: ItemFacts): boolean =>
    open.includes(item.state) && actor.permissions.has('stories.write') && (concerns(actor, item) || leads(actor, item)),
}
