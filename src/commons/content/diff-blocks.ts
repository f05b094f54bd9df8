import { diffArrays } from 'diff'
import { diffWords, isChanged, tokensOf, type Segment } from './diff-words.ts'
import { textOfBlock, textOfRuns } from './plain-text.ts'
import type { Block } from './schema.ts'

export const partNames = ['text', 'source', 'caption', 'credit', 'alt', 'title', 'address', 'file'] as const
export type PartName = (typeof partNames)[number]
/** One readable part of a block with its words compared. */
export type PartChange = { readonly part: PartName; readonly segments: readonly Segment[] }

/** `before` and `after` are indexes into the two bodies. Read in order the list is the new body with what went in its old place. */
export type BlockChange =
  | { readonly kind: 'same'; readonly before: number; readonly after: number; readonly block: Block }
  | { readonly kind: 'moved'; readonly before: number; readonly after: number; readonly block: Block }
  | { readonly kind: 'added'; readonly after: number; readonly block: Block }
  | { readonly kind: 'removed'; readonly before: number; readonly block: Block }
  | {
      readonly kind: 'changed'
      readonly before: number
      readonly after: number
      readonly block: Block
      readonly old: Block
      /** Only the parts whose words differ; empty when only bold, italic, links, heading level or list kind changed. */
      readonly parts: readonly PartChange[]
    }

const fileOf = (block: Block): string => {
  if (block.type === 'picture') return `${block.assetId} ${block.fileSha256}`
  return block.type === 'box' ? block.blocks.map(fileOf).join(' ').trim() : ''
}

const partsOf = (block: Block): [PartName, string][] => {
  switch (block.type) {
    case 'quote':
      return [
        ['text', textOfRuns(block.text)],
        ['source', block.source],
      ]
    case 'picture':
      return [
        ['file', fileOf(block)],
        ['caption', block.caption],
        ['credit', block.credit],
        ['alt', block.alt],
      ]
    case 'embed':
      return [
        ['title', block.title],
        ['address', block.url],
      ]
    case 'box':
      return [
        ['title', block.title],
        ['text', block.blocks.map(textOfBlock).join('\n')],
        ['file', fileOf(block)],
      ]
    default:
      return [['text', textOfBlock(block)]]
  }
}

const comparedParts = (before: Block, after: Block): PartChange[] => {
  const old = new Map(partsOf(before))
  return partsOf(after)
    .map(([part, text]) => ({ part, segments: diffWords(old.get(part) ?? '', text) }))
    .filter((change) => isChanged(change.segments))
}

type Bag = ReadonlyMap<string, number>
type Side = { readonly block: Block; readonly index: number; readonly words: Bag; readonly size: number }

const sideOf = (block: Block, index: number): Side => {
  const bag = new Map<string, number>()
  const words = tokensOf(textOfBlock(block).toLowerCase()).filter((token) => token.trim() !== '')
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1)
  return { block, index, words: bag, size: words.length }
}

const isSamePicture = (a: Block, b: Block): boolean => a.type === 'picture' && b.type === 'picture' && a.assetId === b.assetId

/** 0…1 by shared words; blocks of different kinds never pair, the same picture always does. */
const likeness = (a: Side, b: Side): number => {
  if (a.block.type !== b.block.type) return 0
  if (isSamePicture(a.block, b.block)) return 1
  if (a.block.type === 'embed') return a.block.url === (b.block as typeof a.block).url ? 1 : 0
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}

const ENOUGH_ALIKE = 0.4

/** Best order-keeping pairing of a gap's old and new blocks, by the sum of likeness (as in sequence alignment). */
const pairAlike = (old: readonly Side[], now: readonly Side[]): [Side, Side][] => {
  const width = now.length + 1
  const score = new Float64Array((old.length + 1) * width)
  const likenesses = old.map((a) => now.map((b) => likeness(a, b)))
  const at = (y: number, x: number): number => score[y * width + x] ?? 0
  const like = (y: number, x: number): number => likenesses[y]?.[x] ?? 0
  const pairScore = (y: number, x: number): number => (like(y, x) >= ENOUGH_ALIKE ? at(y + 1, x + 1) + like(y, x) : -1)
  for (let y = old.length - 1; y >= 0; y--)
    for (let x = now.length - 1; x >= 0; x--) score[y * width + x] = Math.max(at(y + 1, x), at(y, x + 1), pairScore(y, x))
  const pairs: [Side, Side][] = []
  for (let y = 0, x = 0; y < old.length && x < now.length;) {
    const [a, b] = [old[y], now[x]]
    if (a && b && pairScore(y, x) === at(y, x) && pairScore(y, x) >= 0) {
      pairs.push([a, b])
      y++
      x++
    } else if (at(y + 1, x) >= at(y, x + 1)) y++
    else x++
  }
  return pairs
}

/** Beyond this many candidate pairs alignment would take longer than a reader waits; such a gap is shown as out and in. */
const MOST_PAIRS = 250_000

const changesOfGap = (old: readonly Side[], now: readonly Side[]): BlockChange[] => {
  const pairs = old.length * now.length <= MOST_PAIRS ? pairAlike(old, now) : []
  const changes: BlockChange[] = []
  let y = 0
  let x = 0
  const emit = (toY: number, toX: number): void => {
    for (; y < toY; y++) changes.push({ kind: 'removed', before: old[y]!.index, block: old[y]!.block })
    for (; x < toX; x++) changes.push({ kind: 'added', after: now[x]!.index, block: now[x]!.block })
  }
  for (const [a, b] of pairs) {
    emit(old.indexOf(a), now.indexOf(b))
    changes.push({ kind: 'changed', before: a.index, after: b.index, block: b.block, old: a.block, parts: comparedParts(a.block, b.block) })
    y++
    x++
  }
  emit(old.length, now.length)
  return changes
}

/** A block that went in one place and came unchanged in another was moved: told once, where it stands now. */
const withMoves = (changes: readonly BlockChange[]): BlockChange[] => {
  const gone = new Map<string, number[]>()
  for (const change of changes)
    if (change.kind === 'removed') gone.set(JSON.stringify(change.block), [...(gone.get(JSON.stringify(change.block)) ?? []), change.before])
  const moved = new Set<number>()
  const told = changes.map((change): BlockChange => {
    if (change.kind !== 'added') return change
    const before = gone.get(JSON.stringify(change.block))?.shift()
    if (before === undefined) return change
    moved.add(before)
    return { ...change, kind: 'moved', before }
  })
  return told.filter((change) => change.kind !== 'removed' || !moved.has(change.before))
}

/** Blocks aligned by a longest common subsequence, then alike ones paired inside each gap and compared word by word. */
export const diffBlocks = (before: readonly Block[], after: readonly Block[]): BlockChange[] => {
  const changes: BlockChange[] = []
  let old: Side[] = []
  let now: Side[] = []
  let y = 0
  let x = 0
  const closeGap = (): void => {
    changes.push(...changesOfGap(old, now))
    old = []
    now = []
  }
  for (const run of diffArrays(
    before.map((block) => JSON.stringify(block)),
    after.map((block) => JSON.stringify(block)),
  )) {
    for (let count = 0; count < run.count; count++) {
      if (run.removed) old.push(sideOf(before[y]!, y++))
      else if (run.added) now.push(sideOf(after[x]!, x++))
      else {
        closeGap()
        changes.push({ kind: 'same', before: y++, after: x, block: after[x++]! })
      }
    }
  }
  closeGap()
  return withMoves(changes)
}
