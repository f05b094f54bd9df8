/** Values by id that cost a query each; the oldest go when there are too many. */
export type Memo<V> = {
  readonly get: (id: string) => V | undefined
  readonly set: (id: string, value: V) => void
  readonly forget: (id: string) => void
  readonly clear: () => void
}

export const boundedMemo = <V>(most: number): Memo<V> => {
  const values = new Map<string, V>()
  return {
    get: (id) => values.get(id),
    set: (id, value) => {
      values.set(id, value)
      if (values.size > most) values.delete(values.keys().next().value!)
    },
    forget: (id) => void values.delete(id),
    clear: () => values.clear(),
  }
}

/** Asks only for what is not remembered. */
export const remember = async <V>(
  memo: Memo<V>,
  ids: readonly string[],
  load: (missing: readonly string[]) => Promise<Iterable<readonly [string, V]>>,
): Promise<ReadonlyMap<string, V>> => {
  const unique = [...new Set(ids)]
  const missing = unique.filter((id) => memo.get(id) === undefined)
  if (missing.length > 0) for (const [id, value] of await load(missing)) memo.set(id, value)
  return new Map(unique.flatMap((id) => (memo.get(id) === undefined ? [] : [[id, memo.get(id)!] as const])))
}
