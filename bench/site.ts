import type { Figure, FigureRoom } from './figure.ts'
import { cachedAgainstNginx } from './site/cached.ts'
import { lighthouseFigures } from './site/lighthouse.ts'
import { articleCpu, articleP95, homeCpu } from './site/uncached.ts'
import { articleKb, articleRequests, articleScriptKb } from './site/weight.ts'

export const figures: readonly Figure[] = [
  { name: 'site.article_uncached_p95_ms', unit: 'ms', goal: 20, better: 'lower', run: articleP95 },
  { name: 'site.article_uncached_cpu_ms', unit: 'ms', goal: 0.6, better: 'lower', run: articleCpu },
  { name: 'site.home_uncached_cpu_ms', unit: 'ms', goal: 1, better: 'lower', run: homeCpu },
  { name: 'site.article_cached_vs_nginx', unit: 'times', goal: 0.5, better: 'higher', run: cachedAgainstNginx },
  { name: 'site.article_requests', unit: 'requests', goal: 14, better: 'lower', run: articleRequests },
  { name: 'site.article_kb', unit: 'KB', goal: 100, better: 'lower', run: articleKb },
  { name: 'site.article_script_kb', unit: 'KB', goal: 15, better: 'lower', run: articleScriptKb },
  ...lighthouseFigures,
]

/** What they share stays for the rooms behind this one. */
export const close: FigureRoom['close'] = () => Promise.resolve()
