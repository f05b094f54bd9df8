import { useEffect, useMemo } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { useNotice, useQueue } from '../../../../platform/staff/index.ts'
import { declareDayList, listWorks } from '../../contract.ts'
import { getDayList, listDayLists } from '../../contract-day-list.ts'
import { useDayListMessages } from './messages.ts'
import type { DayLineCall, Resolved } from './resolve.ts'
import { sentencesOf, useQueuedLists, type DayDraftHands } from './use-day-draft.ts'

const MOST_LINES = 120
export type OnItsWay = ReadonlyMap<string, 'waiting' | 'sending'>

type List = { readonly channelId: string; readonly channel: string; readonly day: Day; readonly issue: string }

/** Sends complete rows through the queue of this device; each line carries its id, so it enters the record once. */
export const useDaySending = (list: List, draft: DayDraftHands) => {
  const m = useDayListMessages()
  const notice = useNotice()
  const queue = useQueue(declareDayList, { refreshes: [getDayList, listDayLists, listWorks] })
  const queued = useQueuedLists(list.channelId, list.day)
  const onItsWay: OnItsWay = useMemo(
    () => new Map(queued.flatMap(({ state, call }) => (state === 'refused' ? [] : call.body.lines.map((line) => [line.id, state] as const)))),
    [queued],
  )
  const { refuse } = draft
  useEffect(() => {
    // a refused list goes back into the rows, each with its sentence: nothing stays stuck in the queue
    for (const { id, refusal, call } of queued) {
      if (!refusal) continue
      refuse(
        sentencesOf(
          call.body.lines.map((line) => line.id),
          refusal,
        ),
      )
      void queue.withdraw(id)
    }
  }, [queued, queue, refuse])

  const sendPart = async (lines: DayLineCall[]): Promise<void> => {
    const { channelId, channel, day, issue } = list
    const act = await queue.add(
      { body: { channelId, day, ...(issue.trim() === '' ? {} : { issue: issue.trim() }), lines } },
      {
        label: m.label(channel, formatDay(day), lines.length),
        item: `day-list ${channelId} ${day}`,
        edit: `/record/day-list?channel=${channelId}&day=${day}`,
      },
    )
    const outcome = await queue.settled(act.id)
    if (outcome.state === 'waiting') notice.done(m.queued(lines.length))
    if (outcome.state !== 'sent') return
    const twins = outcome.reply.items.filter((item) => item.outcome === 'same_as_other').length
    draft.remove(outcome.reply.items.map((item) => item.id))
    notice.done([m.sent(lines.length - twins), ...(twins > 0 ? [m.sentTwins(twins)] : [])].join(' '))
  }

  const send = async (resolved: readonly Resolved[]): Promise<void> => {
    const lines = resolved.flatMap(({ line }) => (line && !onItsWay.has(line.id) ? [line] : []))
    const stayed = resolved.filter(({ line }) => line === null).length
    if (stayed > 0) notice.done(m.stayed(stayed))
    try {
      for (let start = 0; start < lines.length; start += MOST_LINES) await sendPart(lines.slice(start, start + MOST_LINES))
    } catch (error) {
      notice.failed(error)
    }
  }
  return { send, onItsWay }
}
