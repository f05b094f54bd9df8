/**
 * Shapes of the demo province. Everything here is plain, serialisable data: a loader turns it into rows.
 * References between modules are by key (areas, pictures, stories), by code (organisations, commitments) or by e-mail (people).
 */

import type { agencyTypes, organisationKinds } from '../src/commons/organisations/contract.ts'
import type { RoleName } from '../src/commons/people/contract.ts'
import type { Medium } from '../src/commons/record/words.ts'

/** 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. */
export type Day = `${number}-${number}-${number}`
/** 'HH:mm' in Asia/Ho_Chi_Minh. */
export type ClockTime = `${number}:${number}`
export type Email = `${string}@minhson.example`

export type PressType = 'print' | 'online' | 'radio' | 'television'

export type OrganisationKind = (typeof organisationKinds)[number]
export type AgencyType = (typeof agencyTypes)[number]

/** Codes of `vocabulary.genre`. */
export type GenreCode =
  | 'news'
  | 'article'
  | 'reportage'
  | 'interview'
  | 'commentary'
  | 'feature'
  | 'photo'
  | 'research'
  | 'literary'
  | 'reader_reply'
  | 'talk'
  | 'bulletin'
  | 'notice'
  | 'multimedia'

/** Codes of `commitments.kind` that the demo uses. */
export type CommitmentKindCode =
  | 'political-task'
  | 'national-defence'
  | 'essential-information'
  | 'positive'
  | 'verified'
  | 'in-depth'
  | 'policy-communication'
  | 'rebuttal'

export type OrganisationCode =
  | 'bao-ptth'
  | 'bao-minh-son'
  | 'dai-ptth'
  | 'van-nghe'
  | 'khoa-hoc'
  | 'tinh-uy'
  | 'ubnd-tinh'
  | 'ban-tgdv'
  | 'so-vhttdl'
  | 'so-tttt'
  | 'hoi-vhnt'
  | 'lien-hiep-khkt'
  | 'hoi-nha-bao'

/** Agencies that publish today; the two predecessors appear only in history. */
export type AgencyCode = 'bao-ptth' | 'van-nghe' | 'khoa-hoc'

export type DemoLicence = {
  readonly number: string
  readonly issuedOn: Day
  readonly issuer: string
  readonly address: string
  readonly phone: string
  readonly email: string
  /** Name and title as printed in the imprint (Nghị định 237/2026 Điều 23). */
  readonly headName: string
  readonly headTitle: 'Giám đốc' | 'Tổng Biên tập'
  readonly domain: string
}

export type DemoProduct = {
  readonly code: string
  readonly pressType: PressType
  readonly name: string
  /** Vietnamese phrase for the imprint: 'Hằng ngày', 'Hai tháng một kỳ'… */
  readonly frequency: string
  readonly print?: { readonly pageSize: string; readonly pages: number; readonly priceDong: number; readonly printedAt: string }
}

export type DemoChannel = {
  readonly code: string
  readonly product: string
  readonly kind: 'site' | 'print' | 'radio' | 'tv' | 'social' | 'app'
  readonly name: string
  /** Domain, frequency or account name. */
  readonly address: string
  readonly domesticPlatform: boolean
  readonly openedOn: Day
}

export type DemoDesk = {
  readonly code: string
  readonly name: string
  readonly kind: 'leadership' | 'secretariat' | 'content' | 'support'
}

export type DemoOrganisation = {
  readonly code: OrganisationCode
  readonly kind: OrganisationKind
  readonly agencyType?: AgencyType
  readonly name: string
  readonly shortName: string
  readonly validFrom: Day
  readonly validTo?: Day
  readonly predecessors: readonly OrganisationCode[]
  /** How it came from its predecessors. */
  readonly successionKind?: 'merge' | 'succeed'
  readonly successionOn?: Day
  /** Number of the decision, illustrative. */
  readonly successionDecision?: string
  readonly supervisoryBody?: OrganisationCode
  readonly licence?: DemoLicence
  readonly pressTypes: readonly PressType[]
  readonly products: readonly DemoProduct[]
  readonly channels: readonly DemoChannel[]
  readonly desks: readonly DemoDesk[]
}

export type DemoSection = {
  readonly agency: AgencyCode
  readonly slug: string
  readonly name: string
  readonly order: number
}

export type DemoArea = {
  readonly key: string
  /** Five digits, outside the range of the real administrative units. */
  readonly code: string
  readonly kind: 'ward' | 'commune'
  readonly name: string
  readonly settlement: 'urban' | 'rural'
  readonly isRemote: boolean
  readonly isBorder: boolean
  readonly population: number
}

export type DemoPost = {
  readonly organisation: OrganisationCode
  readonly desk?: string
  readonly title: string
  readonly roles: readonly RoleName[]
  readonly from: Day
  readonly to?: Day
}

export type DemoTraining = { readonly course: string; readonly completedOn: Day; readonly certificate: string }

export type DemoPerson = {
  readonly email: Email
  readonly name: string
  readonly penName?: string
  readonly phone: string
  readonly posts: readonly DemoPost[]
  readonly pressCard?: { readonly number: string; readonly validTo: Day }
  readonly trainings: readonly DemoTraining[]
}

export type DemoCourse = {
  readonly code: string
  readonly name: string
  readonly organiser: string
  readonly days: number
  readonly digitalTransformation: boolean
}

export type Block =
  | { readonly kind: 'p'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'h2'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'box'; readonly title: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'image'; readonly picture: string; readonly caption: string }
  | { readonly kind: 'verse'; readonly lines: readonly string[] }

/** 'writer' is the word the record uses for those who may not approve their own piece. */
export type CreditRole = 'writer' | 'photographer' | 'editor' | 'data'
export type DemoCredit = { readonly person: Email; readonly role: CreditRole }

/** A moment that moves with the day the demo is loaded: either minutes before now, or a day offset (0 or negative) with a clock time. */
export type DemoMoment = { readonly minutesAgo: number } | { readonly day: number; readonly time: ClockTime }

export type DemoOutput = {
  readonly medium: Exclude<Medium, 'web'>
  readonly channel: string
  /** 'Trang 1', 'Thời sự 18:30'… as the day list records it. */
  readonly slot: string
  /** Days after the web publication. */
  readonly dayAfter: number
}

/** A change after the first publication; text is replaced literally and must be found in the version before it. */
export type DemoChange = {
  readonly kind: 'update' | 'typo' | 'correction' | 'withdrawal'
  /** Minutes after the first publication. */
  readonly afterMinutes: number
  readonly by: Email
  readonly headline?: string
  readonly standfirst?: string
  readonly replace: readonly { readonly from: string; readonly to: string }[]
  readonly append: readonly Block[]
  /** What readers are told: needed for a correction and a withdrawal. */
  readonly notice?: string
}

export type DemoStoryState =
  | { readonly kind: 'published' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'awaiting'; readonly level: 'desk_head' | 'secretary' | 'leader'; readonly note?: string }
  | { readonly kind: 'returned'; readonly by: Email; readonly level: 'desk_head' | 'secretary' | 'leader'; readonly reason: string }

export type DemoStory = {
  readonly key: string
  readonly agency: AgencyCode
  readonly desk: string
  readonly section: string
  readonly genre: GenreCode
  readonly headline: string
  /** At most 50 words. */
  readonly standfirst: string
  readonly lead?: { readonly picture: string; readonly caption: string }
  readonly body: readonly Block[]
  readonly tags: readonly string[]
  readonly areas: readonly string[]
  readonly credits: readonly DemoCredit[]
  readonly commitments: readonly { readonly kind: CommitmentKindCode; readonly open?: string }[]
  readonly at: DemoMoment
  readonly front?: 'lead' | 'second'
  readonly outputs: readonly DemoOutput[]
  readonly state: DemoStoryState
  readonly changes: readonly DemoChange[]
  readonly illustrative: true
}

export type DemoPicture = {
  readonly key: string
  readonly file: string
  readonly title: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly author: string
  readonly rights: 'own'
  readonly width: number
  readonly height: number
}

export type DemoCommitmentKind = {
  readonly code: CommitmentKindCode
  readonly name: string
  readonly validFrom: Day
  readonly validTo?: Day
  /** The sentence an editor reads before confirming the kind. */
  readonly criteria: string
}

export type DemoCommitment = {
  readonly code: string
  readonly kind: CommitmentKindCode
  readonly title: string
  readonly source: { readonly kind: 'plan' | 'order' | 'orientation'; readonly ref: string }
  readonly owner: OrganisationCode
  readonly offeredTo: readonly AgencyCode[]
  readonly validFrom: Day
  readonly validTo: Day
  readonly criteria: string
  readonly quantity?: { readonly amount: number; readonly unit: string }
}

export type { DemoPlanItem, DemoRosterEntry } from './types-board.ts'
