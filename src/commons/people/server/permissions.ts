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
