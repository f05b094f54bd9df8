import { useCallback, useMemo, useState } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useCache, useGo, useNotice, useQueue, useSend } from '../../../../platform/staff/index.ts'
import { createStory } from '../../../stories/contract.ts'
import { cancelPlanItem, getPrefill, getRegistration, listPlanItems, registerPlanItem, type PlanItem } from '../../contract.ts'
import { bodyOf, type Draft } from './draft.ts'
import { useRegisterMessages } from './messages.ts'

const UNDO_MS = 10_000
const refreshes = [listPlanItems, getPrefill, getRegistration] as const

/** Just registered on this page, and until when it can be taken back with one tap. */
export type Fresh = { readonly itemId: string; readonly actId: string }

export type Register = {
  /** Resolves once the registration is on disk; sending goes on by itself. */
  readonly register: (draft: Draft, options: { readonly write: boolean; readonly actId?: string }) => Promise<void>
  readonly fresh: readonly Fresh[]
  readonly takeBack: (fresh: Fresh) => Promise<void>
}

const editAddress = (draft: Draft): string => `/planning?day=${draft.day}&edit=${draft.id}`

/** The item in every list of its day before the lists are asked again, so that its row never blinks. */
const usePutItem = () => {
  const { change } = useCache()
  return useCallback(
    (item: PlanItem) => {
      for (const of of ['mine', 'desk', 'all'] as const) {
        change(listPlanItems, { query: { day: item.day, of } }, (list) =>
          list.items.some(({ id }) => id === item.id) ? list : { ...list, items: [...list.items, item] },
        )
      }
    },
    [change],
  )
}

/** Registers through the queue of this device: at once with a network, later without, never twice. */
export const useRegister = (): Register => {
  const m = useRegisterMessages()
  const go = useGo()
  const notice = useNotice()
  const putItem = usePutItem()
  const queue = useQueue(registerPlanItem, { refreshes })
  const stories = useQueue(createStory, { refreshes: [listPlanItems] })
  const cancel = useSend(cancelPlanItem, { refreshes })
  const [fresh, setFresh] = useState<readonly Fresh[]>([])

  const forget = useCallback((itemId: string) => setFresh((before) => before.filter((one) => one.itemId !== itemId)), [])

  const beginWriting = useCallback(
    async (draft: Draft): Promise<void> => {
      const storyId = newId()
      const act = await stories.add({ body: { id: storyId, planItemId: draft.id } }, { label: m.writeLabel(draft.title.trim()), item: draft.id })
      const outcome = await stories.settled(act.id)
      if (outcome.state === 'sent') go(`/stories/${outcome.reply.id}`)
      if (outcome.state === 'waiting') notice.done(m.waitingToWrite)
    },
    [go, m, notice, stories],
  )

  const register = useCallback<Register['register']>(
    async (draft, { write, actId }) => {
      const body = bodyOf(draft, new Date())
      const label = m.queueLabel(body.title)
      const mended = actId !== undefined && (await queue.retry(actId, { call: { body }, label }))
      const act = mended ? { id: actId } : await queue.add({ body }, { label, item: draft.id, edit: editAddress(draft) })
      setFresh((before) => [...before.filter((one) => one.itemId !== draft.id), { itemId: draft.id, actId: act.id }])
      setTimeout(() => forget(draft.id), UNDO_MS)
      void queue.settled(act.id).then((outcome) => outcome.state === 'sent' && putItem(outcome.reply))
      if (write) void beginWriting(draft)
    },
    [beginWriting, forget, m, putItem, queue],
  )

  const takeBack = useCallback<Register['takeBack']>(
    async ({ itemId, actId }) => {
      forget(itemId)
      try {
        // it may be on its way this very moment: then its answer decides
        if (!(await queue.withdraw(actId)) && (await queue.settled(actId)).state !== 'refused') await cancel.send({ params: { itemId }, body: {} })
        notice.done(m.takenBack)
      } catch (error) {
        notice.failed(error)
      }
    },
    [cancel, forget, m, notice, queue],
  )
  return useMemo(() => ({ register, fresh, takeBack }), [register, fresh, takeBack])
}
