export { ClockInput, DayInput, OptionalClockInput } from '../../../../platform/staff/index.ts'
