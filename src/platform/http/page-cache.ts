/** A page as it was rendered: text with the tags of everything it shows. */
export type RenderedPage = {
  readonly status: number
  readonly contentType: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  /** Seconds a page may be served without a purge; a missing value means until purged, 0 that it is not kept. */
  readonly maxAge?: number
}

export type Encoding = 'br' | 'gzip' | 'identity'

export type CachedPage = RenderedPage & {
  readonly bytes: Buffer
  readonly etag: string
  /** In the cache's own milliseconds. */
  readonly expiresAt: number
  /** The bytes as they travel; compressed ones are made when first wanted. */
  readonly encoded: { br?: Buffer; gzip?: Buffer }
  /** Header lines ready to be written, one list an encoding. */
  readonly heads: { br?: string[]; gzip?: string[]; identity?: string[] }
  /** The same as text, made from lines that Node has checked and sent before. */
  readonly lines: { br?: string; gzip?: string; identity?: string }
  /** How often it was answered; a page asked for twice is worth compressing well. */
  answered: number
}

export type PageCache = {
  readonly find: (key: string) => CachedPage | undefined
  /**
   * Renders once while others wait; a render that began before a purge of one of its tags is returned but not kept.
   * Where rendering fails and an outlived copy is still there, that copy is returned.
   */
  readonly render: (key: string, make: () => Promise<RenderedPage>) => Promise<CachedPage>
  readonly purge: (tags: readonly string[]) => void
  readonly flush: () => void
}
