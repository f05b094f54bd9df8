import { readAll, readOne, update, write } from './device-store.ts'
import { deviceOwner } from './owner.ts'

type Kept<T> = { readonly key: string; readonly data: T; readonly at: number }

const keyFor = (query: readonly unknown[]): string => `${deviceOwner()} ${JSON.stringify(query)}`

/** Keeps the last reply for hours without network; a device that refuses storage simply has none. */
export const keepReply = async (query: readonly unknown[], data: unknown, at: number): Promise<void> => {
  await write('kept', { key: keyFor(query), data, at } satisfies Kept<unknown>).catch(() => undefined)
}

export const findKept = <T>(query: readonly unknown[]): Promise<Kept<T> | undefined> => readOne<Kept<T>>('kept', keyFor(query)).catch(() => undefined)

/** Marks what a person typed and has not sent; only its owner is ever shown it. */
export const DRAFT_MARK = 'draft'

/** On signing out: the next person at this device finds no copies. What was typed and not sent waits for its owner. */
export const forgetKept = async (): Promise<void> => {
  const all = await readAll<Kept<unknown>>('kept').catch(() => [])
  for (const { key } of all) if (!key.includes(` ${DRAFT_MARK} `)) await update('kept', key, () => null).catch(() => undefined)
}
