import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Temporary folders (mode 0700, as mkdtemp makes them) that a test file removes at its end. */
export const temporaryFolders = () => {
  const made: string[] = []
  return {
    make: (): string => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hoitu-test-')))
      made.push(folder)
      return folder
    },
    removeAll: (): void => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true })
    },
  }
}
