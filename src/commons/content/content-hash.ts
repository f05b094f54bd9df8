import { canonicalJson } from './canonical.ts'
import type { CanonicalContent } from './schema.ts'

/**
 * SHA-256 of the canonical JSON, lower-case hex; the browser's twin of `server/content-hash.ts`.
 * WebCrypto exists only on https and localhost: elsewhere this rejects, and the page shows the hash the server sent.
 */
export const contentHashInBrowser = async (content: CanonicalContent): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(content)))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
