import type { RoleName } from '../src/commons/people/contract.ts'
import { mergerDay } from './organisations.ts'
import type { Day, DemoPerson, DemoPost, DemoTraining, Email, OrganisationCode } from './types.ts'

export type PersonRow = {
  /** Local part of the e-mail address. */
  readonly id: string
  readonly name: string
  readonly penName?: string
  readonly phone: string
  readonly posts: readonly DemoPost[]
  readonly card?: string
  readonly trained?: readonly DemoTraining[]
}

/** Cards of the present term all end on the same day. */
const cardsValidTo: Day = '2030-12-31'

export const emailOf = (id: string): Email => `${id}@minhson.example`

export const person = ({ id, name, penName, phone, posts, card, trained = [] }: PersonRow): DemoPerson => ({
  email: emailOf(id),
  name,
  ...(penName === undefined ? {} : { penName }),
  phone: `0200 3800 ${phone}`,
  posts,
  ...(card === undefined ? {} : { pressCard: { number: card, validTo: cardsValidTo } }),
  trainings: trained,
})

/** A post in the merged agency; whoever worked at a predecessor before the merger came over on that day. */
export const merged = (
  desk: string,
  title: string,
  roles: readonly RoleName[],
  before?: {
    readonly organisation: 'bao-minh-son' | 'dai-ptth'
    readonly desk: string
    readonly title: string
    readonly roles: readonly RoleName[]
    readonly from: Day
  },
  from: Day = mergerDay,
): readonly DemoPost[] => [...(before === undefined ? [] : [{ ...before, to: '2025-06-30' as const }]), { organisation: 'bao-ptth', desk, title, roles, from }]

export const post = (organisation: OrganisationCode, desk: string, title: string, roles: readonly RoleName[], from: Day): readonly DemoPost[] => [
  { organisation, desk, title, roles, from },
]

/** Certificate numbers carry the year of the course. */
export const trained = (course: string, completedOn: Day, number: number): DemoTraining => ({
  course,
  completedOn,
  certificate: `CN-CĐS ${String(number).padStart(3, '0')}/${completedOn.slice(0, 4)}`,
})
