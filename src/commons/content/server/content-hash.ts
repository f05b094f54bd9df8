import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical.ts'
import type { CanonicalContent } from '../schema.ts'

/** SHA-256 of the canonical JSON, lower-case hex: what an approval is bound to and what `verify` computes again. */
export const contentHash = (content: CanonicalContent): string => createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')
