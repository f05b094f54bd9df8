import type { Figure } from './figure.ts'
import { articleCpu, articleP95, homeCpu } from './site/uncached.ts'
import { closeWorlds } from './site/world.ts'

export const figures: readonly Figure[] = [
  { name: 'site.article_uncached_p95_ms', unit: 'ms', goal: 20, better: 'lower', run: articleP95 },
  { name: 'site.article_uncached_cpu_ms', unit: 'ms', goal: 0.6, better: 'lower', run: articleCpu },
  { name: 'site.home_uncached_cpu_ms', unit: 'ms', goal: 1, better: 'lower', run: homeCpu },
]

/** Ends what the figures started. */
export const close = closeWorlds
