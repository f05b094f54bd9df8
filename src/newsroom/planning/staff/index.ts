/** Parts of planning's pages that a neighbour's pages use. */
export { ClockInput, DayInput, OptionalClockInput } from './words/TypedInputs.tsx'
