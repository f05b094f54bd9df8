import { readOne, removeAll, write } from './device-store.ts'
import { deviceOwner } from './owner.ts'

type Kept<T> = { readonly key: string; readonly data: T; readonly at: number }

const keyFor = (query: readonly unknown[]): string => `${deviceOwner()} ${JSON.stringify(query)}`

/** Keeps the last reply for hours without network; a device that refuses storage simply has none. */
export const keepReply = async (query: readonly unknown[], data: unknown, at: number): Promise<void> => {
  await write('kept', { key: keyFor(query), data, at } satisfies Kept<unknown>).catch(() => undefined)
}

export const findKept = <T>(query: readonly unknown[]): Promise<Kept<T> | undefined> => readOne<Kept<T>>('kept', keyFor(query)).catch(() => undefined)

/** On signing out: the next person at this device finds nothing. */
export const forgetKept = (): Promise<void> => removeAll('kept').catch(() => undefined)
