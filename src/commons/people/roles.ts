/** Roles a person may hold in an organisation; permissions name the roles that get them. */
export const roleNames = [
  'admin',
  'leader',
  'secretary',
  'desk_head',
  'editor',
  'reporter',
  'contributor',
  'technician',
  'accountant',
  'officer',
  'department_leader',
  'party_officer',
  'province_leader',
  'auditor',
  'platform_admin',
] as const
export type RoleName = (typeof roleNames)[number]
