import { Autocomplete, Button, Select, Textarea, TextInput } from '@mantine/core'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { AppError } from '../../../../platform/errors.ts'
import { DayPicker, ErrorState, SaveState, useActor, useApi, useLanguage, useNow, useSend, sentenceOf, type Saving } from '../../../../platform/staff/index.ts'
import { listColleagues } from '../../../people/contract.ts'
import { editAsset, getAsset, listAssets, type Asset } from '../../contract.ts'
import { gapsOf, rightsKinds } from '../../rights.ts'
import { useMediaMessages } from '../messages.ts'
import { changeOf, detailsOf, type Details } from './details.ts'
import classes from './DetailsForm.module.css'

type Set = (change: Partial<Details>) => void

/** One tap for the three sources a newsroom has every day. */
const QuickSources = ({ set, credit }: { set: Set; credit: RefObject<HTMLInputElement | null> }): ReactNode => {
  const m = useMediaMessages()
  const { name } = useActor()
  const sources: readonly (readonly [string, Partial<Details>])[] = [
    [m.quickOwn, { credit: name, author: name, rightsKind: 'own' }],
    [m.quickReader, { credit: m.readerCredit, author: '', rightsKind: 'reader' }],
    [m.quickAgency, { credit: m.agencyCredit, author: '', rightsKind: 'agency' }],
  ]
  const choose = (change: Partial<Details>): void => {
    set(change)
    // the gap in 'Cơ quan … cung cấp' is selected, to be written over
    const gap = change.credit?.indexOf('…') ?? -1
    if (gap >= 0)
      requestAnimationFrame(() => {
        credit.current?.focus()
        credit.current?.setSelectionRange(gap, gap + 1)
      })
  }
  return (
    <div className={classes.quick}>
      {sources.map(([label, change]) => (
        <Button key={label} size="xs" variant="default" onClick={() => choose(change)}>
          {label}
        </Button>
      ))}
    </div>
  )
}

const RightsFields = ({ details, set, readOnly, error }: { details: Details; set: Set; readOnly: boolean; error: string | null }): ReactNode => {
  const m = useMediaMessages()
  return (
    <>
      <Select
        label={m.rights}
        placeholder={m.rightsChoose}
        data={rightsKinds.map((value) => ({ value, label: m.rightsKinds[value] }))}
        value={details.rightsKind}
        onChange={(rightsKind) => set({ rightsKind })}
        allowDeselect={false}
        readOnly={readOnly}
        error={error}
      />
      {details.rightsKind !== null && details.rightsKind !== 'own' && (
        <>
          <TextInput
            label={m.rightsNote}
            placeholder={m.rightsNoteHint}
            value={details.rightsNote}
            readOnly={readOnly}
            onChange={(event) => set({ rightsNote: event.currentTarget.value })}
          />
          <DayPicker
            label={m.rightsValidTo}
            placeholder={m.noEnd}
            clearable
            value={details.rightsValidTo ?? ''}
            readOnly={readOnly}
            onChange={(day) => set({ rightsValidTo: day === '' ? null : day })}
          />
        </>
      )}
    </>
  )
}

const savingOf = (sending: boolean, savedAt: Date | null, changed: boolean): Saving =>
  sending ? { kind: 'sending' } : !changed && savedAt ? { kind: 'saved', at: savedAt } : null

/** Caption, credit, author, rights of one picture. Key it by asset and revision where a newer one should replace what is shown. */
export const DetailsForm = ({ asset }: { asset: Asset }): ReactNode => {
  const m = useMediaMessages()
  const { language } = useLanguage()
  const [details, setDetails] = useState(() => detailsOf(asset))
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const colleagues = useApi(listColleagues).data?.items ?? []
  const { attempt, sending, error, reset } = useSend(editAsset, { refreshes: [listAssets, getAsset] })
  const set: Set = (change) => setDetails((before) => ({ ...before, ...change }))
  const change = changeOf(asset, details, colleagues)
  const readOnly = !asset.may.edit
  const gapsNow = gapsOf(details, hanoiDay(useNow()))
  const rightsGap = gapsNow.find((gap) => gap !== 'credit')
  const creditInput = useRef<HTMLInputElement>(null)
  const save = async (): Promise<void> => {
    if (change && (await attempt({ params: { assetId: asset.id }, body: change }))) setSavedAt(new Date())
  }
  const outdated = error instanceof AppError && error.code === 'media.asset_changed'
  const showNew = (): void => {
    setDetails(detailsOf(asset))
    reset()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        label={m.caption}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={details.caption}
        readOnly={readOnly}
        onChange={(event) => set({ caption: event.currentTarget.value })}
      />
      <div>
        <TextInput
          ref={creditInput}
          label={m.credit}
          description={m.creditHint}
          maxLength={300}
          value={details.credit}
          readOnly={readOnly}
          onChange={(event) => set({ credit: event.currentTarget.value })}
          error={gapsNow.includes('credit') ? m.gaps.credit : null}
        />
        {!readOnly && <QuickSources set={set} credit={creditInput} />}
      </div>
      <Autocomplete
        label={m.author}
        placeholder={m.authorHint}
        data={[...new Set(colleagues.map((person) => person.name))]}
        maxLength={200}
        value={details.author}
        readOnly={readOnly}
        onChange={(author) => set({ author })}
        limit={8}
      />
      <RightsFields details={details} set={set} readOnly={readOnly} error={rightsGap ? m.gaps[rightsGap] : null} />
      <Textarea
        label={m.alt}
        placeholder={m.altHint}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={details.alt}
        readOnly={readOnly}
        onChange={(event) => set({ alt: event.currentTarget.value })}
      />
      {outdated && (
        <ErrorState
          error={error}
          title={sentenceOf(error, language)}
          actions={
            <Button variant="default" onClick={showNew}>
              {m.reload}
            </Button>
          }
        />
      )}
      {!outdated && error !== null && error !== undefined && <ErrorState error={error} />}
      {readOnly ? (
        <div>{m.readOnly}</div>
      ) : (
        <div className={classes.foot}>
          <Button type="submit" loading={sending} disabled={change === null}>
            {m.save}
          </Button>
          <SaveState state={savingOf(sending, savedAt, change !== null)} />
          {change !== null && !sending && <span>{m.unsaved}</span>}
        </div>
      )}
    </form>
  )
}
