import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { callApi, useApi, useDraft, type Look } from '../../../platform/staff/index.ts'
import { getFront, previewFront, type Placed } from '../contract.ts'
import { differing, overlay, pinsOf, type DraftPin } from './draft.ts'
import type { FrontSlot } from '../front.ts'

export type FrontNow = OutputOf<typeof getFront>
type Drawn = OutputOf<typeof previewFront>

/** What somebody changed, on top of the revision they looked at; `past` are the steps before, last first. */
type Draft = {
  readonly revision: number
  readonly base: readonly DraftPin[]
  readonly pins: readonly DraftPin[]
  readonly past: readonly (readonly DraftPin[])[]
}

export type FrontDraft = {
  readonly look: Look<FrontNow>
  /** The slots with the draft in them, the list and the blocks as the rule fills them. */
  readonly slots: readonly Placed[]
  readonly rest: Pick<Drawn, 'latest' | 'blocks'>
  /** The page as readers would get it; null until it is drawn. */
  readonly html: string | null
  readonly drawFailed: boolean
  readonly pins: readonly DraftPin[]
  /** As it was when the draft began. */
  readonly base: readonly DraftPin[]
  /** As it is published now. */
  readonly published: readonly DraftPin[]
  readonly changed: readonly FrontSlot[]
  /** Somebody published another front page since the draft began. */
  readonly isStale: boolean
  readonly change: (to: (pins: readonly DraftPin[]) => DraftPin[]) => void
  readonly back: (() => void) | null
  readonly discard: () => void
  /** Begins anew on what is published now. */
  readonly rebase: (pins: readonly DraftPin[]) => void
}

const REST_MS = 150

/** Draws the page with pins in it, again after each change; an answer that comes late is not shown. */
const useDrawn = (look: Look<FrontNow>, pins: readonly DraftPin[]): { drawn: Drawn | null; failed: boolean } => {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [failed, setFailed] = useState(false)
  const [settled] = useDebouncedValue(pins, REST_MS)
  // the newest list and the band change by themselves: what came with the page tells when to draw again
  const seen = `${look.data?.latest.map(({ id }) => id).join()} ${look.data?.band?.updatedAt} ${look.data?.band?.isShown}`
  const ready = look.data !== undefined
  useEffect(() => {
    if (!ready) return undefined
    let isCurrent = true
    const slots = settled.map(({ slot, work, until }) => ({ slot, workId: work.id, until }))
    callApi(previewFront, { body: { slots } }).then(
      (page) => {
        if (!isCurrent) return
        setDrawn(page)
        setFailed(false)
      },
      () => isCurrent && setFailed(true),
    )
    return () => {
      isCurrent = false
    }
  }, [ready, settled, seen])
  return { drawn, failed }
}

/** The arrangement on the server with the changes of this person on top; the server says how the rest would fill. */
export const useFrontDraft = (): FrontDraft => {
  const look = useApi(getFront)
  // on the device until it is published or discarded: half an hour of arranging outlives a reload
  const { value: draft, set: setDraft } = useDraft<Draft | null>('site.front', null)
  const published = useMemo(() => pinsOf(look.data?.slots ?? []), [look.data])
  const revision = look.data?.revision ?? 0
  const pins = draft?.pins ?? published
  const { drawn, failed } = useDrawn(look, pins)
  const filled = drawn ?? look.data
  const start = (next: readonly DraftPin[]): Draft => ({ revision, base: published, pins: next, past: [published] })
  return {
    look,
    slots: useMemo(() => overlay(filled?.slots ?? [], pins), [filled, pins]),
    rest: { latest: filled?.latest ?? [], blocks: filled?.blocks ?? [] },
    html: drawn?.html ?? null,
    drawFailed: failed,
    pins,
    base: draft?.base ?? published,
    published,
    changed: draft ? differing(published, draft.pins) : [],
    isStale: draft !== null && draft.revision !== revision && differing(published, draft.pins).length > 0,
    change: (to) =>
      setDraft((before) => (before ? { ...before, pins: to(before.pins), past: [before.pins, ...before.past].slice(0, 50) } : start(to(published)))),
    back:
      draft && draft.past.length > 0
        ? () => setDraft((before) => before && { ...before, pins: before.past[0] ?? before.pins, past: before.past.slice(1) })
        : null,
    discard: () => setDraft(() => null),
    rebase: (next) => setDraft(() => start(next)),
  }
}
