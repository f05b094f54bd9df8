import type { ExpandedTags } from 'exifreader'

/** What a file says about itself: prefill for the person who sent it, never trusted as proof. Text is NFC, trimmed. */
export type PictureFacts = {
  readonly caption: string | null
  readonly headline: string | null
  readonly credit: string | null
  readonly author: string | null
  readonly rights: string | null
  readonly takenAt: Date | null
  /** The file tells where it was taken: renditions must not. */
  readonly hasPlace: boolean
}

export const NO_FACTS: PictureFacts = { caption: null, headline: null, credit: null, author: null, rights: null, takenAt: null, hasPlace: false }

type Tag = { readonly value?: unknown; readonly description?: unknown; readonly attributes?: { readonly lang?: string } }

/** Sentences cameras put into every file. */
const CAMERA_NOISE = /^(olympus digital camera|sony dsc|samsung|default|untitled|digital camera|dcim)$/i
const LONGEST = 2000

const tidy = (text: unknown): string | null => {
  if (typeof text !== 'string') return null
  const clean = text.replaceAll('\u0000', '').toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, LONGEST).trim()
  return clean === '' || CAMERA_NOISE.test(clean) ? null : clean
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * IPTC text without a CodedCharacterSet is UTF-8 or, from older Vietnamese Windows, code page 1258 (whose tone marks are
 * combining letters); elsewhere 1252, of which 1258 keeps nearly all letters.
 */
const decodeUndeclared = (bytes: readonly number[]): string => {
  try {
    return strictUtf8.decode(Uint8Array.from(bytes))
  } catch {
    return new TextDecoder('windows-1258').decode(Uint8Array.from(bytes))
  }
}

const isBytes = (value: unknown): value is number[] => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number')

const first = (found: unknown): Tag | undefined => (Array.isArray(found) ? found[0] : found) as Tag | undefined

const iptcText = (tags: ExpandedTags, name: string): string | null => {
  const all = (tags.iptc ?? {}) as Readonly<Record<string, unknown>>
  const tag = first(all[name])
  if (!tag) return null
  return tidy(all['Coded Character Set'] === undefined && isBytes(tag.value) ? decodeUndeclared(tag.value) : tag.description)
}

const exifText = (tags: ExpandedTags, name: string): string | null => tidy(first(((tags.exif ?? {}) as Readonly<Record<string, unknown>>)[name])?.description)

const languageOf = (tag: Tag): string => tag.attributes?.lang ?? ''

// a text in several languages: Vietnamese, else the default one, else the first
const chosen = (texts: readonly Tag[]): Tag | undefined =>
  texts.find((text) => languageOf(text).startsWith('vi')) ?? texts.find((text) => languageOf(text) === 'x-default') ?? texts[0]

const xmpText = (tags: ExpandedTags, name: string): string | null => {
  const tag = ((tags.xmp ?? {}) as Readonly<Record<string, unknown>>)[name] as Tag | undefined
  if (!tag) return null
  if (!Array.isArray(tag.value)) return tidy(tag.description)
  const texts = tag.value as Tag[]
  return texts.some((text) => languageOf(text) !== '') ? tidy(chosen(texts)?.description) : tidy(texts.map((text) => text.description).join(', '))
}

/** EXIF time has no zone before version 2.31: it is read as Hà Nội time unless the file tells an offset. */
export const readTakenAt = (time: string | null, offset: string | null): Date | null => {
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(time ?? '')
  if (!parts) return null
  const zone = /^[+-]\d{2}:\d{2}$/.test(offset ?? '') ? offset! : '+07:00'
  const at = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${zone}`)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1830 ? null : at
}

const hasPlace = (tags: ExpandedTags): boolean =>
  tags.gps !== undefined || ['GPSLatitude', 'GPSLongitude'].some((name) => [tags.exif, tags.xmp].some((group) => group !== undefined && name in group))

// XMP is UTF-8 by definition and what agencies' tools write last; then IPTC-IIM, then EXIF
const factsOf = (tags: ExpandedTags): PictureFacts => ({
  caption: xmpText(tags, 'description') ?? iptcText(tags, 'Caption/Abstract') ?? exifText(tags, 'ImageDescription'),
  headline: xmpText(tags, 'Headline') ?? iptcText(tags, 'Headline'),
  credit: xmpText(tags, 'Credit') ?? iptcText(tags, 'Credit') ?? xmpText(tags, 'Source') ?? iptcText(tags, 'Source'),
  author: xmpText(tags, 'creator') ?? iptcText(tags, 'By-line') ?? exifText(tags, 'Artist'),
  rights: xmpText(tags, 'rights') ?? iptcText(tags, 'Copyright Notice') ?? exifText(tags, 'Copyright'),
  takenAt: readTakenAt(exifText(tags, 'DateTimeOriginal'), exifText(tags, 'OffsetTimeOriginal')),
  hasPlace: hasPlace(tags),
})

/** Reads IPTC, XMP and EXIF of a picture. Damaged metadata is no reason to refuse a good picture: it then says nothing. */
export const readFacts = async (bytes: Buffer): Promise<PictureFacts> => {
  const { default: exif } = await import('exifreader')
  try {
    return factsOf(exif.load(bytes, { expanded: true, async: false }))
  } catch {
    return NO_FACTS
  }
}
