import { describe, expect, it } from 'vitest'
import { picture, sharePicture, toneOf, toneStyles, type PictureSource } from './picture.ts'

const source: PictureSource = {
  publicKey: 'k7m2p9q4rs',
  width: 3000,
  height: 2000,
  colour: '#8a9b40',
  previewWidth: 640,
  widths: [320, 640, 960, 1280, 1920],
  jpegWidth: 1280,
}

describe('attributes of a picture', () => {
  it('names every width in AVIF first, then WebP, with a JPEG and its size', () => {
    expect(picture(source, { sizes: '100vw', alt: 'Cầu Phong Châu' })).toEqual({
      sources: ['avif', 'webp'].map((format) => ({
        type: `image/${format}`,
        srcset: [320, 640, 960, 1280, 1920].map((width) => `/media/k7m2p9q4rs/${width}.${format} ${width}w`).join(', '),
        sizes: '100vw',
      })),
      img: { src: '/media/k7m2p9q4rs/1280.jpg', width: 1280, height: 853, alt: 'Cầu Phong Châu', loading: 'lazy', decoding: 'async', fetchpriority: 'auto' },
      colour: '#8a9b40',
      tone: 'tone-221',
    })
  })

  it('leaves out widths a small place never needs, but always keeps one', () => {
    expect(picture(source, { sizes: '120px', alt: '', maxWidth: 640 }).sources[0]!.srcset).toBe(
      '/media/k7m2p9q4rs/320.avif 320w, /media/k7m2p9q4rs/640.avif 640w',
    )
    expect(picture(source, { sizes: '60px', alt: '', maxWidth: 100 }).sources[0]!.srcset).toBe('/media/k7m2p9q4rs/320.avif 320w')
  })

  it('loads the first picture of a page at once', () => {
    expect(picture(source, { sizes: '100vw', alt: '', first: true }).img).toMatchObject({ loading: 'eager', fetchpriority: 'high', decoding: 'sync' })
  })

  it('shows the preview while the renditions are made', () => {
    const fresh = { ...source, widths: [], jpegWidth: null }
    expect(picture(fresh, { sizes: '100vw', alt: '' })).toMatchObject({ sources: [], img: { src: '/media/k7m2p9q4rs/640.webp', width: 640, height: 427 } })
    expect([sharePicture(fresh), sharePicture(source)]).toEqual([null, { src: '/media/k7m2p9q4rs/share.jpg', width: 1200, height: 630 }])
  })
})

describe('tones', () => {
  it('has a rule for every class a colour may get', () => {
    const rules = toneStyles()
    expect(rules.match(/\.tone-\d{3}\{background:#[0-9a-f]{6}\}/g)).toHaveLength(125)
    for (const colour of ['#000000', '#ffffff', '#0f766e', '#7f8081']) expect(rules).toContain(`.${toneOf(colour)}{`)
    expect([toneOf('#000000'), toneOf('#ffffff'), toneOf('#ff0080')]).toEqual(['tone-000', 'tone-444', 'tone-402'])
  })
})
