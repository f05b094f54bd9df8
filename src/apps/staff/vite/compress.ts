import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(js|css|svg|json|webmanifest)$/
const SMALLEST = 1024

const compress = async (path: string): Promise<void> => {
  const bytes = readFileSync(path)
  if (bytes.length < SMALLEST) return
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  writeFileSync(`${path}.br`, brotli)
  writeFileSync(`${path}.gz`, zipped)
}

/** Puts `.br` and `.gz` beside every text of the build: the server only hands them out. */
export const compressed = (): Plugin => ({
  name: 'staff-compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return
    const files = readdirSync(join(dir, 'assets')).filter((name) => worthIt.test(name))
    await Promise.all(files.map((name) => compress(join(dir, 'assets', name))))
  },
})
