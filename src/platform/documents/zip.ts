import { crc32, inflateRawSync } from 'node:zlib'
import { refuse } from '../errors.ts'
import { documentErrors } from './errors.ts'

/**
 * A small reader and writer of ZIP, the container of XLSX and DOCX. It exists because the libraries unpack first and
 * ask later: here sizes are known from the central directory before a byte is inflated, and inflating never
 * passes the declared size. ZIP64, encryption and methods other than stored and deflate are refused.
 */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly offset: number
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endSize = 22
const longestComment = 0xffff
const zip64Marker = 0xffffffff
const stored = 0
const deflated = 8

const damaged = (): never => refuse(documentErrors, 'documents.sheet_damaged')

const findEnd = (file: Buffer): number => {
  const lowest = Math.max(0, file.length - endSize - longestComment)
  for (let at = file.length - endSize; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return damaged()
}

const readEntry = (file: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (at + 46 > file.length || file.readUInt32LE(at) !== directorySignature) return damaged()
  const nameLength = file.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1
  const entry: ZipEntry = {
    name: file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    method: file.readUInt16LE(at + 10),
    compressedSize: file.readUInt32LE(at + 20),
    uncompressedSize: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  }
  if (isEncrypted || entry.compressedSize === zip64Marker || entry.uncompressedSize === zip64Marker) return damaged()
  return { entry, next }
}

/** The central directory; nothing is unpacked. */
export const listZipEntries = (file: Buffer): readonly ZipEntry[] => {
  if (file.length < endSize) return damaged()
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    const { entry, next } = readEntry(file, at)
    at = next
    return entry
  })
}

const inflate = (packed: Buffer, size: number): Buffer => {
  if (size === 0) return Buffer.alloc(0)
  try {
    return inflateRawSync(packed, { maxOutputLength: size })
  } catch (cause) {
    // A body longer than declared is a bomb or damage; either way the file is not read.
    if (cause instanceof Error) return damaged()
    throw cause
  }
}

/** The bytes of one entry, never more than its directory declared. */
export const readZipEntry = (file: Buffer, entry: ZipEntry): Buffer => {
  const { offset, compressedSize, uncompressedSize, method } = entry
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localSignature) return damaged()
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + compressedSize > file.length) return damaged()
  const packed = file.subarray(start, start + compressedSize)
  const bytes = method === stored ? packed : method === deflated ? inflate(packed, uncompressedSize) : damaged()
  return bytes.length === uncompressedSize ? bytes : damaged()
}

type Part = { readonly name: string; readonly bytes: Buffer }

/** The 26 bytes that a local header and a directory entry share: version, flags (UTF-8 name), method, time, sums, lengths. */
const commonHeader = ({ name, bytes }: Part): Buffer => {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(stored, 4)
  header.writeUInt32LE(crc32(bytes), 10)
  header.writeUInt32LE(bytes.length, 14)
  header.writeUInt32LE(bytes.length, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 22)
  return header
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A ZIP of uncompressed parts. */
export const writeZip = (parts: readonly Part[]): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const header = commonHeader(part)
    const local = Buffer.concat([uint32(localSignature), header, name, part.bytes])
    const version = Buffer.from([20, 0])
    directory.push(Buffer.concat([uint32(directorySignature), version, header, Buffer.alloc(10), uint32(offset), name]))
    bodies.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(endSize)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, entries, end])
}
