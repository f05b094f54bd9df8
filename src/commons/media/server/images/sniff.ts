import type { ForeignKind } from '../../errors.ts'

/** Formats a picture may arrive in; told by content, never by name or declared type. */
export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const
export type PictureFormat = (typeof pictureFormats)[number]
export type Sniffed =
  | { readonly kind: 'picture'; readonly format: PictureFormat }
  | { readonly kind: 'svg' | 'heic' }
  | { readonly kind: 'foreign'; readonly found: ForeignKind }

const latin = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end)

const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

// ISO/IEC 14496-12: the major brand, then the compatible brands to the end of the first box
const sniffBox = (bytes: Buffer): Sniffed => {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 128)
  const brands = [latin(bytes, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin(bytes, at, at + 4))
  if (brands.includes('avif')) return { kind: 'picture', format: 'avif' }
  return HEIF_BRANDS.some((brand) => brands.includes(brand)) ? { kind: 'heic' } : { kind: 'foreign', found: 'video' }
}

const sniffText = (bytes: Buffer): Sniffed => {
  const start = bytes.toString('utf8', 0, 4096)
  if (/<svg[\s>]|<!doctype\s+svg/i.test(start)) return { kind: 'svg' }
  return { kind: 'foreign', found: start.includes('\u0000') || start.includes('\ufffd') ? 'unknown' : 'text' }
}

const SIGNATURES: readonly (readonly [string, PictureFormat | ForeignKind])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['GIF8', 'gif'],
  ['%PDF', 'pdf'],
  ['PK\x03\x04', 'archive'],
  ['PK\x05\x06', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\x1aE\xdf\xa3', 'video'],
]

const isPictureFormat = (name: string): name is PictureFormat => (pictureFormats as readonly string[]).includes(name)

/** What the first bytes say the file is. */
export const sniff = (bytes: Buffer): Sniffed => {
  if (bytes.length === 0) return { kind: 'foreign', found: 'empty' }
  if (latin(bytes, 0, 4) === 'RIFF') return latin(bytes, 8, 12) === 'WEBP' ? { kind: 'picture', format: 'webp' } : { kind: 'foreign', found: 'video' }
  if (bytes.length >= 16 && latin(bytes, 4, 8) === 'ftyp') return sniffBox(bytes)
  for (const [signature, name] of SIGNATURES) {
    if (latin(bytes, 0, signature.length) !== signature) continue
    return isPictureFormat(name) ? { kind: 'picture', format: name } : { kind: 'foreign', found: name }
  }
  return sniffText(bytes)
}
