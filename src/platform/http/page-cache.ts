/** A page as it was rendered: text with the tags of everything it shows. */
export type RenderedPage = {
  readonly status: number
  readonly contentType: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  /** Seconds a page may be served without a purge; a missing value means until purged. */
  readonly maxAge?: number
}

export type CachedPage = RenderedPage & { readonly bytes: Buffer; readonly etag: string; br: Buffer | null; gzip: Buffer | null; readonly expiresAt: number }

export type PageCache = {
  readonly find: (key: string) => CachedPage | undefined
  /** Renders once while others wait; a render that began before a purge of one of its tags is returned but not kept. */
  readonly render: (key: string, make: () => Promise<RenderedPage>) => Promise<CachedPage>
  readonly purge: (tags: readonly string[]) => void
  readonly flush: () => void
}
