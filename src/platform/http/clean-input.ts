import { refuse } from '../errors.ts'
import { platformErrors } from './errors.ts'

const MAX_DEPTH = 40

const cleanText = (text: string): string => {
  // PostgreSQL has no NUL in text, and a lone surrogate cannot be encoded
  if (text.includes('\u0000') || !text.isWellFormed()) refuse(platformErrors, 'platform.invalid_text')
  return text.normalize('NFC')
}

/** Every string in NFC, none with NUL or lone surrogates, no absurd nesting. Throws `platform.invalid_text` (400). */
export const cleanInput = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (value === null || typeof value !== 'object') return value
  if (depth > MAX_DEPTH) refuse(platformErrors, 'platform.invalid_input', { fields: [] })
  if (Array.isArray(value)) return value.map((item) => cleanInput(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), cleanInput(item, depth + 1)]))
}
