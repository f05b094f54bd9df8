import sharp, { type Sharp } from 'sharp'

/** Pictures made on the spot, with the metadata that cameras and agencies write into them. */
export type Segments = { readonly iptc?: Buffer; readonly exif?: Buffer; readonly xmp?: string }

/** Left half red, right half blue, a white bar along the top: turning it is seen in the pixels. */
export const paintedRaw = (width: number, height: number): Buffer => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = y < height / 5 ? [250, 250, 250] : x < width / 2 ? [200, 30, 30] : [30, 30, 200]
      pixels.set(colour, (y * width + x) * 3)
    }
  }
  return pixels
}

export const painted = (width: number, height: number): Sharp => sharp(paintedRaw(width, height), { raw: { width, height, channels: 3 } })

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 | marker, 0)
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

/** Puts metadata segments after the start of a JPEG. */
export const withSegments = (jpeg: Buffer, { iptc, exif, xmp }: Segments): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))] : []),
    ...(xmp === undefined ? [] : [segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), Buffer.from(xmp)]))]),
    ...(iptc ? [segment(0xed, iptc)] : []),
    jpeg.subarray(2),
  ])

export const jpegWith = async (segments: Segments, size: { width: number; height: number } = { width: 320, height: 200 }): Promise<Buffer> =>
  withSegments(await painted(size.width, size.height).jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer(), segments)

const dataset = (record: number, number: number, value: Buffer): Buffer => {
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(value.length, 3)
  return Buffer.concat([head, value])
}

export const IPTC = { caption: 120, headline: 105, byline: 80, credit: 110, source: 115, copyright: 116 } as const

/** IPTC-IIM in a Photoshop block. `encode` turns text into bytes; `utf8` writes 1:90 CodedCharacterSet ESC % G. */
export const iptcBlock = (
  values: Partial<Record<keyof typeof IPTC, string>>,
  options: { declareUtf8?: boolean; encode?: (text: string) => Buffer } = {},
): Buffer => {
  const encode = options.encode ?? ((text: string) => Buffer.from(text, 'utf8'))
  const data = Buffer.concat([
    ...(options.declareUtf8 === false ? [] : [dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47]))]),
    dataset(2, 0, Buffer.from([0, 4])),
    ...Object.entries(values).map(([name, text]) => dataset(2, IPTC[name as keyof typeof IPTC], encode(text))),
  ])
  const resource = Buffer.alloc(12)
  resource.write('8BIM', 0, 'latin1')
  resource.writeUInt16BE(0x0404, 4)
  resource.writeUInt32BE(data.length, 8)
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource, data, Buffer.alloc(data.length % 2)])
}

type ExifField = { readonly tag: number; readonly type: 2 | 3 | 4 | 5; readonly count: number; readonly value: Buffer }

const ascii = (tag: number, text: string): ExifField => {
  const value = Buffer.from(`${text}\0`, 'utf8')
  return { tag, type: 2, count: value.length, value }
}
const long = (tag: number, number: number): ExifField => {
  const value = Buffer.alloc(4)
  value.writeUInt32BE(number)
  return { tag, type: 4, count: 1, value }
}
const short = (tag: number, number: number): ExifField => {
  const value = Buffer.alloc(2)
  value.writeUInt16BE(number)
  return { tag, type: 3, count: 1, value }
}
const degrees = (tag: number, parts: readonly number[]): ExifField => {
  const value = Buffer.alloc(parts.length * 8)
  parts.forEach((part, index) => {
    value.writeUInt32BE(Math.round(part * 100), index * 8)
    value.writeUInt32BE(100, index * 8 + 4)
  })
  return { tag, type: 5, count: parts.length, value }
}

const directorySize = (fields: readonly ExifField[]): number =>
  6 + fields.length * 12 + fields.reduce((sum, field) => sum + (field.value.length > 4 ? field.value.length + (field.value.length % 2) : 0), 0)

const directory = (fields: readonly ExifField[], start: number): Buffer => {
  const table = Buffer.alloc(2 + fields.length * 12 + 4)
  table.writeUInt16BE(fields.length, 0)
  const extra: Buffer[] = []
  let at = start + table.length
  fields.forEach((field, index) => {
    const entry = 2 + index * 12
    table.writeUInt16BE(field.tag, entry)
    table.writeUInt16BE(field.type, entry + 2)
    table.writeUInt32BE(field.count, entry + 4)
    if (field.value.length <= 4) return void field.value.copy(table, entry + 8)
    table.writeUInt32BE(at, entry + 8)
    const padded = Buffer.concat([field.value, Buffer.alloc(field.value.length % 2)])
    extra.push(padded)
    at += padded.length
  })
  return Buffer.concat([table, ...extra])
}

export type ExifValues = {
  caption?: string
  artist?: string
  copyright?: string
  orientation?: number
  takenAt?: string
  offset?: string
  gps?: { latitude: number; longitude: number }
}

/** A big-endian TIFF block as cameras write it; text in UTF-8, `takenAt` as '2026:11:21 08:15:00'. */
export const exifBlock = (values: ExifValues): Buffer => {
  const photo = [...(values.takenAt ? [ascii(0x9003, values.takenAt)] : []), ...(values.offset ? [ascii(0x9011, values.offset)] : [])]
  const place = values.gps
    ? [
        ascii(1, 'N'),
        degrees(2, [Math.floor(values.gps.latitude), (values.gps.latitude % 1) * 60, 0]),
        ascii(3, 'E'),
        degrees(4, [Math.floor(values.gps.longitude), (values.gps.longitude % 1) * 60, 0]),
      ]
    : []
  const main = (photoAt: number, placeAt: number): ExifField[] => [
    ...(values.caption === undefined ? [] : [ascii(0x010e, values.caption)]),
    ...(values.orientation === undefined ? [] : [short(0x0112, values.orientation)]),
    ...(values.artist === undefined ? [] : [ascii(0x013b, values.artist)]),
    ...(values.copyright === undefined ? [] : [ascii(0x8298, values.copyright)]),
    ...(photo.length > 0 ? [long(0x8769, photoAt)] : []),
    ...(place.length > 0 ? [long(0x8825, placeAt)] : []),
  ]
  const photoAt = 8 + directorySize(main(0, 0))
  const placeAt = photoAt + directorySize(photo)
  const head = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8])
  return Buffer.concat([head, directory(main(photoAt, placeAt), 8), directory(photo, photoAt), directory(place, placeAt)])
}

const languageList = (name: string, texts: Readonly<Record<string, string>>): string =>
  `<${name}><rdf:Alt>${Object.entries(texts)
    .map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`)
    .join('')}</rdf:Alt></${name}>`

export type XmpValues = {
  caption?: Record<string, string>
  rights?: Record<string, string>
  creator?: string
  credit?: string
  headline?: string
  gps?: boolean
}

export const xmpPacket = (values: XmpValues): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 ${values.credit === undefined ? '' : `photoshop:Credit="${values.credit}"`} ${values.headline === undefined ? '' : `photoshop:Headline="${values.headline}"`}
 ${values.gps ? 'exif:GPSLatitude="21,18.5N" exif:GPSLongitude="105,24.1E"' : ''}>
 ${values.creator === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${values.creator}</rdf:li></rdf:Seq></dc:creator>`}
 ${values.caption ? languageList('dc:description', values.caption) : ''}${values.rights ? languageList('dc:rights', values.rights) : ''}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
