/**
 * Be Vietnam Pro has no tabular figures: its 1 is narrower than its 0, so columns of numbers dance. This makes a face of its ten
 * digits with the width of 0 each, the narrower ones centred (OpenType: hmtx, hhea, cmap format 4).
 */
const DIGITS = '0123456789'

type Table = { readonly tag: string; readonly data: Buffer }

const readTables = (font: Buffer): Map<string, Buffer> => {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
    tables.set(font.toString('latin1', at, at + 4), Buffer.from(font.subarray(offset, offset + length)))
  }
  return tables
}

const checksum = (data: Buffer): number => {
  const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

const writeTables = (tables: readonly Table[]): Buffer => {
  const head = Buffer.alloc(12 + tables.length * 16)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((tables.length - power) * 16, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, { tag, data }] of tables.entries()) {
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum(data), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

const needed = (tables: ReadonlyMap<string, Buffer>, tag: string): Buffer => {
  const table = tables.get(tag)
  if (!table) throw new Error(`the font has no ${tag}`)
  return table
}

/** The subtable for the basic plane, format 4. */
const findCharacterMap = (cmap: Buffer): Buffer => {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    if (subtable.readUInt16BE(0) === 4) return subtable
  }
  throw new Error('the font has no character map of format 4')
}

const glyphOf = (map: Buffer, code: number): number => {
  const double = map.readUInt16BE(6)
  for (let segment = 0; segment < double; segment += 2) {
    if (code > map.readUInt16BE(14 + segment)) continue
    const start = map.readUInt16BE(16 + double + segment)
    if (code < start) return 0
    const delta = map.readUInt16BE(16 + 2 * double + segment)
    const rangeAt = 16 + 3 * double + segment
    const range = map.readUInt16BE(rangeAt)
    return range === 0 ? (code + delta) & 0xffff : (map.readUInt16BE(rangeAt + range + (code - start) * 2) + delta) & 0xffff
  }
  return 0
}

const digitGlyphs = (tables: ReadonlyMap<string, Buffer>): readonly number[] => {
  const map = findCharacterMap(needed(tables, 'cmap'))
  const known = needed(tables, 'hhea').readUInt16BE(34)
  const glyphs = [...DIGITS].map((digit) => glyphOf(map, digit.charCodeAt(0)))
  if (glyphs.some((glyph) => glyph === 0 || glyph >= known)) throw new Error('a digit has no width of its own')
  return glyphs
}

/** Advance widths of 0 to 9 in font units. */
export const digitWidths = (font: Buffer): readonly number[] => {
  const tables = readTables(font)
  return digitGlyphs(tables).map((glyph) => needed(tables, 'hmtx').readUInt16BE(glyph * 4))
}

// positions between digits would undo the equal widths
const left = new Set(['GPOS', 'GSUB', 'GDEF', 'kern'])

/** A TrueType face with at least the ten digits in; the same with figures of one width out. */
export const makeTabular = (font: Buffer): Buffer => {
  const tables = readTables(font)
  const glyphs = digitGlyphs(tables)
  const metrics = needed(tables, 'hmtx')
  const width = metrics.readUInt16BE(glyphs[0]! * 4)
  for (const glyph of glyphs) {
    const shift = Math.round((width - metrics.readUInt16BE(glyph * 4)) / 2)
    metrics.writeUInt16BE(width, glyph * 4)
    metrics.writeInt16BE(metrics.readInt16BE(glyph * 4 + 2) + shift, glyph * 4 + 2)
  }
  return writeTables([...tables].filter(([tag]) => !left.has(tag)).map(([tag, data]) => ({ tag, data })))
}
