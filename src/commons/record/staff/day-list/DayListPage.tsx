import { Button, FileButton, Text, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { addDays, hanoiDay, type Day } from '../../../../platform/clock.ts'
import { formatDay, formatDayShort, formatLongDay } from '../../../../platform/i18n/format.ts'
import {
  EmptyState,
  ErrorState,
  Icon,
  LoadingRows,
  PageHeader,
  SaveState,
  textFilter,
  useAddressFilters,
  useApi,
  useNotice,
  useNow,
  usePhone,
  useUndo,
} from '../../../../platform/staff/index.ts'
import { getDayList, listDayLists, type DayChannel, type DayListWork } from '../../contract-day-list.ts'
import { useAgencyWords } from '../words/use-agency-words.ts'
import { DayGrid, type DayGridProps } from './DayGrid.tsx'
import classes from './DayListPage.module.css'
import { DayStrip, STRIP_DAYS } from './DayStrip.tsx'
import { useDayListMessages } from './messages.ts'
import { MendSheet } from './MendSheet.tsx'
import { listMissing, type DayLists } from './missing.ts'
import { QuietButton, QuietNote } from './QuietDay.tsx'
import { resolveRows } from './resolve.ts'
import { RowCards } from './RowCards.tsx'
import { frameOf, isBlank } from './rows.ts'
import { useDayDraft } from './use-day-draft.ts'
import { useDaySending } from './use-day-sending.ts'
import { EVIDENCE_KINDS, useEvidence } from './use-evidence.ts'

const spec = { channel: textFilter(), day: textFilter(), until: textFilter() }
const none: readonly DayListWork[] = []

/** Everything the page knows of one channel and day, and what can be done with it. */
const useDayList = (channel: DayChannel, day: Day) => {
  const m = useDayListMessages()
  const notice = useNotice()
  const undo = useUndo()
  const words = useAgencyWords(day)
  const list = useApi(getDayList, { params: { day }, query: { channel: channel.id } }, { keep: true })
  const previous = list.data?.previous ?? null
  const earlier = useApi(getDayList, { params: { day: previous ?? day }, query: { channel: channel.id } }, { keep: true, enabled: previous !== null })
  const works = list.data?.works ?? none
  const arrived = useMemo(() => new Set(works.map((work) => work.id)), [works])
  const draft = useDayDraft(channel.id, day, arrived)
  const place = channel.kind === 'print' ? 'page' : 'bulletin'
  const resolved = useMemo(() => (words.isReady ? resolveRows(draft.rows, place, words, works) : []), [draft.rows, place, words, works])
  const sending = useDaySending({ channelId: channel.id, channel: channel.name, day, issue: draft.issue }, draft)
  const evidence = useEvidence()
  const keepFile = async (ids: readonly string[] | 'all', file: File): Promise<void> => {
    const kept = await evidence.keep(file)
    if (kept) draft.attach(ids, kept)
  }
  const remove = (index: number): void => {
    const row = draft.rows[index]
    if (!row || sending.onItsWay.has(row.id)) return
    draft.remove([row.id])
    if (!isBlank(row)) undo(m.removed(row.title.trim() || m.untitled), () => draft.putBack(row, index))
  }
  const copyFrame = (): void => {
    const frame = frameOf(
      (earlier.data?.works ?? none).filter((work) => work.state === 'out'),
      words,
    )
    draft.setFrame(frame)
    notice.done(m.copied(frame.length))
  }
  const ready = resolved.filter(({ line }) => line && !sending.onItsWay.has(line.id)).length
  const send = (): void => void sending.send(resolved)
  return { list, words, draft, works, place, resolved, sending, evidence, keepFile, remove, copyFrame, previous, earlier, ready, send }
}
type Hands = ReturnType<typeof useDayList>

const Tools = ({ hands, channel, day }: { hands: Hands; channel: DayChannel; day: Day }): ReactNode => {
  const m = useDayListMessages()
  const phone = usePhone()
  const { draft, previous, earlier, copyFrame, evidence, keepFile, list } = hands
  return (
    <div className={classes.tools}>
      <h2 className={classes.day}>
        {channel.name} · {formatLongDay(day)}
      </h2>
      {channel.kind === 'print' && (
        <TextInput
          size="xs"
          w={110}
          aria-label={m.issue}
          placeholder={m.issue}
          value={draft.issue}
          onChange={(event) => draft.setIssue(event.currentTarget.value)}
        />
      )}
      {!phone && (
        <Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => draft.add()}>
          {m.addRow}
        </Button>
      )}
      {previous && (
        <Button size="xs" variant="default" leftSection={<Icon name="copy" size={14} />} disabled={!earlier.data} onClick={copyFrame}>
          {m.copyFrame(formatDayShort(previous))}
        </Button>
      )}
      <FileButton onChange={(file) => file && void keepFile('all', file)} accept={EVIDENCE_KINDS}>
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={evidence.sending} leftSection={<Icon name="upload" size={14} />}>
            {m.sharedFile}
          </Button>
        )}
      </FileButton>
      {list.data?.works.every((work) => work.state === 'withdrawn') && list.data.quiet === null && (
        <QuietButton place={{ channelId: channel.id, channel: channel.name, day }} />
      )}
      <span className={classes.saving}>{draft.keptAt && hands.resolved.length > 0 && <SaveState state={{ kind: 'on-device', at: draft.keptAt }} />}</span>
    </div>
  )
}

const DayWork = ({ channel, day, lists }: { channel: DayChannel; day: Day; lists: DayLists }): ReactNode => {
  const m = useDayListMessages()
  const phone = usePhone()
  const hands = useDayList(channel, day)
  const [mending, setMending] = useState<DayListWork | null>(null)
  const { list, words, draft, works, resolved, sending, ready, send } = hands
  const today = hanoiDay(useNow())
  const missing = listMissing(lists, today, STRIP_DAYS - 1).length
  const out = works.filter((work) => work.state === 'out').length
  const grid: DayGridProps = {
    label: m.grid(channel.name, formatDay(day)),
    placeName: hands.place === 'page' ? m.page : m.bulletin,
    works,
    draft,
    resolved: new Map(resolved.map((each) => [each.row.id, each])),
    onItsWay: sending.onItsWay,
    words,
    onFile: (id, file) => void hands.keepFile([id], file),
    onRemove: hands.remove,
    onSend: send,
    onMend: setMending,
  }
  return (
    <>
      <PageHeader
        title={m.title}
        line={`${m.line(channel.name, out, resolved.length)} · ${m.missingDays(missing)}`}
        primary={
          <Button onClick={send} disabled={ready === 0} leftSection={<Icon name="send" size={16} />}>
            {m.send(ready)}
          </Button>
        }
      />
      <StripPlace />
      <Tools hands={hands} channel={channel} day={day} />
      {draft.refusesStorage && <Text c="red">{m.refusesStorage}</Text>}
      {list.data?.quiet && <QuietNote place={{ channelId: channel.id, channel: channel.name, day }} reason={list.data.quiet} />}
      {list.data === undefined && list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {draft.isReady ? phone ? <RowCards {...grid} /> : <DayGrid {...grid} /> : <LoadingRows />}
      {!phone && (
        <Text c="dimmed" size="xs" mt={8}>
          {m.hint}
        </Text>
      )}
      <MendSheet work={mending} words={words} onClose={() => setMending(null)} onAgain={draft.append} />
    </>
  )
}

/** Two weeks by channel above, one day of one channel below. */
const StripPlace = (): ReactNode => {
  const { values, set } = useAddressFilters(spec)
  const today = hanoiDay(useNow())
  const until = values.until || today
  const lists = useApi(listDayLists, { query: { from: addDays(until, 1 - STRIP_DAYS), to: until } }, { keep: true })
  const chosen = { channelId: values.channel || (lists.data?.channels[0]?.id ?? ''), day: values.day || today }
  return (
    <DayStrip
      lists={lists}
      until={until}
      chosen={chosen}
      onChoose={({ channelId, day }) => set({ channel: channelId, day })}
      onUntil={(next) => set({ until: next === today ? '' : next })}
    />
  )
}

/** The secretary's list of what was printed and aired, outside the approval chain. */
export const DayListPage = (): ReactNode => {
  const m = useDayListMessages()
  const { values } = useAddressFilters(spec)
  const today = hanoiDay(useNow())
  const lists = useApi(listDayLists, { query: { from: addDays(today, 1 - STRIP_DAYS), to: today } }, { keep: true })
  const day = /^\d{4}-\d{2}-\d{2}$/.test(values.day) ? values.day : today
  if (!lists.data)
    return (
      <>
        <PageHeader title={m.title} />
        {lists.error ? <ErrorState error={lists.error} onRetry={lists.refetch} /> : <LoadingRows />}
      </>
    )
  const channel = lists.data.channels.find((each) => each.id === values.channel) ?? lists.data.channels[0]
  if (!channel)
    return (
      <>
        <PageHeader title={m.title} />
        <EmptyState icon="newspaper" title={m.noChannels} next={m.noChannelsNext} />
      </>
    )
  return <DayWork key={`${channel.id} ${day}`} channel={channel} day={day} lists={lists.data} />
}
