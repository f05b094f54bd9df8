import exif from 'exifreader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { exifBlock, iptcBlock, jpegWith, painted, xmpPacket } from '../../testing/pictures.ts'
import { haveSamples, sample } from '../../testing/samples.ts'
import { makeRenditions, renditionNames, sizesOf, type Rendition } from './renditions.ts'

const nothing = () => false
const all = async (bytes: Buffer, size: { width: number; height: number }, has: (name: string) => boolean = nothing): Promise<Rendition[]> => {
  const made: Rendition[] = []
  for await (const rendition of makeRenditions(bytes, size, has)) made.push(rendition)
  return made
}

describe('sizes', () => {
  it('has five widths of a large picture and never enlarges a small one', () => {
    expect(sizesOf({ width: 4000, height: 3000 }).sizes.map((size) => size.width)).toEqual([320, 640, 960, 1280, 1920])
    expect(sizesOf({ width: 1000, height: 500 }).sizes).toEqual([
      { width: 320, height: 160 },
      { width: 640, height: 320 },
      { width: 960, height: 480 },
      { width: 1000, height: 500 },
    ])
    expect(sizesOf({ width: 200, height: 100 })).toEqual({
      sizes: [{ width: 200, height: 100 }],
      preview: { width: 200, height: 100 },
      jpeg: { width: 200, height: 100 },
    })
  })

  it('keeps a very tall picture below what WebP can hold', () => {
    const { sizes } = sizesOf({ width: 1000, height: 40_000 })
    expect(sizes).toEqual([{ width: 200, height: 8000 }])
  })

  it('works for a picture of one pixel', () => {
    expect(sizesOf({ width: 1, height: 1 }).sizes).toEqual([{ width: 1, height: 1 }])
    expect(sizesOf({ width: 1, height: 9000 }).sizes).toEqual([{ width: 1, height: 9000 }])
  })
})

describe('renditions', () => {
  it('makes AVIF and WebP of every width, one JPEG and the share picture, in the sizes they are named for', async () => {
    const made = await all(await painted(2400, 1600).jpeg().toBuffer(), { width: 2400, height: 1600 })
    const expected = [320, 640, 960, 1280, 1920].flatMap((width) => [`${width}.webp`, `${width}.avif`])
    expect(made.map(({ name, format }) => `${name}.${format}`)).toEqual([...expected, '1280.jpeg', 'share.jpeg'])
    expect(renditionNames({ width: 2400, height: 1600 }).map(({ name, format }) => `${name}.${format}`)).toEqual([...expected, '1280.jpeg', 'share.jpeg'])
    for (const { content, format, width, height } of made) {
      const read = await sharp(content).metadata()
      expect([read.mediaType, read.width, read.height]).toEqual([`image/${format}`, width, height])
    }
  })

  it('carries no place, camera, owner or caption of the original', async () => {
    const secret = {
      exif: exifBlock({ caption: 'Nhà nguồn tin', artist: 'Lê Hà', gps: { latitude: 21.3, longitude: 105.4 }, takenAt: '2026:11:21 08:15:00' }),
      xmp: xmpPacket({ gps: true, creator: 'Lê Hà' }),
      iptc: iptcBlock({ caption: 'Nhà nguồn tin' }),
    }
    for (const { content, name, format } of await all(await jpegWith(secret), { width: 320, height: 200 })) {
      const read = await sharp(content).metadata()
      expect([name, format, read.exif, read.xmp, read.iptc]).toEqual([name, format, undefined, undefined, undefined])
      const tags = exif.load(content, { expanded: true, async: false })
      expect([tags.gps, tags.exif, tags.xmp, tags.iptc]).toEqual([undefined, undefined, undefined, undefined])
      expect(content.includes('Lê Hà')).toBe(false)
    }
  })

  it('turns the picture upright', async () => {
    const [webp] = await all(await jpegWith({ exif: exifBlock({ orientation: 6 }) }, { width: 300, height: 200 }), { width: 200, height: 300 })
    expect(webp).toMatchObject({ width: 200, height: 300 })
    const read = await sharp(webp!.content).metadata()
    expect([read.width, read.height, read.orientation]).toEqual([200, 300, undefined])
  })

  it('makes only what is missing', async () => {
    const made = await all(await painted(500, 400).jpeg().toBuffer(), { width: 500, height: 400 }, (name) => name === '500')
    expect(made.map(({ name, format }) => `${name}.${format}`)).toEqual(['320.webp', '320.avif', 'share.jpeg'])
  })

  it('puts transparent pictures on white where the format has no transparency', async () => {
    const clear = await sharp({ create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    const made = await all(clear, { width: 400, height: 300 })
    const jpeg = made.find(({ format, name }) => format === 'jpeg' && name !== 'share')!
    expect([...(await sharp(jpeg.content).raw().toBuffer()).subarray(0, 3)].every((value) => value > 250)).toBe(true)
    expect((await sharp(made.find(({ format }) => format === 'avif')!.content).metadata()).hasAlpha).toBe(true)
  })

  it('turns print colours (CMYK) and greys into sRGB', async () => {
    const cmyk = await painted(400, 300).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    const [webp] = await all(cmyk, { width: 400, height: 300 })
    const { data } = await sharp(webp!.content).raw().toBuffer({ resolveWithObject: true })
    const lowerLeft = (200 * 320 + 20) * 3
    expect(data[lowerLeft]!).toBeGreaterThan(data[lowerLeft + 2]! + 80)
  })
})

describe.runIf(haveSamples)('renditions of real files', () => {
  it('strips the place of a camera that writes it', async () => {
    for (const { content } of await all(sample('DSCN0010.jpg'), { width: 640, height: 480 })) {
      expect((await sharp(content).metadata()).exif).toBeUndefined()
    }
  })
})
