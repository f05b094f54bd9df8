export {
  defineMeasure,
  findMeasure,
  measures,
  on,
  type AgencyDay,
  type Cell,
  type CellDims,
  type Dim,
  type DrillItem,
  type DrillPage,
  type DrillQuery,
  type Measure,
  type MeasureKind,
  type Period,
  type Where,
} from './define.ts'
export { drill, type DrillInput } from './server/drill.ts'
export { differenceSince, freeze, verifyFreeze, type Freeze, type FreezeInput, type LaterFact } from './server/freeze.ts'
export { markDirty, type Mark } from './server/marks.ts'
export { read, type Reading, type ReadInput } from './server/read.ts'
export type { AgencyCoverage } from './server/coverage.ts'
export type { ReadCell } from './server/read-cells.ts'
export { rebuild } from './server/build.ts'
