import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { cutFace, faceFileName, faces } from './faces.ts'
import { ASSETS_PATH, islandName, typeOf, type AssetFile, type ReaderAssets } from './reader-assets.ts'
import { makeStylesheet } from './stylesheet.ts'

const SOURCES = 'sources/'
const ISLAND_FILE = /^src\/readers\/[\w-]+\/reader\/[\w/-]+(?:\.[\w-]+)?\.ts$/

/** Without a build (tests, development): islands are their sources without types, the style sheet is joined and faces are cut when first asked for. */
export const sourceAssets = (root: string): ReaderAssets => {
  const islands = new Map(
    globSync('src/readers/**/reader/**/*.island.ts', { cwd: root }).map((path) => [islandName(path.replaceAll('\\', '/')), path.replaceAll('\\', '/')]),
  )
  const cut = new Map<string, Promise<Buffer>>()
  let sheet = makeStylesheet(root)
  let sheetAt = performance.now()
  const stylesheet = (): typeof sheet => {
    if (performance.now() - sheetAt < 1_000) return sheet
    sheet = makeStylesheet(root)
    sheetAt = performance.now()
    return sheet
  }

  const face = (name: string): Promise<AssetFile> | undefined => {
    const wanted = faces.find((each) => faceFileName(each) === name)
    if (!wanted) return undefined
    const made = cut.get(name) ?? cutFace(root, wanted)
    cut.set(name, made)
    return made.then((body) => ({ contentType: typeOf(name), body }))
  }
  const source = async (path: string): Promise<AssetFile | undefined> => {
    if (!ISLAND_FILE.test(path)) return undefined
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : { contentType: typeOf(path), body: Buffer.from(stripTypeScriptTypes(text)) }
  }

  return {
    get stylesheet() {
      return `${ASSETS_PATH}/${stylesheet().fileName}`
    },
    face: (name) => `${ASSETS_PATH}/${faceFileName(faces.find((each) => each.name === name) ?? faces[0]!)}`,
    script: (name) => (islands.has(name) ? `${ASSETS_PATH}/${SOURCES}${islands.get(name)!}` : undefined),
    isHashed: false,
    file: async (name) => {
      if (name.startsWith(SOURCES)) return source(name.slice(SOURCES.length))
      if (name.endsWith('.woff2')) return face(name)
      const { css, fileName } = stylesheet()
      return name === fileName ? { contentType: typeOf(name), body: Buffer.from(css) } : undefined
    },
  }
}
