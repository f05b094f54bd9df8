import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { pair, type PairInput } from '../formulas/pair.ts'

/** Mean daily copies of print and mean daily distinct network addresses, by kind of area. */
export type UrbanRuralFacts = Pick<PairInput, 'parts' | 'check'>

/** Unit of the plan: “Lượng phát hành báo chí in + số lượng IP truy cập báo chí điện tử” (Kon Tum, Phụ lục 1 no. 1). */
export const urbanRural = (facts: UrbanRuralFacts): IndicatorValue => pair({ ...facts, countingUnit: 'copy-or-address' })
