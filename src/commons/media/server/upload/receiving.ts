import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../../../platform/config.ts'

/** Unfinished uploads are kept a week: a phone may be out of reach for days. */
export const UPLOAD_LIFE_MS = 7 * 86_400_000
export const MAX_OPEN_UPLOADS = 100

/** Bytes on their way wait here, on the machine that receives them, until they are whole and looked at. */
export const receivingFolder = (config: Config): string => join(config.dataDir, 'receiving')

const pathOf = (config: Config, uploadId: string): string => join(receivingFolder(config), uploadId)

/** How many bytes of an upload have arrived. */
export const receivedBytes = (config: Config, uploadId: string): Promise<number> =>
  stat(pathOf(config, uploadId)).then(
    (found) => found.size,
    () => 0,
  )

export const readReceived = (config: Config, uploadId: string): Promise<Buffer> => readFile(pathOf(config, uploadId))

/** The bytes and what tus noted beside them. */
export const removeReceived = async (config: Config, uploadId: string): Promise<void> => {
  await rm(pathOf(config, uploadId), { force: true })
  await rm(`${pathOf(config, uploadId)}.json`, { force: true })
}

/** Removes what was last written before a moment: bytes whose upload is no longer known. */
export const sweepReceived = async (config: Config, before: Date): Promise<void> => {
  const folder = receivingFolder(config)
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found?.isFile() && found.mtime < before) await rm(join(folder, name), { force: true })
  }
}
