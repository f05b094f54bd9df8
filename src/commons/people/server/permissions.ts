import type { Permission } from '../../../platform/module.ts'
import { contributionPoint } from '../../../platform/contributions.ts'

/** Every permission of every room, composed at start-up. */
export const permissions = contributionPoint<Permission>('people.permissions')

/** What a set of roles may do: the union of the permissions that name one of them. */
export const permissionsOf = (roles: readonly string[]): string[] =>
  permissions
    .all()
    .filter((permission) => permission.roles.some((role) => roles.includes(role)))
    .map((permission) => permission.name)

const known = new Map<string, { readonly of: readonly Permission[]; readonly names: ReadonlySet<string> }>()

/** `permissionsOf` as a set, worked out once for each combination of roles: it is asked at every request. */
export const grantedTo = (roles: readonly string[]): ReadonlySet<string> => {
  const key = roles.toSorted().join(' ')
  const found = known.get(key)
  // a test file composes again, with other permissions
  if (found?.of === permissions.all()) return found.names
  const names = new Set(permissionsOf(roles))
  known.set(key, { of: permissions.all(), names })
  return names
}
