import { deflateRawSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exifBlock, jpegWith, painted } from '../../testing/pictures.ts'
import { haveSamples, sample } from '../../testing/samples.ts'
import { inspectPicture } from './inspect-picture.ts'

const refused = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await inspectPicture(bytes).then(
    () => 'was taken',
    (reason: unknown) => reason,
  )
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

// a JPEG whose header says 20,000 × 10,000
const hugeJpeg = async (): Promise<Buffer> => {
  const small = await painted(64, 64).jpeg().toBuffer()
  const frame = small.indexOf(Buffer.from([0xff, 0xc0]))
  small.writeUInt16BE(10_000, frame + 5)
  small.writeUInt16BE(20_000, frame + 7)
  return small
}

const zipOf = (content: Buffer): Buffer => {
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.write('PK\x03\x04', 'latin1')
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(content.length, 22)
  return Buffer.concat([head, packed])
}

describe('looking at a received file', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('takes a whole %s', async (format) => {
    const found = await inspectPicture(await painted(900, 600).toFormat(format).toBuffer())
    expect(found).toMatchObject({ format, width: 900, height: 600, orientation: 1, preview: { width: 640, height: 427, format: 'webp' } })
    expect(await sharp(found.preview.content).metadata()).toMatchObject({ format: 'webp', width: 640, height: 427 })
  })

  it('hashes the file and finds its mean colour', async () => {
    const green = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#00a080' } })
      .png()
      .toBuffer()
    const found = await inspectPicture(green)
    expect(found.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(found.colour).toMatch(/^#0[0-4]9[c-f]|^#0[0-4]a[0-4]/)
  })

  // orientation: what corner of the upright picture the white bar's first red pixel lands in
  it.each([
    [1, 'top'],
    [3, 'bottom'],
    [6, 'right'],
    [8, 'left'],
  ])('applies orientation %i before anything else', async (orientation, bar) => {
    const found = await inspectPicture(await jpegWith({ exif: exifBlock({ orientation }) }, { width: 400, height: 200 }))
    const turned = orientation > 4
    expect([found.width, found.height, found.orientation]).toEqual(turned ? [200, 400, orientation] : [400, 200, orientation])
    const { data, info } = await sharp(found.preview.content).raw().toBuffer({ resolveWithObject: true })
    const bright = (x: number, y: number): boolean => [0, 1, 2].every((channel) => data[(y * info.width + x) * info.channels + channel]! > 200)
    const middle = { top: [0.5, 0.05], bottom: [0.5, 0.95], right: [0.95, 0.5], left: [0.05, 0.5] } as const
    const barAt = Object.entries(middle).filter(([, [x, y]]) => bright(Math.floor(x * info.width), Math.floor(y * info.height)))
    expect(barAt.map(([name]) => name)).toEqual([bar])
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('refuses a %s whose end is missing', async (format) => {
    const whole = await painted(900, 600).toFormat(format).toBuffer()
    expect(await refused(whole.subarray(0, Math.floor(whole.length * 0.7)))).toBe('media.picture_damaged')
  })

  it('refuses 200 megapixels before decoding, whatever the file weighs', async () => {
    const flat = await sharp({ create: { width: 20_000, height: 10_000, channels: 3, background: '#777' } })
      .png()
      .toBuffer()
    expect(flat.length).toBeLessThan(1_000_000)
    expect(await refused(flat)).toBe('media.too_many_pixels')
    expect(await refused(await hugeJpeg())).toBe('media.too_many_pixels')
  })

  it('refuses SVG, with or without script, also behind white space and an XML head', async () => {
    const plain = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const armed = '<?xml version="1.0"?>\n<!-- ảnh -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    expect(await Promise.all([plain, armed, `\ufeff  \n${plain}`].map((text) => refused(Buffer.from(text))))).toEqual(Array(3).fill('media.svg_not_accepted'))
  })

  it('refuses everything else by its content', async () => {
    const bomb = Buffer.alloc(5_000_000)
    const cases: [string, Buffer][] = [
      ['zip', zipOf(bomb)],
      ['gzip', gzipSync(bomb)],
      ['pdf', Buffer.from('%PDF-1.7\n')],
      [
        'gif',
        await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
          .gif()
          .toBuffer(),
      ],
      ['html', Buffer.from('<html><script>alert(1)</script></html>')],
      ['mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2')],
      ['nothing', Buffer.alloc(0)],
      ['noise', Buffer.from([1, 2, 3, 0, 255, 254])],
    ]
    for (const [name, bytes] of cases) expect([name, await refused(bytes)]).toEqual([name, 'media.not_a_picture'])
  })

  it('refuses a right signature with nothing behind it', async () => {
    expect(await refused(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('media.picture_damaged')
    expect(await refused(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200)]))).toBe('media.picture_damaged')
  })

  it('tells an iPhone how to send pictures that open everywhere', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    await expect(inspectPicture(heic)).rejects.toMatchObject({
      code: 'media.heic_not_accepted',
      sentences: { vi: expect.stringContaining('Cài đặt › Camera › Định dạng › Tương thích nhất') as string },
    })
  })
})

describe.runIf(haveSamples)('real files', () => {
  it('takes cameras’ files, turned ones upright, and odd metadata is no reason to refuse', async () => {
    const sizes: Record<string, [number, number]> = {
      'landscape_6.jpg': [600, 450],
      'portrait_8.jpg': [450, 600],
      'broken1.jpg': [600, 900],
      'Arbitro.tiff': [174, 38],
      'Irvine_CA.avif': [480, 640],
      'f6t.jpg': [48, 80],
      '45-gps_ifd.jpg': [1600, 900],
    }
    for (const [name, size] of Object.entries(sizes)) {
      const found = await inspectPicture(sample(name))
      expect([name, found.width, found.height]).toEqual([name, ...size])
    }
  })

  it('refuses a real HEIC with the way on', async () => {
    expect(await refused(sample('heic-single.heic'))).toBe('media.heic_not_accepted')
  })
})
