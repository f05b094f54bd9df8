import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { CanonicalContent } from '../../../commons/content/index.ts'
import type { ChainLevel } from '../chain.ts'
import type { Route, StoryState, outputMediums } from '../contract.ts'

export type OutputMedium = (typeof outputMediums)[number]

export type StoryRecord = {
  id: string
  agency_id: string
  plan_item_id: string | null
  desk_id: string | null
  headline: string
  headline_folded: string
  genre: string
  section_id: string | null
  area_ids: string[]
  commitment_ids: string[]
  tags: string[]
  is_breaking: boolean
  origin: 'own' | 'syndicated'
  source: string | null
  ai_use: 'none' | 'assisted' | 'generated'
  ai_label: string | null
  kicker: string | null
  state: StoryState
  created_by: string
  created_at: Date
  updated_at: Date
}
export type StoredNotice = { text: string; wrong?: string; right?: string; caseId?: string }
export type StoredSlot = { issue?: string; page?: string; bulletin?: string; time?: string }
export type OutputRecord = {
  id: string
  story_id: string
  agency_id: string
  medium: OutputMedium
  state: StoryState
  route: Route | null
  notice: StoredNotice | null
  next_level: number | null
  submitted_by: string | null
  submitted_at: Date | null
  submission_note: string
  publish_at: Date | null
  slot: StoredSlot | null
  chain_id: string | null
  work_id: string | null
  work_public_id: string | null
  published_sha256: string | null
  published_at: Date | null
  created_at: Date
}
export type RevisionRecord = {
  output_id: string
  no: number
  content: CanonicalContent
  sha256: string
  reason: 'created' | 'saved' | 'submitted' | 'signed' | 'restored' | 'published'
  author_ids: string[]
  created_by: string | null
  created_at: Date
}
export type ApprovalRecord = {
  id: string
  output_id: string
  revision_no: number
  sha256: string
  level: string
  level_index: number
  mode: 'chain' | 'urgent' | 'standing'
  person_id: string
  on_behalf_of: string | null
  route: Route
  text_position: number
  at: Date
}

export type ReturnRecord = {
  id: string
  output_id: string
  revision_no: number
  person_id: string
  level: string
  reason: string
  at: Date
  answered_at: Date | null
}

type StoryTables = {
  'stories.chain': {
    id: string
    agency_id: string
    valid_from: Day
    levels: ColumnType<ChainLevel[], string, string>
    urgent_level: string | null
    review_hours: number
    typo_level: string | null
    saved_at: Date | null
    saved_by: string | null
    seq: Generated<number>
  }
  'stories.story': StoryRecord
  'stories.contributor': { story_id: string; position: number; person_id: string | null; name: string; role: string; share: number | null }
  'stories.output': Omit<OutputRecord, 'notice' | 'slot' | 'chain_id'> & {
    chain_id: ColumnType<string | null, string | null | undefined, string | null>
    notice: ColumnType<StoredNotice | null, string | null, string | null>
    slot: ColumnType<StoredSlot | null, string | null, string | null>
  }
  'stories.document_update': {
    id: Generated<number>
    output_id: string
    person_id: string | null
    at: Generated<Date>
    is_snapshot: Generated<boolean>
    update: Buffer
  }
  'stories.document_author': { output_id: string; person_id: string; first_at: Date; last_at: Date; last_position: number }
  'stories.revision': Omit<RevisionRecord, 'content'> & { content: ColumnType<CanonicalContent, string, never> }
  'stories.approval': ApprovalRecord & { seq: Generated<number> }
  'stories.return': ReturnRecord
  'stories.delegation': {
    id: string
    agency_id: string
    level: string
    from_person: string
    to_person: string
    from_at: Date
    to_at: Date
    ended_at: Date | null
  }
  'stories.standing': { id: string; story_id: string; person_ids: string[]; granted_by: string; granted_at: Date; expires_at: Date; ended_at: Date | null }
  'stories.later_review': {
    id: string
    output_id: string
    agency_id: string
    approval_id: string
    due_at: Date
    done_at: Date | null
    done_by: string | null
    outcome: 'agreed' | 'change_wanted' | null
    note: string
    reason: Generated<string>
  }
  'stories.house_limit': { agency_id: string; headline_letters: number; standfirst_words: number }
  'stories.comment': {
    id: string
    output_id: string
    parent_id: string | null
    person_id: string
    quote: string
    anchor: unknown
    text: string
    mention_ids: string[]
    at: Date
    resolved_at: Date | null
    resolved_by: string | null
  }
  'stories.sealed_source': { story_id: string; sealed: Buffer; reader_ids: string[]; updated_by: string; updated_at: Date }
  'stories.seen': { output_id: string; person_id: string; revision_no: number; at: Date }
}

export const storyTables = (db: Db) => db.$extendTables<StoryTables>()
