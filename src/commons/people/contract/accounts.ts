import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, Line, Moment } from '../../../platform/contract/schemas.ts'
import { Id, PublicId } from '../../../platform/ids.ts'
import { roleNames } from '../roles.ts'

export const accountStates = ['active', 'invited', 'ended'] as const
export type AccountState = (typeof accountStates)[number]
/** `due`: an administrator asks for the second step and the person has not turned it on. */
export const totpStates = ['on', 'due', 'off'] as const

export const Role = z.enum(roleNames)

export const PersonRow = z.object({
  id: Id,
  publicId: PublicId,
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullable(),
  /** As seen from the acting organisation. */
  state: z.enum(accountStates),
  isLocked: z.boolean(),
  totp: z.enum(totpStates),
  roles: z.array(z.string()),
  deskIds: z.array(Id),
  card: z.object({ number: z.string(), validTo: DaySchema, isChecked: z.boolean() }).nullable(),
})
export type PersonRow = z.infer<typeof PersonRow>

/** One role from a day to a day; `validTo` is the last day. */
export const Post = z.object({
  id: Id,
  organisation: z.object({ id: Id, name: z.string() }),
  role: z.string(),
  desk: z.object({ id: Id, name: z.string() }).nullable(),
  title: z.string().nullable(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
  isCurrent: z.boolean(),
  /** Of the acting organisation and not over: may be changed or ended. */
  isOpen: z.boolean(),
})
export type Post = z.infer<typeof Post>

/** A card nobody has compared with the card itself is shown as not verified. */
export const PressCard = z.object({
  id: Id,
  number: z.string(),
  issuedOn: DaySchema,
  validTo: DaySchema,
  checkedOn: DaySchema.nullable(),
  checkedBy: z.string().nullable(),
  returnedOn: DaySchema.nullable(),
  /** Day by which the card of somebody who left must be handed back; null while in post. */
  returnDue: DaySchema.nullable(),
})
export type PressCard = z.infer<typeof PressCard>

export const Training = z.object({
  id: Id,
  course: z.string(),
  completedOn: DaySchema,
  certificate: z.string().nullable(),
  isDigitalTransformation: z.boolean(),
  proof: z.object({ id: Id, name: z.string() }).nullable(),
})
export type Training = z.infer<typeof Training>

/** Living work that hangs on a person, told by the rooms that own it. */
export const Tie = z.object({ id: z.string(), kind: z.object({ vi: z.string(), en: z.string() }), title: z.string(), path: z.string().nullable() })
export type Tie = z.infer<typeof Tie>

const OpenLink = z.object({ kind: z.enum(['invitation', 'reset']), issuedAt: Moment, issuedBy: z.string().nullable(), expiresAt: Moment })

export const PersonDetail = PersonRow.extend({
  phone: z.string().nullable(),
  totpRequired: z.boolean(),
  posts: z.array(Post),
  cards: z.array(PressCard),
  trainings: z.array(Training),
  /** The one-time link that still works, without its secret. */
  link: OpenLink.nullable(),
  openSessions: z.number().int(),
  ties: z.array(Tie),
  isSelf: z.boolean(),
  /** Holds posts elsewhere too: e-mail, password and second step are then not this organisation’s to reset. */
  worksElsewhere: z.boolean(),
  may: z.object({ change: z.boolean(), posts: z.boolean(), reset: z.boolean(), end: z.boolean() }),
})
export type PersonDetail = z.infer<typeof PersonDetail>

/** Shown once: the secret is stored only as a hash. `path` below the address of the house. */
export const OneTimeLink = z.object({ kind: z.enum(['invitation', 'reset']), path: z.string(), expiresAt: Moment })
export type OneTimeLink = z.infer<typeof OneTimeLink>

const OfPerson = z.object({ personId: Id })
const Email = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u)
const Phone = Line(30).nullable()
const Title = Line(120).nullable()

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  summary: 'People of the acting organisation with their accounts, by words, desk, role and state',
  query: z.object({ words: z.string().trim().max(100).optional(), deskId: Id.optional(), role: Role.optional(), state: z.enum(accountStates).optional() }),
  output: z.object({
    items: z.array(PersonRow),
    counts: z.object({ active: z.number().int(), invited: z.number().int(), ended: z.number().int() }),
    /** Roles the actor may give in this organisation. */
    grantable: z.array(Role),
  }),
})
export const getPerson = endpoint({
  method: 'GET',
  path: '/api/people/:personId',
  summary: 'One person: posts over time, press cards, training, account',
  params: OfPerson,
  output: PersonDetail,
})
export const createAccount = endpoint({
  method: 'POST',
  path: '/api/people',
  summary: 'Make an account with its first posts; answers with the invitation link, shown once',
  body: z.object({
    id: Id,
    name: Line(120, 2),
    email: Email,
    phone: Phone,
    title: Title,
    roles: z.array(Role).min(1).max(6),
    deskId: Id.nullable(),
    validFrom: DaySchema,
    validTo: DaySchema.nullable(),
    totpRequired: z.boolean(),
    /** The address already has an account of this house: only the posts are added. */
    joins: z.boolean(),
  }),
  output: z.object({ personId: Id, link: OneTimeLink.nullable() }),
})
export const changePerson = endpoint({
  method: 'POST',
  path: '/api/people/:personId',
  summary: 'Change name, address, phone, or whether the second step is asked for',
  params: OfPerson,
  body: z.object({ name: Line(120, 2), email: Email, phone: Phone, totpRequired: z.boolean() }),
  output: PersonDetail,
})
export const addPost = endpoint({
  method: 'POST',
  path: '/api/people/:personId/posts',
  summary: 'Give a role from a day on; somebody who left comes back with it',
  params: OfPerson,
  body: z.object({ id: Id, role: Role, deskId: Id.nullable(), title: Title, validFrom: DaySchema, validTo: DaySchema.nullable() }),
  output: PersonDetail,
})
export const changePost = endpoint({
  method: 'POST',
  path: '/api/people/:personId/posts/:postId',
  summary: 'Another role, desk or title from a day on; the former post ends the day before',
  params: OfPerson.extend({ postId: Id }),
  body: z.object({ id: Id, role: Role, deskId: Id.nullable(), title: Title, from: DaySchema, validTo: DaySchema.nullable() }),
  output: PersonDetail,
})
export const endPost = endpoint({
  method: 'POST',
  path: '/api/people/:personId/posts/:postId/end',
  summary: 'End a post after a last day; a post that has not begun is taken back',
  params: OfPerson.extend({ postId: Id }),
  body: z.object({ lastDay: DaySchema }),
  output: PersonDetail,
})
export const endAccount = endpoint({
  method: 'POST',
  path: '/api/people/:personId/end',
  summary: 'End all posts here now: sessions close at once, coming duty shifts are taken off the roster',
  params: OfPerson,
  body: z.object({ reason: Line(300) }),
  output: PersonDetail,
})
export const issueLink = endpoint({
  method: 'POST',
  path: '/api/people/:personId/links',
  summary: 'A new one-time link to set a password (72 hours); the old password and all sessions end',
  params: OfPerson,
  output: OneTimeLink,
  perMinute: 30,
})
export const closeSessions = endpoint({
  method: 'POST',
  path: '/api/people/:personId/sessions/end',
  summary: 'Sign a person out everywhere',
  params: OfPerson,
  output: PersonDetail,
})
export const resetTotp = endpoint({
  method: 'POST',
  path: '/api/people/:personId/totp/reset',
  summary: 'Forget a lost authenticator; sessions end',
  params: OfPerson,
  output: PersonDetail,
})
export const unlockAccount = endpoint({
  method: 'POST',
  path: '/api/people/:personId/unlock',
  summary: 'Let somebody try again who mistyped a password too often',
  params: OfPerson,
  output: PersonDetail,
})
export const inviteFirstAdministrator = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/first-administrator',
  summary: 'Invite the administrator of an organisation of the province that has none',
  params: z.object({ organisationId: Id }),
  body: z.object({ id: Id, name: Line(120, 2), email: Email }),
  output: z.object({ personId: Id, link: OneTimeLink.nullable() }),
})
export const countAdministrators = endpoint({
  method: 'GET',
  path: '/api/organisations/:organisationId/administrators',
  summary: 'How many people administer an organisation of the province today',
  params: z.object({ organisationId: Id }),
  output: z.object({ count: z.number().int() }),
})
