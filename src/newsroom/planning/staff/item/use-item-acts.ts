import { useMemo } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useCache, useGo, useNotice, useSend, useUndo } from '../../../../platform/staff/index.ts'
import { createStory } from '../../../stories/contract.ts'
import {
  cancelPlanItem,
  declinePlanItem,
  getPlanItem,
  getRegistration,
  listItemHistory,
  listPlanItems,
  restorePlanItem,
  type PlanItem,
} from '../../contract.ts'
import { useItemMessages } from './messages.ts'
import { usePutShown } from './use-item-change.ts'

const refreshes = [listPlanItems, getPlanItem, getRegistration, listItemHistory] as const

export type ItemActs = {
  /** True when it went through. */
  readonly decline: (item: PlanItem, reason: string) => Promise<boolean>
  readonly cancel: (item: PlanItem) => Promise<void>
  readonly restore: (item: PlanItem) => Promise<void>
  /** Opens the item's story, begun now where there is none. */
  readonly write: (item: PlanItem) => Promise<void>
  readonly working: boolean
}

/** What ends an item, brings it back, or begins its story. They need the network and say so. */
export const useItemActs = (): ItemActs => {
  const m = useItemMessages()
  const go = useGo()
  const notice = useNotice()
  const undo = useUndo()
  const put = usePutShown()
  const { refresh } = useCache()
  const declining = useSend(declinePlanItem, { refreshes })
  const cancelling = useSend(cancelPlanItem, { refreshes })
  const restoring = useSend(restorePlanItem, { refreshes })
  const beginning = useSend(createStory, { refreshes })
  return useMemo(() => {
    const orSay = async (work: () => Promise<void>): Promise<boolean> => {
      try {
        await work()
        return true
      } catch (error) {
        notice.failed(error)
        // the refusal often means that the page was old
        refresh(listPlanItems, getPlanItem)
        return false
      }
    }
    const bringBack = async (item: PlanItem): Promise<void> => put(await restoring.send({ params: { itemId: item.id } }))
    return {
      decline: (item, reason) =>
        orSay(async () => {
          put(await declining.send({ params: { itemId: item.id }, body: { reason } }))
          undo(m.declined, () => bringBack(item))
        }),
      cancel: async (item) =>
        void (await orSay(async () => {
          put(await cancelling.send({ params: { itemId: item.id }, body: {} }))
          undo(m.cancelled(item.title), () => bringBack(item))
        })),
      restore: async (item) =>
        void (await orSay(async () => {
          await bringBack(item)
          notice.done(m.restored)
        })),
      write: async (item) =>
        void (await orSay(async () => {
          const storyId = item.storyId ?? (await beginning.send({ body: { id: newId(), planItemId: item.id } })).id
          go(`/stories/${storyId}`)
        })),
      working: declining.sending || cancelling.sending || restoring.sending || beginning.sending,
    }
  }, [beginning, cancelling, declining, go, m, notice, put, refresh, restoring, undo])
}
