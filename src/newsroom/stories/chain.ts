import { z } from 'zod'

/**
 * The approval chain of an agency and its pure rules. What is signed is one output at one SHA-256; a signature counts only for its hash.
 * Levels are ordered from the desk upwards; index -1 stands for people who hold no level (writers).
 */
export const ChainLevel = z.strictObject({
  /** 'desk' · 'secretary' · 'leader', stored in signatures and never renamed. */
  code: z.string().regex(/^[a-z_]{2,30}$/),
  name: z.string().min(1).max(80),
  /** Roles that hold this level. */
  roles: z.array(z.string().max(40)).min(1).max(10),
  /** Only people of the story's own desk hold it. */
  ofDesk: z.boolean(),
  /** May change the text and sign the new hash at once (sửa và duyệt). */
  mayEdit: z.boolean(),
})
export type ChainLevel = z.infer<typeof ChainLevel>

export type Chain = {
  readonly levels: readonly ChainLevel[]
  readonly urgentLevel: string | null
  readonly reviewHours: number
  readonly typoLevel: string | null
}

/** What an agency has until it sets its own: desk, secretary, leaders (practice of provincial papers). */
export const defaultChain: Chain = {
  levels: [
    { code: 'desk', name: 'Trưởng ban', roles: ['desk_head'], ofDesk: true, mayEdit: true },
    { code: 'secretary', name: 'Thư ký tòa soạn', roles: ['secretary'], ofDesk: false, mayEdit: true },
    { code: 'leader', name: 'Lãnh đạo', roles: ['leader'], ofDesk: false, mayEdit: true },
  ],
  urgentLevel: 'leader',
  reviewHours: 12,
  typoLevel: 'secretary',
}

export type Signature = { readonly levelIndex: number; readonly sha256: string; readonly at: Date }

/** One person who changed the text since the last signature, with the highest level they hold (-1 for none). */
export type EditorSince = { readonly levelIndex: number }

export type ChainFacts = {
  readonly levels: number
  /** Signatures of the route under way, oldest first. */
  readonly signatures: readonly Signature[]
  /** Hash of the text as it is now. */
  readonly liveSha256: string
  readonly editorsSince: readonly EditorSince[]
  /** Levels nobody may sign for this story: all who hold them are credited writers, or nobody holds them. */
  readonly vacant: readonly number[]
}

/**
 * Index of the level that must sign now; `levels` when the chain is complete for the live text.
 * An edit by a lower level restarts the chain from that level, an edit by the level that is to sign (or a higher one) does not send anything back.
 */
export const nextLevel = (facts: ChainFacts): number => {
  const last = facts.signatures.at(-1)
  const reached = last ? last.levelIndex + 1 : 0
  const unchanged = last?.sha256 === facts.liveSha256
  const lowest = facts.editorsSince.reduce((least, editor) => Math.min(least, Math.max(0, editor.levelIndex)), reached)
  // after the last signature any new text needs at least the last level again
  const asked = unchanged ? reached : Math.min(lowest, facts.levels - 1)
  return skipVacant(asked, facts)
}

const skipVacant = (from: number, facts: ChainFacts): number => {
  let level = from
  // the last level is never skipped: somebody answers in law for what goes out
  while (level < facts.levels - 1 && facts.vacant.includes(level)) level += 1
  return level
}

/** Refusal reasons for one person wanting to sign; null when they may. */
export type SignRefusal = 'own_piece' | 'not_your_level' | 'complete'

export const maySign = (input: { next: number; levels: number; heldLevels: readonly number[]; isWriter: boolean }): SignRefusal | null => {
  if (input.next >= input.levels) return 'complete'
  if (input.isWriter) return 'own_piece'
  return input.heldLevels.includes(input.next) ? null : 'not_your_level'
}

/** Which stored signatures still say yes to the live text, and which are history. */
export const signatureState = (signature: Signature, liveSha256: string): 'counts' | 'history' => (signature.sha256 === liveSha256 ? 'counts' : 'history')
