import type { RoleName } from './roles.ts'

const ofAgencies: readonly RoleName[] = ['admin', 'leader', 'secretary', 'desk_head', 'editor', 'reporter', 'contributor', 'technician', 'accountant']

/** What an administrator may give by the kind of organisation; `platform_admin` is given on the command line or by another one. */
const rolesByKind: Readonly<Record<string, readonly RoleName[]>> = {
  agency: ofAgencies,
  department: ['admin', 'officer', 'department_leader', 'auditor'],
  party_commission: ['admin', 'party_officer', 'auditor'],
  people_committee: ['admin', 'province_leader', 'officer', 'auditor'],
  supervisory: ['admin', 'party_officer', 'auditor'],
  ministry: ['admin', 'auditor'],
  association: ['admin', 'auditor'],
  commune: ['admin', 'officer'],
}

/** Roles that exist in a kind of organisation. */
export const rolesOfKind = (kind: string): readonly RoleName[] => rolesByKind[kind] ?? ['admin']

type Granter = { readonly roles: readonly string[]; readonly permissions: ReadonlySet<string>; readonly organisationKind: string }

/** Roles this actor may give to others in the acting organisation; nothing without `people.manage`. */
export const grantableRoles = (actor: Granter): readonly RoleName[] => {
  if (!actor.permissions.has('people.manage')) return []
  const roles = rolesOfKind(actor.organisationKind)
  return actor.roles.includes('platform_admin') ? [...roles, 'platform_admin'] : roles
}

type Rostered = { readonly permissions: ReadonlySet<string>; readonly roles: readonly string[]; readonly ledDeskIds: readonly string[] }
const runsTheHouse = (actor: Rostered): boolean => ['admin', 'leader', 'secretary'].some((role) => actor.roles.includes(role))

/** Heads enter for the people of their desks, the secretariat and the leaders for everybody. */
export const mayEnterFor = (actor: Rostered, person: { readonly deskIds: readonly string[] }): boolean =>
  actor.permissions.has('people.roster') && (runsTheHouse(actor) || person.deskIds.some((id) => actor.ledDeskIds.includes(id)))

/** A duty approver signs alone at night: only who runs the house puts somebody there. */
export const mayEnterDuty = (actor: Rostered, kind: 'duty_approver' | 'duty_editor'): boolean =>
  actor.permissions.has('people.roster') && (kind === 'duty_editor' || runsTheHouse(actor))
