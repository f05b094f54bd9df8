import { canonicalLine } from '../../content/canonical-text.ts'
import { slugOf } from './slug.ts'

const MOST_TAGS = 12
const LONGEST_TAG = 50

/** Tags in the order given, trimmed, each once whatever its case, at most 12. */
export const cleanTags = (tags: readonly string[]): string[] => {
  const kept = new Map<string, string>()
  for (const tag of tags) {
    const line = canonicalLine(tag).slice(0, LONGEST_TAG).trim()
    if (line !== '' && !kept.has(slugOf(line))) kept.set(slugOf(line), line)
  }
  return [...kept.values()].slice(0, MOST_TAGS)
}

/** Addresses of tags a work no longer has. */
export const formerTagSlugs = (before: readonly string[], after: readonly string[]): string[] => {
  const kept = new Set(after.map(slugOf))
  return before.map(slugOf).filter((slug) => !kept.has(slug))
}
