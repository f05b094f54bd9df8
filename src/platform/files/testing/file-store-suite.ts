import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileMissing, type FileStore } from '../file-store.ts'

const listed = async (files: FileStore): Promise<string[]> => {
  const keys: string[] = []
  for await (const key of files.list()) keys.push(key)
  return keys.sort()
}

// larger than one part of a multipart upload (5 MiB)
const LARGE = Buffer.alloc(11 * 1_048_576, 'Đường về bản. ')

async function* breaking(): AsyncIterable<Buffer> {
  yield LARGE.subarray(0, 6 * 1_048_576)
  await Promise.resolve()
  throw new Error('the line broke')
}

/** What every place for files must do: the same tests for each adapter. */
export const describeFileStore = (name: string, open: () => Promise<{ files: FileStore; close: () => Promise<void> }>): void => {
  describe(`files in ${name}`, () => {
    const holder = {} as { files: FileStore; close: () => Promise<void> }
    beforeAll(async () => {
      Object.assign(holder, await open())
    })
    afterAll(async () => {
      await holder.close()
    })

    it('gives back exactly what was put, as a whole and as a stream', async () => {
      const { files } = holder
      expect(await files.put('a/note.txt', Buffer.from('Nguồn ảnh'))).toEqual({ bytes: 13 })
      expect((await files.get('a/note.txt')).toString()).toBe('Nguồn ảnh')
      const { stream, bytes } = await files.stream('a/note.txt')
      expect([bytes, (await buffer(stream)).toString()]).toEqual([13, 'Nguồn ảnh'])
    })

    it('keeps an empty file', async () => {
      await holder.files.put('a/empty.bin', Buffer.alloc(0))
      expect(await holder.files.get('a/empty.bin')).toEqual(Buffer.alloc(0))
      expect(await holder.files.has('a/empty.bin')).toBe(true)
    })

    it('takes a stream of many parts and reads a range of it, telling the whole length', async () => {
      const { files } = holder
      expect(await files.put('a/large.bin', Readable.from([LARGE.subarray(0, 7_000_000), LARGE.subarray(7_000_000)]))).toEqual({ bytes: LARGE.length })
      expect((await files.get('a/large.bin')).equals(LARGE)).toBe(true)
      const { stream, bytes } = await files.stream('a/large.bin', { start: 6_999_990, end: 7_000_009 })
      expect(bytes).toBe(LARGE.length)
      expect((await buffer(stream)).equals(LARGE.subarray(6_999_990, 7_000_010))).toBe(true)
    })

    it('leaves nothing of a stream that broke', async () => {
      const { files } = holder
      await expect(files.put('b/broken.bin', Readable.from(breaking()))).rejects.toThrow('the line broke')
      expect(await files.has('b/broken.bin')).toBe(false)
      expect((await listed(files)).filter((key) => key.startsWith('b/'))).toEqual([])
    })

    it('says which file is missing', async () => {
      const { files } = holder
      await expect(files.get('a/none.txt')).rejects.toBeInstanceOf(FileMissing)
      await expect(files.stream('a/none.txt')).rejects.toThrow('no file a/none.txt')
      expect(await files.has('a/none.txt')).toBe(false)
    })

    it('removes, also what is not there', async () => {
      const { files } = holder
      await files.put('c/one.txt', Buffer.from('1'))
      await files.remove('c/one.txt')
      await files.remove('c/one.txt')
      expect(await files.has('c/one.txt')).toBe(false)
    })

    it('lists every key', async () => {
      expect(await listed(holder.files)).toEqual(['a/empty.bin', 'a/large.bin', 'a/note.txt'])
    })

    it.each(['../secret', '/etc/passwd', 'a//b', 'a/../b', '', 'a/.hidden', `a/${'x'.repeat(300)}`])('refuses the key %j', async (key) => {
      await expect(holder.files.put(key, Buffer.from('x'))).rejects.toThrow('not a file key')
      await expect(holder.files.get(key)).rejects.toThrow('not a file key')
    })
  })
}
