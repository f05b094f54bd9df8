import type { CanonicalContent } from '../content/schema.ts'
import type { AiUse, AppearanceKind, ApprovalMode, AssetUse, Medium, Origin, VersionReason } from './words.ts'

/** Who made it. `share` in hundredths of a percent (10,000 is the whole); `name` as printed, pen names included. */
export type Contributor = { readonly personId: string | null; readonly name: string; readonly role: string; readonly share: number | null }

/** A file the work shows or plays. `assetId` is null only for evidence that is not in the library. */
export type MediaUse = {
  readonly assetId: string | null
  readonly fileSha256: string
  readonly use: AssetUse
  readonly authorId?: string | null
  readonly authorName?: string | null
}

/** Where it goes out: the site, page 3 of an issue, the 18:30 bulletin, a post. */
export type Slot = { readonly issue?: string; readonly page?: string; readonly bulletin?: string; readonly time?: string }
export type NewAppearance = { readonly kind: AppearanceKind; readonly channelId: string | null; readonly url?: string | null; readonly slot?: Slot | null }

/** What of a work may change later and what checks look at. */
export type WorkFields = {
  readonly agencyId: string
  readonly medium: Medium
  readonly genre: string
  readonly origin: Origin
  readonly source: string | null
  readonly aiUse: AiUse
  readonly sectionId: string | null
  readonly areaIds: readonly string[]
  readonly commitmentIds: readonly string[]
  readonly tags: readonly string[]
  readonly contributors: readonly Contributor[]
  readonly media: readonly MediaUse[]
  readonly content: CanonicalContent
}

/** A native work before it goes out. `workId` is made by the caller, so that a retry is recognised. */
export type Candidate = WorkFields & {
  readonly workId: string
  readonly storyKey: string
  /** The form of the story that was signed: 'web', 'radio' … */
  readonly output: string
  readonly appearances: readonly NewAppearance[]
}

/** A signature under one output of a story; it counts only for its hash. */
export type Approval = {
  readonly storyKey: string
  readonly output: string
  readonly revision: number
  readonly sha256: string
  /** Name of the level in the agency's chain. */
  readonly level: string
  readonly mode: ApprovalMode
  readonly personId: string
  readonly onBehalfOf: string | null
  readonly at: Date
}

/** Who does it and when; `actorId` is null for the scheduler. */
export type Doing = { readonly at: Date; readonly actorId: string | null }

export type Notice = { readonly text: string; readonly wrong?: string; readonly right?: string; readonly caseId?: string }

/** A later state of a native work. Fields left out stay as they are. */
export type Change = {
  readonly workId: string
  /** Who changes it: the agency of the work, or the one that took it over and answers for it now; whose pictures may be used. */
  readonly byAgencyId?: string
  readonly reason: Exclude<VersionReason, 'first'>
  readonly content: CanonicalContent
  readonly contributors: readonly Contributor[]
  readonly media: readonly MediaUse[]
  readonly notice?: Notice | null
  readonly genre?: string
  readonly aiUse?: AiUse
  readonly tags?: readonly string[]
}

export type Published = {
  readonly workId: string
  readonly publicId: string
  readonly slug: string
  readonly versionNo: number
  readonly sha256: string
  readonly warnings: readonly Finding[]
}

/** Something a check noticed: it blocks or warns, points at a place and says what to do. */
export type Finding = {
  readonly severity: 'block' | 'warn'
  /** 'headline', 'byline', 'body.3', 'media.<assetId>', 'commitments' … */
  readonly place: string
  readonly code: string
  readonly vi: string
  readonly en: string
}
