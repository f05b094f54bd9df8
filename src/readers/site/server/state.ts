import type { PictureSource } from '../../../commons/media/index.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { PageCache } from '../../../platform/http/page-cache.ts'
import type { Services } from '../../../platform/services.ts'
import { loadSites, type SiteDirectory } from './load-sites.ts'
import { boundedMemo, type Memo } from './memo.ts'

/** What one process remembers between pages; events and time make it forget. */
export type SiteState = {
  /** The sites as last read; undefined before the first page. */
  readonly known: () => SiteDirectory | undefined
  readonly directory: () => Promise<SiteDirectory>
  /** Reads again at once, for an address nobody knows (at most once a second) or after an event. */
  readonly reload: () => Promise<SiteDirectory>
  readonly isYoung: () => boolean
  readonly pictures: Memo<PictureSource>
  readonly authorIds: Memo<string>
  readonly areaNames: Memo<string>
}

/** Changes that no event tells of (a licence typed in) are seen after this. */
const READ_AGAIN_MS = 60_000

// an arranged front page concerns the front page alone, and has its own event
const fingerprint = (directory: SiteDirectory): string => JSON.stringify([directory.sites.map((site) => ({ ...site, pins: [] })), [...directory.movedTo]])

const openState = (services: Services): SiteState => {
  let current: SiteDirectory | undefined
  let readAt = 0
  let reading: Promise<SiteDirectory> = Promise.reject(new Error('nothing was read yet'))
  reading.catch(() => undefined)
  let first: Promise<SiteDirectory> | undefined
  const age = (): number => performance.now() - readAt

  const read = async (): Promise<SiteDirectory> => {
    const started = performance.now()
    const next = await loadSites(services)
    if (current && fingerprint(current) !== fingerprint(next)) services.pages.flush()
    current = next
    readAt = started
    return next
  }
  // one after another: whoever asks for a reload gets one that began after the asking
  const reload = (): Promise<SiteDirectory> => {
    reading = reading.then(read, read)
    return reading
  }
  const readFirst = (): Promise<SiteDirectory> => {
    first ??= reload().finally(() => {
      first = undefined
    })
    return first
  }
  const readSoon = (): void => {
    readAt = performance.now()
    reload().catch((error: unknown) => services.log.warn({ err: error }, 'the sites could not be read again'))
  }

  return {
    known: () => current,
    directory: async () => {
      if (!current) return readFirst()
      // yesterday's sites are better than none when the database does not answer
      if (current.day !== hanoiDay(services.clock.now())) return reload().catch(() => current!)
      if (age() > READ_AGAIN_MS) readSoon()
      return current
    },
    reload,
    isYoung: () => age() < 1_000,
    pictures: boundedMemo(8_000),
    authorIds: boundedMemo(4_000),
    areaNames: boundedMemo(2_000),
  }
}

// a request carries its own copy of the services; the page cache is the one thing of a process they all share
const states = new WeakMap<PageCache, SiteState>()

export const stateOf = (services: Services): SiteState => {
  const known = states.get(services.pages)
  if (known) return known
  const state = openState(services)
  states.set(services.pages, state)
  return state
}
