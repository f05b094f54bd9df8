import type { Figure, FigureRoom } from './figure.ts'
import { cold, removeClones, warm } from './start/clone-and-start.ts'

export const figures: readonly Figure[] = [
  { name: 'start.cold_s', unit: 's', goal: 180, better: 'lower', run: cold },
  { name: 'start.warm_s', unit: 's', goal: 3, better: 'lower', run: warm },
]

export const close: FigureRoom['close'] = removeClones
