import type { Desk } from '../../../../commons/organisations/contract.ts'
import type { Colleague } from '../../../../commons/people/contract.ts'
import { assignmentRoles, type PlanItem } from '../../contract.ts'

export type Role = (typeof assignmentRoles)[number]
/** Roles by person. */
export type Chosen = ReadonlyMap<string, readonly Role[]>

export const chosenOf = (item: PlanItem): Chosen => {
  const chosen = new Map<string, Role[]>()
  for (const { personId, role } of item.assignments) chosen.set(personId, [...(chosen.get(personId) ?? []), role])
  return chosen
}

const asText = (item: PlanItem): string =>
  item.assignments
    .map(({ personId, role }) => `${personId} ${role}`)
    .toSorted()
    .join()
export const sameAssignments = (one: PlanItem, other: PlanItem): boolean => asText(one) === asText(other)

/** Where a choice begins: who is assigned, else who registered it, so that confirming is one tap. */
export const proposalFor = (item: PlanItem, colleagues: readonly Colleague[]): Chosen => {
  const registrant = colleagues.find(({ id }) => id === item.registeredBy.id)
  return item.assignments.length > 0 || !registrant ? chosenOf(item) : togglePerson(new Map(), registrant)
}

/** What somebody usually does on a story. */
const usualRole = ({ roles }: Pick<Colleague, 'roles'>): Role =>
  roles.includes('technician') && !roles.includes('reporter')
    ? 'camera'
    : roles.includes('reporter') || roles.includes('contributor')
      ? 'writer'
      : roles.includes('editor')
        ? 'editor'
        : 'writer'

export const togglePerson = (chosen: Chosen, person: Pick<Colleague, 'id' | 'roles'>): Chosen => {
  const next = new Map(chosen)
  if (!next.delete(person.id)) next.set(person.id, [usualRole(person)])
  return next
}

/** Somebody chosen always does something: the last role stays until the person is taken off. */
export const toggleRole = (chosen: Chosen, personId: string, role: Role): Chosen => {
  const before = chosen.get(personId) ?? []
  const roles = assignmentRoles.filter((other) => (other === role ? !before.includes(role) : before.includes(other)))
  return new Map(chosen).set(personId, roles.length > 0 ? roles : before)
}

export type DeskGroup = { readonly desk: Desk | null; readonly people: readonly Colleague[] }

/** People by desk, the story's own desk first; somebody of two desks stands under the first of them only. */
export const deskGroups = (people: readonly Colleague[], desks: readonly Desk[], ownDeskId: string | null): readonly DeskGroup[] => {
  const ordered = [...desks.filter(({ id }) => id === ownDeskId), ...desks.filter(({ id }) => id !== ownDeskId)]
  const groupOf = (person: Colleague): string | null => ordered.find(({ id }) => person.deskIds.includes(id))?.id ?? null
  const groups = [
    ...ordered.map((desk) => ({ desk, people: people.filter((person) => groupOf(person) === desk.id) })),
    { desk: null, people: people.filter((person) => groupOf(person) === null) },
  ]
  return groups.filter((group) => group.people.length > 0)
}
