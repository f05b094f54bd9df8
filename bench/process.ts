import type { Figure, FigureRoom } from './figure.ts'
import { idle, loaded } from './process/idle-and-loaded.ts'

export const figures: readonly Figure[] = [
  { name: 'process.idle_mb', unit: 'MB', goal: 250, better: 'lower', run: idle },
  { name: 'process.loaded_mb', unit: 'MB', goal: 450, better: 'lower', run: loaded },
]

/** What they share stays for the rooms behind this one. */
export const close: FigureRoom['close'] = () => Promise.resolve()
