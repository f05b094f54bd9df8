import { describe, expect, it } from 'vitest'
import { exifBlock, iptcBlock, jpegWith, xmpPacket } from '../../testing/pictures.ts'
import { haveSamples, sample } from '../../testing/samples.ts'
import { NO_FACTS, readFacts, readTakenAt } from './read-facts.ts'

const CAPTION = 'Nước lũ dâng ở xã Đà Bắc, ặ ẵ ỗ ự – “vượt mức báo động”'

/** Code page 1258 writes a tone as a combining mark after its letter. */
const inCodePage1258 = (text: string): Buffer => {
  const letters: Record<string, number> = { đ: 0xf0, Đ: 0xd0, ă: 0xe3, â: 0xe2, ê: 0xea, ô: 0xf4, ơ: 0xf5, ư: 0xfd, Ư: 0xdd }
  const tones: Record<string, number> = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 }
  const bytes = [...text].flatMap((letter) => {
    if (letters[letter] !== undefined) return [letters[letter]]
    const [base, ...marks] = [...letter.normalize('NFD')]
    const tone = marks.findLast((mark) => tones[mark] !== undefined)
    const vowel = [base, ...marks.filter((mark) => mark !== tone)].join('').normalize('NFC')
    const code = letters[vowel] ?? vowel.charCodeAt(0)
    return tone === undefined ? [code] : [code, tones[tone]!]
  })
  return Buffer.from(bytes)
}

describe('what a picture says about itself, in Vietnamese', () => {
  it('reads IPTC that declares UTF-8', async () => {
    const facts = await readFacts(
      await jpegWith({
        iptc: iptcBlock({ caption: CAPTION, byline: 'Nguyễn Thị Ngọc Ặng', credit: 'Thông tấn xã Việt Nam', copyright: '© Báo Minh Sơn', headline: 'Lũ về' }),
      }),
    )
    expect(facts).toEqual({
      caption: CAPTION,
      headline: 'Lũ về',
      author: 'Nguyễn Thị Ngọc Ặng',
      credit: 'Thông tấn xã Việt Nam',
      rights: '© Báo Minh Sơn',
      takenAt: null,
      hasPlace: false,
    })
  })

  it('reads IPTC that forgot to declare UTF-8', async () => {
    expect((await readFacts(await jpegWith({ iptc: iptcBlock({ caption: CAPTION }, { declareUtf8: false }) }))).caption).toBe(CAPTION)
  })

  it('reads IPTC of the Vietnamese Windows code page and makes it NFC', async () => {
    const text = 'Đường về bản, lũ lớn ở Hòa Bình, sạt lở nhiều nơi'
    const facts = await readFacts(await jpegWith({ iptc: iptcBlock({ caption: text }, { declareUtf8: false, encode: inCodePage1258 }) }))
    expect(facts.caption).toBe(text)
  })

  it('reads UTF-8 in EXIF, and the time with its offset', async () => {
    const exif = exifBlock({ caption: CAPTION, artist: 'Trần Bình', copyright: 'Trần Bình giữ bản quyền', takenAt: '2026:11:21 08:15:00', offset: '+09:00' })
    const facts = await readFacts(await jpegWith({ exif }))
    expect(facts).toMatchObject({ caption: CAPTION, author: 'Trần Bình', rights: 'Trần Bình giữ bản quyền', credit: null })
    expect(facts.takenAt?.toISOString()).toBe('2026-11-20T23:15:00.000Z')
  })

  it('prefers XMP, and Vietnamese where it has several languages', async () => {
    const picture = await jpegWith({
      iptc: iptcBlock({ caption: 'Chú thích cũ', byline: 'Lê Hà' }),
      xmp: xmpPacket({ caption: { 'x-default': 'Floods', 'vi-VN': CAPTION }, rights: { 'x-default': 'Bản quyền Báo Minh Sơn' }, credit: 'TTXVN' }),
    })
    expect(await readFacts(picture)).toMatchObject({ caption: CAPTION, author: 'Lê Hà', credit: 'TTXVN', rights: 'Bản quyền Báo Minh Sơn' })
  })

  it.each([
    ['EXIF', { exif: exifBlock({ gps: { latitude: 21.3, longitude: 105.4 } }) }],
    ['XMP', { xmp: xmpPacket({ gps: true }) }],
  ])('notices a place in %s', async (_where, segments) => {
    expect((await readFacts(await jpegWith(segments))).hasPlace).toBe(true)
  })

  it('makes text of decomposed letters one form and drops what cameras write by themselves', async () => {
    expect((await readFacts(await jpegWith({ exif: exifBlock({ caption: 'Hòa Bình'.normalize('NFD') }) }))).caption).toBe('Hòa Bình')
    expect((await readFacts(await jpegWith({ exif: exifBlock({ caption: 'OLYMPUS DIGITAL CAMERA   ' }) }))).caption).toBeNull()
  })

  it('says nothing of a file without metadata or with rubbish', async () => {
    expect(await readFacts(await jpegWith({}))).toEqual(NO_FACTS)
    expect(await readFacts(Buffer.from('not a picture at all'))).toEqual(NO_FACTS)
    expect(
      await readFacts(
        await jpegWith({ exif: Buffer.from([0x4d, 0x4d, 0, 42, 0xff, 0xff, 0xff, 0xff]), iptc: Buffer.from('Photoshop 3.0\0garbage', 'latin1') }),
      ),
    ).toEqual(NO_FACTS)
  })

  it('takes a time without zone as Hà Nội and refuses impossible ones', () => {
    expect(readTakenAt('2026:12:31 23:59:59', null)?.toISOString()).toBe('2026-12-31T16:59:59.000Z')
    expect([readTakenAt('0000:00:00 00:00:00', null), readTakenAt('2026-11-21', null), readTakenAt(null, '+07:00')]).toEqual([null, null, null])
  })
})

describe.runIf(haveSamples)('what real files say', () => {
  it('reads agencies’ IPTC and XMP', async () => {
    expect(await readFacts(sample('iptc-staff-photographer-example.jpg'))).toMatchObject({
      caption: 'After digging the furrows another ten yards with the tractor, Jim Moore hops off to hand-set more leeks and onions.',
      headline: 'Farmer planting onions',
      credit: 'Big Newspaper',
      author: 'John Doe',
      rights: '©2010 Big Newspaper, all rights reserved',
    })
    expect((await readFacts(sample('BonTonARTSTORplusIPTC.jpg'))).caption).toContain('Sais-tu ta leçon?')
  })

  it('notices places and their absence', async () => {
    const places = await Promise.all(
      ['DSCN0010.jpg', 'DSCN0021.jpg', 'landscape_6.jpg', 'long_description.jpg'].map(async (name) => (await readFacts(sample(name))).hasPlace),
    )
    expect(places).toEqual([true, true, false, false])
    expect((await readFacts(sample('DSCN0010.jpg'))).takenAt?.toISOString()).toBe('2008-10-22T09:28:39.000Z')
  })

  it('never throws on a damaged one', async () => {
    const broken = sample('broken1.jpg')
    for (const length of [0, 3, 20, 100, 500, 2000, 6000]) await expect(readFacts(broken.subarray(0, length))).resolves.toBeDefined()
  })
})
