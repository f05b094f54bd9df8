import { z } from 'zod'

let lastMoment = 0
let counter = 0

// within one millisecond a counter stands where the first random bits would, so that ids of one process keep their order (RFC 9562 §6.2)
const countAt = (at: number, random: number): number => {
  counter = at === lastMoment ? (counter + 1) & 0xfff : random & 0x7ff
  lastMoment = at
  return counter
}

/** UUIDv7 (RFC 9562 §5.7): 48-bit milliseconds, a counter, then randomness; sorts by time, made in code so that retries are idempotent. */
export const newId = (at: number = Date.now()): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(at / 2 ** 32))
  view.setUint32(2, at >>> 0)
  view.setUint16(6, 0x7000 | countAt(at, view.getUint16(6)))
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

/** Short opaque id for public addresses: 10 characters of 31, no look-alikes, about 49 bits. */
export const newPublicId = (): string => {
  const letters: string[] = []
  while (letters.length < 10) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      // 248 = 8 × 31: larger bytes would favour the first letters
      if (byte < 248 && letters.length < 10) letters.push(ALPHABET[byte % 31]!)
    }
  }
  return letters.join('')
}

export const Id = z.uuid()
export const PublicId = z.string().regex(/^[2-9a-hjkmnp-z]{10}$/)
