import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cutFace, faceFileName, faces } from './faces.ts'
import { makeStylesheet } from './stylesheet.ts'

/** Beside vite's manifest of the islands: what this step made. */
export const ASSETS_FILE = 'assets.json'

/**
 * The part of the build that makes the reader's style sheet and faces: `await makeReaderAssets(root, join(out, 'reader'))`,
 * after the islands, which empty nothing.
 */
export const makeReaderAssets = async (root: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const face of faces) await writeFile(join(folder, faceFileName(face)), await cutFace(root, face))
  const { css, fileName } = makeStylesheet(root)
  await writeFile(join(folder, fileName), css)
  await writeFile(
    join(folder, ASSETS_FILE),
    JSON.stringify({ stylesheet: fileName, faces: Object.fromEntries(faces.map((face) => [face.name, faceFileName(face)])) }),
  )
}
