import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { useActor, useCache, useLiveStream, type LiveState } from '../../../../platform/staff/index.ts'
import { getPlanItem, getRegistration, listItemHistory, listPlanItems } from '../../contract.ts'
import { BoardChange, BoardHold, boardStreamOf } from '../../live.ts'

const SHOWN_MS = 8000
/** A hand that never let go (a closed lid) is forgotten. */
const HELD_MS = 30_000
const GATHER_MS = 120

type Marks = ReadonlyMap<string, string>
const without = (marks: Marks, id: string): Marks => new Map([...marks].filter(([key]) => key !== id))

export type BoardLive = {
  readonly state: LiveState
  /** Name of who changed an item a moment ago. */
  readonly changed: Marks
  /** Those of them that were not there before. */
  readonly added: ReadonlySet<string>
  /** Name of who drags an item now. */
  readonly held: Marks
  /** Name of who changed an item last, since the board was opened. */
  readonly lastBy: Marks
}

/** Others' work on the same day: lists are read again in place, changed cards carry a name for a moment. */
export const useBoardLive = (day: Day): BoardLive => {
  const { personId } = useActor()
  const { refresh } = useCache()
  const [changed, setChanged] = useState<Marks>(new Map())
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const [held, setHeld] = useState<Marks>(new Map())
  const [lastBy, setLastBy] = useState<Marks>(new Map())
  const readAgain = useDebouncedCallback(() => refresh(listPlanItems, getPlanItem, getRegistration, listItemHistory), GATHER_MS)

  const onItem = (data: unknown): void => {
    const { itemId, change, by } = BoardChange.parse(data)
    readAgain()
    if (by.id === personId) return
    setChanged((before) => new Map(before).set(itemId, by.name))
    setLastBy((before) => new Map(before).set(itemId, by.name))
    if (change === 'registered') setAdded((before) => new Set(before).add(itemId))
    setTimeout(() => {
      setChanged((before) => without(before, itemId))
      setAdded((before) => new Set([...before].filter((id) => id !== itemId)))
    }, SHOWN_MS)
  }
  const onHeld = (data: unknown): void => {
    const { itemId, held: isHeld, by } = BoardHold.parse(data)
    if (by.id === personId) return
    setHeld((before) => (isHeld ? new Map(before).set(itemId, by.name) : without(before, itemId)))
    if (isHeld) setTimeout(() => setHeld((before) => without(before, itemId)), HELD_MS)
  }
  const state = useLiveStream(boardStreamOf(day), { item: onItem, held: onHeld, reload: readAgain }, readAgain)
  return { state, changed, added, held, lastBy }
}
