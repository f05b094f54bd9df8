import { useCallback, useEffect, useState } from 'react'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import { useLanguage, useNotice, useQueued, useApi, type QueuedAct } from '../../../../platform/staff/index.ts'
import { getPrefill, registerPlanItem } from '../../contract.ts'
import { draftFor, draftOf, filledWith, type Draft, type Prefill } from './draft.ts'
import type { Register } from './use-register.ts'

export type RegisterAct = QueuedAct<typeof registerPlanItem>

/** What a form is filled with; without network a copy made for another day will do, habits hardly change overnight. */
export const usePrefill = (day: Day, enabled: boolean): Prefill | undefined => {
  const asked = useApi(getPrefill, { query: { day } }, { keep: true, enabled }).data
  const today = useApi(getPrefill, { query: { day: hanoiDay(new Date()) } }, { keep: true, enabled }).data
  const [last, setLast] = useState(asked)
  useEffect(() => {
    if (asked) setLast(asked)
  }, [asked])
  return asked ?? today ?? last
}

type Open = { readonly draft: Draft; readonly act: RegisterAct | null }

export type RegisterSheetState = {
  readonly opened: boolean
  readonly draft: Draft | null
  readonly mending: RegisterAct | null
  readonly refusal: string | null
  readonly openNew: (day: Day) => void
  readonly openMend: (act: RegisterAct) => void
  readonly setDraft: (draft: Draft) => void
  readonly close: () => void
  readonly submit: (draft: Draft, write: boolean) => Promise<void>
}

/** The open sheet and what is typed in it. A closed new form is kept: opening it again brings back what was typed. */
export const useRegisterSheet = (prefill: Prefill | undefined, { register }: Register, onRegistered: (draft: Draft) => void): RegisterSheetState => {
  const { language } = useLanguage()
  const notice = useNotice()
  const acts = useQueued(registerPlanItem)
  const [open, setOpen] = useState<Open | null>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (prefill) setOpen((before) => (before && !before.act ? { ...before, draft: filledWith(before.draft, prefill, new Date()) } : before))
  }, [prefill])
  const openNew = useCallback(
    (day: Day) => {
      setOpen((before) => (before && !before.act && before.draft.title.trim() !== '' ? before : { draft: draftFor(day, prefill, new Date()), act: null }))
      setOpened(true)
    },
    [prefill],
  )
  const openMend = useCallback((act: RegisterAct) => {
    setOpen({ draft: draftOf(act.call.body), act })
    setOpened(true)
  }, [])
  const submit = async (draft: Draft, write: boolean): Promise<void> => {
    try {
      await register(draft, { write, ...(open?.act ? { actId: open.act.id } : {}) })
      setOpened(false)
      setOpen(null)
      onRegistered(draft)
    } catch (error) {
      // this browser refuses storage: the sheet stays with what was typed
      notice.failed(error)
    }
  }
  const mending = open?.act ? (acts.find(({ id }) => id === open.act?.id) ?? open.act) : null
  return {
    opened,
    draft: open?.draft ?? null,
    mending,
    refusal: mending?.refusal?.[language] ?? null,
    openNew,
    openMend,
    setDraft: (draft) => setOpen((before) => before && { ...before, draft }),
    close: () => setOpened(false),
    submit,
  }
}
