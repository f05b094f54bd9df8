import { describe, expect, it } from 'vitest'
import { groupCommit } from './group-commit.ts'

const startWriter = (options: { fails?: (items: readonly string[]) => boolean; largest?: number } = {}) => {
  const batches: string[][] = []
  let open = Promise.withResolvers<void>()
  const append = groupCommit(async (items: readonly string[]) => {
    batches.push([...items])
    await open.promise
    if (options.fails?.(items)) throw new Error(`refused: ${items.join()}`)
    return items.map((item) => `id of ${item}`)
  }, options.largest)
  return { append, batches, release: () => open.resolve(), hold: () => (open = Promise.withResolvers<void>()) }
}

describe('writes that share a commit', () => {
  it('write the first at once and all that came meanwhile together, each answered with its own', async () => {
    const { append, batches, release } = startWriter()
    const answers = ['a', 'b', 'c'].map(append)
    expect(batches).toEqual([['a']])
    release()
    expect(await Promise.all(answers)).toEqual(['id of a', 'id of b', 'id of c'])
    expect(batches).toEqual([['a'], ['b', 'c']])
  })

  it('answer nobody before the write is done', async () => {
    const { append, release } = startWriter()
    let answered = false
    const one = append('a').then(() => (answered = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(answered).toBe(false)
    release()
    await one
    expect(answered).toBe(true)
  })

  it('go no more than the largest batch at a time', async () => {
    const { append, batches, release } = startWriter({ largest: 2 })
    const answers = ['a', 'b', 'c', 'd'].map(append)
    release()
    await Promise.all(answers)
    expect(batches).toEqual([['a'], ['b', 'c'], ['d']])
  })

  it('refuse only the one that cannot be written, and go on', async () => {
    const { append, release } = startWriter({ fails: (items) => items.includes('bad') })
    const answers = ['a', 'b', 'bad', 'c'].map(append)
    release()
    const settled = await Promise.allSettled(answers)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await append('later')).toBe('id of later')
  })
})
