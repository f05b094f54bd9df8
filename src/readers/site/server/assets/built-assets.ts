import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ASSETS_FILE } from './make-assets.ts'
import { ASSETS_PATH, islandName, typeOf, type AssetFile, type ReaderAssets } from './reader-assets.ts'

type Made = { stylesheet: string; faces: Record<string, string> }
type ViteEntry = { file: string; isEntry?: boolean }

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

const islandsIn = (folder: string): Map<string, string> => {
  const manifest = readJson<Record<string, ViteEntry>>(join(folder, 'manifest.json'))
  return new Map(
    Object.entries(manifest).flatMap(([source, entry]) => (entry.isEntry && source.endsWith('.island.ts') ? [[islandName(source), entry.file] as const] : [])),
  )
}

/** What the build left in dist/reader, read once into memory: some 150 KB. */
export const builtAssets = (folder: string): ReaderAssets => {
  const made = readJson<Made>(join(folder, ASSETS_FILE))
  const islands = islandsIn(folder)
  const names = readdirSync(folder).filter((name) => /\.(css|js|woff2|svg)$/.test(name))
  const files = new Map<string, AssetFile>(names.map((name) => [name, { contentType: typeOf(name), body: readFileSync(join(folder, name)) }]))
  const at = (name: string): string => `${ASSETS_PATH}/${name}`
  return {
    stylesheet: at(made.stylesheet),
    face: (name) => at(made.faces[name] ?? name),
    script: (name) => (islands.has(name) ? at(islands.get(name)!) : undefined),
    isHashed: true,
    file: async (name) => files.get(name),
  }
}
