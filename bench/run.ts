import { parseArgs } from 'node:util'
import * as api from './api.ts'
import * as audience from './audience.ts'
import { closeDemoHouses } from './demo-house.ts'
import { NotMeasured, type Figure, type FigureRoom, type Size } from './figure.ts'
import * as measures from './measures.ts'
import * as planning from './planning.ts'
import * as processes from './process.ts'
import * as record from './record.ts'
import { closeArchives } from './record/archive.ts'
import * as search from './search.ts'
import * as site from './site.ts'
import * as start from './start.ts'
import * as stories from './stories.ts'
import { closeWorlds } from './site/world.ts'

// what shares the world of 100,000 articles stands together; it is closed behind the last of them
const rooms: readonly FigureRoom[] = [
  site,
  api,
  planning,
  stories,
  { figures: [], close: closeWorlds },
  processes,
  record,
  search,
  { figures: [], close: closeArchives },
  { figures: [], close: closeDemoHouses },
  measures,
  audience,
  start,
]

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' }, size: { type: 'string', default: 'full' } } })
const size: Size = values.size === 'small' ? 'small' : 'full'
const wanted = values.only?.split(',')
const isWanted = (figure: Figure): boolean => wanted === undefined || wanted.some((prefix) => figure.name.startsWith(prefix))
const holds = (figure: Figure, value: number): boolean => (figure.better === 'lower' ? value <= figure.goal : value >= figure.goal)

const print = (figure: Figure, value: number | null, ok: boolean | null, note?: string): void => {
  const line = { figure: figure.name, value, unit: figure.unit, goal: figure.goal, ok, ...(note === undefined ? {} : { note }) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** One JSON line a figure. A goal is only judged at full size; a small run proves that the figure runs. */
const measure = async (figure: Figure): Promise<void> => {
  const result = await figure.run(size)
  const { value, note } = typeof result === 'number' ? { value: result, note: undefined } : result
  print(figure, Number(value.toPrecision(4)), size === 'small' ? null : holds(figure, value), note)
}

let failed = 0
for (const room of rooms) {
  for (const figure of room.figures.filter(isWanted)) {
    if (values.list) {
      process.stdout.write(`${figure.name} (${figure.unit}) ${figure.better === 'lower' ? '≤' : '≥'} ${figure.goal}\n`)
      continue
    }
    try {
      await measure(figure)
    } catch (error) {
      if (error instanceof NotMeasured) {
        print(figure, null, null, `not measured: ${error.message}`)
        continue
      }
      failed += 1
      process.stderr.write(`${figure.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    }
  }
  if (!values.list) await room.close()
}
process.exit(failed === 0 ? 0 : 1)
