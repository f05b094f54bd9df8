/** One place where two JSON values differ. */
export type Difference = { readonly path: string; readonly given: unknown; readonly got: unknown }

type Leaf = { path: string; value: unknown }

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Every scalar of a JSON value with its path; an empty list or object is a leaf of its own. */
export const leavesOf = (value: unknown, path = ''): Leaf[] => {
  if (!isBranch(value) || Object.keys(value).length === 0) return [{ path, value: isBranch(value) ? JSON.stringify(value) : value }]
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`))
}

/** Leaf by leaf, both ways: what was given and is missing or changed, and what was added. */
export const differencesOf = (given: unknown, got: unknown): Difference[] => {
  const before = new Map(leavesOf(given).map((leaf) => [leaf.path, leaf.value]))
  const after = new Map(leavesOf(got).map((leaf) => [leaf.path, leaf.value]))
  const changed = [...before].filter(([path, value]) => !after.has(path) || after.get(path) !== value)
  const added = [...after].filter(([path]) => !before.has(path))
  return [
    ...changed.map(([path, value]) => ({ path, given: value, got: after.get(path) })),
    ...added.map(([path, value]) => ({ path, given: undefined, got: value })),
  ]
}
