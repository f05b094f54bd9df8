import type { IndicatorValue } from '../contract/indicator-value.ts'

/** A number a person typed, with the proof it rests on; same unit as the computed value. */
export type TypedValue = { readonly value: number; readonly proofId: string }

export type Reconciled = {
  readonly origin: 'computed' | 'typed' | 'both' | 'none'
  /** The number shown: the computed one where there is one. */
  readonly shown: number | null
  /** typed − computed, when both exist: “cả hai, lệch 4”. */
  readonly difference: number | null
}

/** A computed value never hides a typed one, nor the other way round: with both, the difference is shown. */
export const reconcile = (computed: IndicatorValue | null, typed: TypedValue | null): Reconciled => {
  const value = computed?.status === 'value' ? computed.value : null
  if (value !== null && typed) return { origin: 'both', shown: value, difference: typed.value - value }
  if (value !== null) return { origin: 'computed', shown: value, difference: null }
  return typed ? { origin: 'typed', shown: typed.value, difference: null } : { origin: 'none', shown: null, difference: null }
}
