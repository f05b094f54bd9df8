import { blockKinds, type BlockKind, type ContentDifference } from './diff.ts'
import type { ContentMessages } from './messages.vi.ts'

const byKind = (counts: Readonly<Record<BlockKind, number>>, say: (count: number, kind: BlockKind) => string): string[] =>
  blockKinds.filter((kind) => counts[kind] > 0).map((kind) => say(counts[kind], kind))

const ifAny = (count: number, say: (count: number) => string): string[] => (count > 0 ? [say(count)] : [])

/** One line for lists and signature rows: "đổi tít, khác 2 câu, thêm 1 ảnh". */
export const summariseDifference = (difference: ContentDifference, messages: ContentMessages): string => {
  const { counts } = difference
  const parts = [
    ...(difference.kicker ? [messages.kicker] : []),
    ...(difference.headline ? [messages.headline] : []),
    ...(difference.standfirst ? [messages.standfirst] : []),
    ...ifAny(counts.changedSentences, messages.sentences),
    ...byKind(counts.added, messages.added),
    ...byKind(counts.removed, messages.removed),
    ...ifAny(counts.moved, messages.moved),
    ...ifAny(counts.formatting, messages.formatting),
    ...ifAny(counts.picturesChanged, messages.picturesChanged),
    ...(difference.byline ? [messages.byline] : []),
    ...(difference.aiLabel ? [messages.aiLabel] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : messages.same
}
