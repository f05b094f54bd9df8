import type { Figure, FigureRoom } from './figure.ts'
import { echoP95 } from './stories/echo.ts'
import { listStoriesP95 } from './stories/list.ts'
import { lostOrDoubled } from './stories/lost-characters.ts'

export const figures: readonly Figure[] = [
  { name: 'stories.list_p95_ms', unit: 'ms', goal: 50, better: 'lower', run: listStoriesP95 },
  { name: 'stories.echo_p95_ms', unit: 'ms', goal: 150, better: 'lower', run: echoP95 },
  { name: 'stories.lost_or_doubled_chars', unit: 'characters', goal: 0, better: 'lower', run: lostOrDoubled },
]

/** What they share stays for the rooms behind this one. */
export const close: FigureRoom['close'] = () => Promise.resolve()
