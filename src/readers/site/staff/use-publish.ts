import { AppError } from '../../../platform/errors.ts'
import { useCache, useNotice, useSend, useUndo } from '../../../platform/staff/index.ts'
import { arrangeFront, getFront, listFrontChanges } from '../contract.ts'
import type { DraftPin } from './draft.ts'
import { useSiteMessages } from './messages.ts'
import type { FrontDraft } from './use-front-draft.ts'

/** A pin whose hour passed while it was being arranged is a slot by rule. */
const slotsOf = (pins: readonly DraftPin[]) =>
  pins.filter(({ until }) => until === null || new Date(until) > new Date()).map(({ slot, work, until }) => ({ slot, workId: work.id, until }))

/** Publishes the draft; readers see it at once, and for ten seconds it can be taken back. */
export const usePublish = (draft: FrontDraft): { readonly publish: () => Promise<void>; readonly sending: boolean } => {
  const m = useSiteMessages()
  const undo = useUndo()
  const notice = useNotice()
  const { change, refresh } = useCache()
  const arrange = useSend(arrangeFront, { refreshes: [getFront, listFrontChanges] })
  const putBack = async (revision: number, pins: readonly DraftPin[]): Promise<void> => {
    await arrange.send({ body: { revision, slots: slotsOf(pins) } })
    notice.done(m.putBack)
  }
  const publish = async (): Promise<void> => {
    const { published, pins, slots, rest, look } = draft
    try {
      const { revision } = await arrange.send({ body: { revision: look.data?.revision ?? 0, slots: slotsOf(pins) } })
      change(getFront, {}, (before) => ({ ...before, ...rest, slots: [...slots], revision }))
      draft.discard()
      undo(m.published, () => putBack(revision, published))
    } catch (error) {
      // what the other arranged is read, and both are shown
      if (error instanceof AppError && error.code === 'site.front_is_stale') refresh(getFront, listFrontChanges)
      notice.failed(error)
    }
  }
  return { publish, sending: arrange.sending }
}
