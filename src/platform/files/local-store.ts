import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '../ids.ts'
import { assertFileKey, FileMissing, type FileStore } from './file-store.ts'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}

async function* walk(root: string, folder: string): AsyncIterable<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(root, path)
    else if (!entry.name.endsWith('.part')) yield relative(root, path).split(sep).join('/')
  }
}

/** Files in a folder. A file appears by rename after it was synced, so a crash leaves at most a `.part`. */
export const localStore = (root: string): FileStore => {
  const pathOf = (key: string): string => join(root, ...assertFileKey(key).split('/'))
  const missing = (key: string) => (error: unknown) => {
    throw isMissing(error) ? new FileMissing(key) : error
  }
  return {
    put: async (key, content) => {
      const path = pathOf(key)
      const part = `${path}.${newId()}.part`
      await mkdir(dirname(path), { recursive: true })
      try {
        await pipeline(Buffer.isBuffer(content) ? Readable.from([content]) : content, createWriteStream(part))
        await syncFile(part)
        const { size } = await stat(part)
        await rename(part, path)
        return { bytes: size }
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    get: async (key) => readFile(pathOf(key)).catch(missing(key)),
    stream: async (key, range) => {
      const { size } = await stat(pathOf(key)).catch(missing(key))
      return { stream: createReadStream(pathOf(key), range ?? {}), bytes: size }
    },
    has: async (key) =>
      stat(pathOf(key)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false
          throw error
        },
      ),
    remove: async (key) => rm(pathOf(key), { force: true }),
    list: () => walk(root, root),
  }
}
