import { useCallback } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { useActor, useApi, useNotice, useSend, useUndo, type Look } from '../../../../platform/staff/index.ts'
import { closeDay, getPrefill, getRegistration, remindPerson } from '../../contract.ts'
import { useDayMessages } from './messages.ts'

export type Registration = OutputOf<typeof getRegistration>
export type DeskRegistration = Registration['desks'][number]

/** Who has registered, for heads and the secretariat; nothing is asked for others. */
export const useRegistration = (day: Day): Look<Registration> => {
  const { can } = useActor()
  return useApi(getRegistration, { params: { day } }, { keep: true, enabled: can('planning.assign') })
}

/** Desks a head answers for; the secretariat answers for all. */
export const useOwnDesks = (registration: Registration | undefined): readonly DeskRegistration[] => {
  const { can, leads } = useActor()
  return (registration?.desks ?? []).filter(({ deskId }) => can('planning.manage') || leads(deskId))
}

export const useRemind = (day: Day): { readonly remind: (person: { id: string; name: string }) => Promise<void>; readonly sending: boolean } => {
  const m = useDayMessages()
  const notice = useNotice()
  const { send, sending } = useSend(remindPerson, { refreshes: [getRegistration] })
  const remind = useCallback(
    async ({ id, name }: { id: string; name: string }): Promise<void> => {
      try {
        await send({ params: { day }, body: { personId: id } })
        notice.done(m.remindedDone(name))
      } catch (error) {
        notice.failed(error)
      }
    },
    [day, m, notice, send],
  )
  return { remind, sending }
}

/** Closes or opens the book of a desk (null: of the newsroom), with the way back. */
export const useBook = (day: Day): ((desk: { id: string; name: string } | null, closed: boolean) => Promise<void>) => {
  const m = useDayMessages()
  const undo = useUndo()
  const notice = useNotice()
  const { send } = useSend(closeDay, { refreshes: [getRegistration, getPrefill] })
  return async (desk, closed) => {
    const write = (to: boolean): Promise<unknown> => send({ params: { day }, body: { deskId: desk?.id ?? null, closed: to } })
    try {
      await write(closed)
      undo((closed ? m.bookClosed : m.bookOpened)(desk?.name ?? m.house), () => write(!closed))
    } catch (error) {
      notice.failed(error)
    }
  }
}
