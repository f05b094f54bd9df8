import type { Act } from './act.ts'

/** What to do after an answer: wait for network or session, pass this act over for now, or leave it to the person. */
export type Verdict = 'stop' | 'later' | 'refused'

/** 401 and 429 stop the queue, trouble inside the server passes one act over, every other refusal needs the person. */
export const verdictOf = (status: number | null): Verdict => {
  if (status === null || status === 401 || status === 408 || status === 425 || status === 429) return 'stop'
  return status >= 500 ? 'later' : 'refused'
}

/** Seconds grow from 5 to 120, so that a server in trouble is not stormed. */
export const retryDelay = (failures: number): number => Math.min(120, 5 * 2 ** Math.max(0, failures - 1)) * 1000

const inOrder = (a: Act, b: Act): number => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1)
export const sortActs = (acts: readonly Act[]): readonly Act[] => acts.toSorted(inOrder)

/**
 * The next act of this owner: oldest first, never before an earlier act of the same item. 'sending' counts too: whoever
 * asks holds the only right to send, so it is a leftover of a closed browser.
 */
export const nextToSend = (acts: readonly Act[], owner: string, passedOver: ReadonlySet<string>): Act | null => {
  const heldItems = new Set<string>()
  for (const act of sortActs(acts)) {
    if (act.owner !== owner) continue
    const held = act.state === 'refused' || passedOver.has(act.id) || (act.item !== null && heldItems.has(act.item))
    if (!held) return act
    if (act.item !== null) heldItems.add(act.item)
  }
  return null
}
