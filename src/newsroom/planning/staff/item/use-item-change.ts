import { useCallback, useMemo, useRef, useState } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { AppError } from '../../../../platform/errors.ts'
import { callApi, useCache, useNotice } from '../../../../platform/staff/index.ts'
import { changePlanItem, getPlanItem, getRegistration, listItemHistory, listPlanItems, type PlanItem } from '../../contract.ts'
import { collide, reverseOf, type ItemChange } from './changes.ts'

export type Conflict = { readonly now: PlanItem; readonly change: ItemChange; readonly answer: (useMine: boolean) => void }

export type ItemHands = {
  /** Changes at once on the screen, then on the server. Resolves with the changed item; null when it went back: the reason was said, or the person chose the other's change. */
  readonly change: (item: PlanItem, change: ItemChange) => Promise<PlanItem | null>
  /** Somebody else changed the same: the page shows both and asks. */
  readonly conflict: Conflict | null
}

const lists = ['mine', 'desk', 'all'] as const

/** Changes an item in every list of a day that is shown. */
const useTouchShown = () => {
  const { change } = useCache()
  return useCallback(
    (itemId: string, day: Day, to: (shown: PlanItem) => PlanItem) => {
      for (const of of lists)
        change(listPlanItems, { query: { day, of } }, (list) => ({ ...list, items: list.items.map((other) => (other.id === itemId ? to(other) : other)) }))
      change(getPlanItem, { params: { itemId } }, to)
    },
    [change],
  )
}

/** Puts what the server answered into every list of its day that is shown. */
export const usePutShown = (): ((item: PlanItem, day?: Day) => void) => {
  const touch = useTouchShown()
  return useCallback((item, day = item.day) => touch(item.id, day, () => item), [touch])
}

const isOvertaken = (error: unknown): boolean => error instanceof AppError && error.code === 'planning.changed_meanwhile'

/** What the screen shows while the server is asked: only the changed parts, others may have moved on. */
const shownAs = (item: PlanItem, change: ItemChange): PlanItem => ({
  ...item,
  ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<PlanItem>),
})

/** Changing items optimistically: acts of one item go one after another, a double change is asked about, a refused one goes back. */
export const useItemChange = (): ItemHands => {
  const { refresh } = useCache()
  const touch = useTouchShown()
  const put = usePutShown()
  const notice = useNotice()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const running = useRef(new Map<string, Promise<PlanItem | null>>())

  const ask = useCallback((now: PlanItem, change: ItemChange): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const answer = (useMine: boolean): void => {
      setConflict(null)
      resolve(useMine)
    }
    setConflict({ now, change, answer })
    return promise
  }, [])

  const send = useCallback(
    async (item: PlanItem, change: ItemChange): Promise<PlanItem | null> => {
      const params = { itemId: item.id }
      try {
        return await callApi(changePlanItem, { params, body: { ...change, version: item.version } })
      } catch (error) {
        if (!isOvertaken(error)) throw error
        const now = await callApi(getPlanItem, { params })
        if (!collide(item, now, change)) return send(now, change)
        put(now, item.day)
        return (await ask(now, change)) ? send(now, change) : null
      }
    },
    [ask, put],
  )

  const change = useCallback<ItemHands['change']>(
    (item, wanted) => {
      const before = running.current.get(item.id) ?? Promise.resolve(item)
      const work = before.then(async (latest) => {
        const current = latest ?? item
        touch(item.id, item.day, (shown) => shownAs(shown, wanted))
        try {
          const after = await send(current, wanted)
          if (after) put(after, item.day)
          return after
        } catch (error) {
          touch(item.id, item.day, (shown) => shownAs(shown, reverseOf(current, wanted)))
          notice.failed(error)
          return null
        } finally {
          refresh(listPlanItems, getPlanItem, listItemHistory, getRegistration)
        }
      })
      running.current.set(item.id, work)
      void work.finally(() => running.current.get(item.id) === work && running.current.delete(item.id))
      return work
    },
    [notice, put, refresh, send, touch],
  )
  return useMemo(() => ({ change, conflict }), [change, conflict])
}
