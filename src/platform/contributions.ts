/** A named place where rooms that must not import each other meet: one declares it, others add, `apps` composes. */
export type ContributionPoint<T> = {
  readonly name: string
  readonly add: (...items: readonly T[]) => Contribution
  /** What was composed at start-up, in the order of the capabilities. */
  readonly all: () => readonly T[]
}

export type Contribution = { readonly apply: () => void }

const resets: (() => void)[] = []

export const contributionPoint = <T>(name: string): ContributionPoint<T> => {
  let composed: readonly T[] = []
  resets.push(() => {
    composed = []
  })
  return {
    name,
    add: (...items) => ({
      apply: () => {
        composed = [...composed, ...items]
      },
    }),
    all: () => composed,
  }
}

/** Replaces everything composed before: a process composes once, a test file may do so again. */
export const composeContributions = (contributions: readonly Contribution[]): void => {
  for (const reset of resets) reset()
  for (const contribution of contributions) contribution.apply()
}
