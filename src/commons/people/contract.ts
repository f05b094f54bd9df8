import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Id, PublicId } from '../../platform/ids.ts'

export { roleNames, type RoleName } from './roles.ts'
export * from './contract/accounts.ts'
export * from './contract/own-account.ts'
export * from './contract/records.ts'
export * from './contract/roster.ts'

/** `totpDue`: the second step is asked for and not on; until then the session may do nothing else. */
export const Session = z.object({
  person: z.object({ id: Id, publicId: PublicId, name: z.string(), email: z.string().nullable(), totpEnabled: z.boolean(), totpDue: z.boolean() }),
  organisation: z.object({ id: Id, code: z.string(), name: z.string(), shortName: z.string(), kind: z.string() }),
  /** Organisations this person may act for today. */
  organisations: z.array(z.object({ id: Id, name: z.string(), shortName: z.string(), kind: z.string() })),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  deskIds: z.array(Id),
  ledDeskIds: z.array(Id),
  language: z.enum(['vi', 'en']),
})
export type Session = z.infer<typeof Session>

const SignedIn = z.object({ next: z.literal('done'), session: Session })
const NeedsCode = z.object({ next: z.literal('totp'), challenge: z.string() })

export const signIn = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Sign in with e-mail and password; answers with a session or asks for the second factor',
  body: z.object({ email: z.string().trim().max(200), password: z.string().min(1).max(200) }),
  output: z.discriminatedUnion('next', [SignedIn, NeedsCode]),
  perMinute: 20,
})
export const signInTotp = endpoint({
  method: 'POST',
  path: '/api/sign-in/totp',
  summary: 'Second step: the six digits of the authenticator',
  body: z.object({
    challenge: z.string().max(100),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  output: SignedIn,
  perMinute: 20,
})
export const signOut = endpoint({ method: 'POST', path: '/api/sign-out', summary: 'End this session', output: z.object({ done: z.literal(true) }) })
export const getSession = endpoint({ method: 'GET', path: '/api/session', summary: 'Who is signed in; null for nobody', output: Session.nullable() })
export const switchOrganisation = endpoint({
  method: 'POST',
  path: '/api/session/organisation',
  summary: 'Act for another of one’s organisations',
  body: z.object({ organisationId: Id }),
  output: Session,
})
export const changeLanguage = endpoint({
  method: 'POST',
  path: '/api/session/language',
  summary: 'Choose the language of the screens',
  body: z.object({ language: z.enum(['vi', 'en']) }),
  output: Session,
})

export const beginTotp = endpoint({
  method: 'POST',
  path: '/api/account/totp',
  summary: 'Make a new authenticator secret; it counts after it was confirmed with a code',
  body: z.object({ password: z.string().min(1).max(200) }),
  output: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
})
export const confirmTotp = endpoint({
  method: 'POST',
  path: '/api/account/totp/confirm',
  summary: 'Turn the second factor on',
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  output: z.object({ enabled: z.literal(true) }),
})
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/account/password',
  summary: 'Change one’s own password; other sessions end',
  body: z.object({ current: z.string().min(1).max(200), next: z.string().min(10).max(200) }),
  output: z.object({ done: z.literal(true) }),
})

export const Colleague = z.object({
  id: Id,
  publicId: PublicId,
  name: z.string(),
  title: z.string().nullable(),
  roles: z.array(z.string()),
  deskIds: z.array(Id),
  phone: z.string().nullable(),
})
export type Colleague = z.infer<typeof Colleague>
export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/colleagues',
  summary: 'People of the acting organisation today',
  output: z.object({ items: z.array(Colleague) }),
})
