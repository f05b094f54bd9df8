import type { BodyStep } from './body.ts'

/** Corrections stand before the first paragraph (Nghị định 237/2026 Đ19), after a picture that opens the piece. */
export const insertCorrections: BodyStep = (parts, { changes }) => {
  const corrections = changes.flatMap((change) => (change.reason === 'correction' && change.notice ? [{ at: change.at, ...change.notice }] : []))
  if (corrections.length === 0) return parts
  const place = parts[0]?.kind === 'picture' ? 1 : 0
  return [...parts.slice(0, place), { kind: 'corrections', corrections: corrections.toReversed() }, ...parts.slice(place)]
}
