import sharp from 'sharp'
import { expect, it } from 'vitest'
import { pictures } from './index.ts'
import { renderPicture } from './render.ts'

it('draws every picture at its size, with something to see in it', async () => {
  for (const { key, width, height } of pictures) {
    const jpeg = await renderPicture(key)
    expect(await sharp(jpeg).metadata(), key).toMatchObject({ format: 'jpeg', width, height })
    const { channels } = await sharp(jpeg).stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev)), key).toBeGreaterThan(20)
    expect(jpeg.length, key).toBeLessThan(400_000)
  }
})

it('refuses a name nobody drew', async () => {
  await expect(renderPicture('no-such-drawing')).rejects.toThrow('no-such-drawing')
})
