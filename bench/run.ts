import { parseArgs } from 'node:util'
import type { Figure, Size } from './figure.ts'
import * as audience from './audience.ts'
import * as measures from './measures.ts'
import * as record from './record.ts'
import * as search from './search.ts'
import * as site from './site.ts'

const rooms: readonly { readonly figures: readonly Figure[]; readonly close: () => Promise<void> }[] = [site, search, record, measures, audience]

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' }, size: { type: 'string', default: 'full' } } })
const size: Size = values.size === 'small' ? 'small' : 'full'
const isWanted = (figure: Figure): boolean => values.only === undefined || figure.name.startsWith(values.only)
const holds = (figure: Figure, value: number): boolean => (figure.better === 'lower' ? value <= figure.goal : value >= figure.goal)

/** One JSON line a figure. A goal is only judged at full size; a small run proves that the figure runs. */
const measure = async (figure: Figure): Promise<void> => {
  const value = await figure.run(size)
  const rounded = Number(value.toPrecision(4))
  process.stdout.write(
    `${JSON.stringify({ figure: figure.name, value: rounded, unit: figure.unit, goal: figure.goal, ok: size === 'small' ? null : holds(figure, value) })}\n`,
  )
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
      failed += 1
      process.stderr.write(`${figure.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    }
  }
  if (!values.list) await room.close()
}
process.exit(failed === 0 ? 0 : 1)
