/** Where the files of reader pages are, below one address whatever site they belong to. */
export const ASSETS_PATH = '/assets/reader'

export type AssetFile = { readonly contentType: string; readonly body: Buffer }

export type ReaderAssets = {
  /** Addresses ready for a page. */
  readonly stylesheet: string
  readonly face: (name: string) => string
  /** Of an island ('site-page'), or undefined when no room brought one of that name. */
  readonly script: (name: string) => string | undefined
  /** Whether what a name stands for never changes. */
  readonly isHashed: boolean
  /** Files by the rest of their address. */
  readonly file: (name: string) => Promise<AssetFile | undefined>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}
export const typeOf = (name: string): string => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** `src/readers/audience/reader/beacon.island.ts` → 'audience-beacon', as the build names it. */
export const islandName = (path: string): string => {
  const room = path.split('/reader/')[0]?.split('/').at(-1) ?? ''
  return `${room}-${(path.split('/').at(-1) ?? '').replace(/\.island\.ts$/, '')}`
}
