import type { PageCache } from '../../../../platform/http/page-cache.ts'
import type { Services } from '../../../../platform/services.ts'
import { ingestOf } from '../ingest/ingest.ts'
import { rollUp } from '../rollup/roll-up.ts'

const FRESH_MS = 2_000
const last = new WeakMap<PageCache, { at: number; done: Promise<unknown> }>()

/** Counts what waits before somebody looks, at most every two seconds however many look. */
export const freshen = async (services: Services): Promise<void> => {
  const known = last.get(services.pages)
  if (known && performance.now() - known.at < FRESH_MS) {
    await known.done
    return
  }
  const done = ingestOf(services)
    .flush()
    .then(() => rollUp(services.db))
  last.set(services.pages, { at: performance.now(), done })
  await done
}
