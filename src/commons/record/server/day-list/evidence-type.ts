/** What evidence may be, told by its bytes and not by its name. */
export type EvidenceType = { readonly mime: string; readonly extension: string }

const startsWith = (file: Buffer, bytes: readonly number[], from = 0): boolean => bytes.every((byte, at) => file[from + at] === byte)
const latin = (file: Buffer, from: number, to: number): string => file.subarray(from, to).toString('latin1')

const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-') && file.subarray(-2048).includes('%%EOF')
const isPng = (file: Buffer): boolean => startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && file.subarray(-16).includes('IEND')
const isJpeg = (file: Buffer): boolean => startsWith(file, [0xff, 0xd8, 0xff]) && file.subarray(-64).includes(Buffer.from([0xff, 0xd9]))
const isWebp = (file: Buffer): boolean => latin(file, 0, 4) === 'RIFF' && latin(file, 8, 12) === 'WEBP' && file.readUInt32LE(4) + 8 <= file.length
const isMp3 = (file: Buffer): boolean => file.length > 512 && (latin(file, 0, 3) === 'ID3' || (file[0] === 0xff && (file[1]! & 0xe6) === 0xe2))

const mp4Of = (file: Buffer): EvidenceType | null => {
  if (latin(file, 4, 8) !== 'ftyp') return null
  return /^M4[AB] /.test(latin(file, 8, 12)) ? { mime: 'audio/mp4', extension: 'm4a' } : { mime: 'video/mp4', extension: 'mp4' }
}

/** Null for anything that is not a whole PDF, PNG, JPEG, WebP, MP3, M4A or MP4. */
export const evidenceTypeOf = (file: Buffer): EvidenceType | null => {
  if (isPdf(file)) return { mime: 'application/pdf', extension: 'pdf' }
  if (isPng(file)) return { mime: 'image/png', extension: 'png' }
  if (isJpeg(file)) return { mime: 'image/jpeg', extension: 'jpg' }
  if (file.length > 16 && isWebp(file)) return { mime: 'image/webp', extension: 'webp' }
  if (isMp3(file)) return { mime: 'audio/mpeg', extension: 'mp3' }
  return mp4Of(file)
}
