import { Button, SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatWhen } from '../../../platform/i18n/format.ts'
import {
  Icon,
  Loaded,
  PageHeader,
  optionalFilter,
  useActor,
  useAddressFilters,
  useCache,
  useLiveStream,
  useNotice,
  useNow,
  usePhone,
} from '../../../platform/staff/index.ts'
import { FRONT_STREAM, FrontSignal, getFront, listFrontChanges } from '../contract.ts'
import { Arrange } from './Arrange.tsx'
import { BandSheet } from './band/BandSheet.tsx'
import { BandStrip } from './band/BandStrip.tsx'
import { Conflict } from './Conflict.tsx'
import classes from './Front.module.css'
import { HistorySheet } from './HistorySheet.tsx'
import { useSiteMessages } from './messages.ts'
import { Preview } from './Preview.tsx'
import { useFrontDraft, type FrontDraft, type FrontNow } from './use-front-draft.ts'
import { usePublish } from './use-publish.ts'

const openSheet = { open: optionalFilter(['band', 'history']) }

/** Others' acts are seen at once: the page is read again; a draft of one's own stays. */
const useOthers = (draft: FrontDraft): void => {
  const m = useSiteMessages()
  const notice = useNotice()
  const { personId } = useActor()
  const { refresh } = useCache()
  const readAgain = (): void => refresh(getFront, listFrontChanges)
  const changed = (data: unknown): void => {
    const { kind, by } = FrontSignal.parse(data)
    if (by.id === personId) return
    readAgain()
    if (kind === 'front' && draft.changed.length === 0) notice.done(m.otherPublished(by.name))
  }
  useLiveStream(FRONT_STREAM, { changed, reload: readAgain }, readAgain)
}

const Line = ({ draft, front }: { draft: FrontDraft; front: FrontNow }): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  const last = front.arrangedBy && front.arrangedAt ? m.lastBy(front.arrangedBy.name, formatWhen(new Date(front.arrangedAt), now)) : null
  return (
    <>
      {m.line(draft.pins.length)}
      {last && ` · ${last}`}
    </>
  )
}

/** What is not published yet, and the ways back. */
const DraftBar = ({ draft }: { draft: FrontDraft }): ReactNode => {
  const m = useSiteMessages()
  if (draft.changed.length === 0 && !draft.back) return null
  return (
    <div className={classes.draftBar}>
      <b className={classes.changed}>{m.changed(draft.changed.length)}</b>
      <Button size="compact-md" variant="default" disabled={!draft.back} onClick={() => draft.back?.()} leftSection={<Icon name="undo" size={16} />}>
        {m.undoStep}
      </Button>
      <Button size="compact-md" variant="default" onClick={draft.discard}>
        {m.discard}
      </Button>
    </div>
  )
}

const Body = ({ draft, front, onBand }: { draft: FrontDraft; front: FrontNow; onBand: () => void }): ReactNode => {
  const m = useSiteMessages()
  const phone = usePhone()
  const [side, setSide] = useState('arrange')
  return (
    <>
      {front.band && <BandStrip band={front.band} may={front.may.band} onEdit={onBand} />}
      {draft.isStale && <Conflict key={front.revision} draft={draft} />}
      <DraftBar draft={draft} />
      {!front.may.curate && <p className={classes.dim}>{m.readOnly}</p>}
      {phone && (
        <SegmentedControl
          fullWidth
          value={side}
          onChange={setSide}
          data={[
            { value: 'arrange', label: m.arrange },
            { value: 'preview', label: m.preview },
          ]}
        />
      )}
      <div className={classes.page} data-read-only={!front.may.curate || undefined}>
        {(!phone || side === 'arrange') && <Arrange draft={draft} may={front.may.curate} />}
        {(!phone || side === 'preview') && <Preview draft={draft} address={front.address} />}
      </div>
    </>
  )
}

/** The agency's front page: slots by hand and by rule, beside the page as readers get it. */
export const FrontPage = (): ReactNode => {
  const m = useSiteMessages()
  const notice = useNotice()
  const draft = useFrontDraft()
  const { publish, sending } = usePublish(draft)
  const sheet = useAddressFilters(openSheet)
  useOthers(draft)
  const front = draft.look.data
  const close = (): void => sheet.set({ open: null })
  const mayPublish = front?.may.curate === true
  return (
    <>
      <PageHeader
        title={m.title}
        line={front && <Line draft={draft} front={front} />}
        actions={
          front && (
            <>
              <Button variant="default" onClick={() => sheet.set({ open: 'history' })} leftSection={<Icon name="history" size={16} />}>
                {m.history}
              </Button>
              {front.may.band && !front.band && (
                <Button variant="default" onClick={() => sheet.set({ open: 'band' })} leftSection={<Icon name="warning" size={16} />}>
                  {m.band}
                </Button>
              )}
            </>
          )
        }
        {...(mayPublish
          ? {
              primary: (
                <Button disabled={draft.changed.length === 0 || draft.isStale} loading={sending} onClick={() => void publish()}>
                  {m.publish}
                </Button>
              ),
            }
          : {})}
      />
      <Loaded of={draft.look}>{(shown) => <Body draft={draft} front={shown} onBand={() => sheet.set({ open: 'band' })} />}</Loaded>
      <BandSheet band={front?.band ?? null} opened={sheet.values.open === 'band' && front?.may.band === true} onClose={close} />
      <HistorySheet
        opened={sheet.values.open === 'history'}
        onClose={close}
        onUse={
          mayPublish
            ? (pins) => {
                draft.change(() => pins)
                notice.done(m.usedAgain)
                close()
              }
            : null
        }
      />
    </>
  )
}
