/** Parts of planning's pages that a neighbour's pages use. */
export { ClockInput, DayInput } from './words/TypedInputs.tsx'
