import { Button, NumberInput, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { listColleagues } from '../../../../commons/people/contract.ts'
import { formatDay, formatWhen } from '../../../../platform/i18n/format.ts'
import { hanoiDay } from '../../../../platform/clock.ts'
import { Icon, Loaded, PageHeader, StateBadge, useActor, useApi, useNotice, useNow, useSend } from '../../../../platform/staff/index.ts'
import { DayInput } from '../../../planning/staff/index.ts'
import type { ChainLevel } from '../../chain.ts'
import { getChain, listChains, saveChain, type SavedChain } from '../../contract.ts'
import { describeChain, freshCode, lineOfLevels } from './describe-chain.ts'
import { HouseLimitsForm } from './HouseLimitsForm.tsx'
import { LevelEditor } from './LevelEditor.tsx'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

type Draft = Omit<SavedChain, 'validFrom'>

/** Levels a chain names and no longer has are named no more. */
const tidy = (draft: Draft): Draft => {
  const has = (code: string | null): boolean => draft.levels.some((level) => level.code === code)
  return { ...draft, urgentLevel: has(draft.urgentLevel) ? draft.urgentLevel : null, typoLevel: has(draft.typoLevel) ? draft.typoLevel : null }
}

const InWords = ({ chain }: { chain: Draft }): ReactNode => {
  const m = useSigningMessages()
  return (
    <section className={classes.inWords} aria-label={m.inWords}>
      {describeChain(chain, m).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}

const NightFields = ({ draft, disabled, onChange }: { draft: Draft; disabled: boolean; onChange: (over: Partial<Draft>) => void }): ReactNode => {
  const m = useSigningMessages()
  const levels = draft.levels.map((level) => ({ value: level.code, label: level.name }))
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{m.night}</h2>
      <div className={classes.fields}>
        <Select
          label={m.urgentLevel}
          clearable
          placeholder={m.noUrgent}
          data={levels}
          value={draft.urgentLevel}
          disabled={disabled}
          onChange={(urgentLevel) => onChange({ urgentLevel })}
        />
        <NumberInput
          label={m.reviewHours}
          min={1}
          max={168}
          clampBehavior="strict"
          value={draft.reviewHours}
          disabled={disabled || draft.urgentLevel === null}
          onChange={(hours) => typeof hours === 'number' && onChange({ reviewHours: hours })}
        />
        <Select
          label={m.typoLevel}
          clearable
          placeholder={m.noTypo}
          data={levels}
          value={draft.typoLevel}
          disabled={disabled}
          onChange={(typoLevel) => onChange({ typoLevel })}
        />
      </div>
    </section>
  )
}

const Levels = ({ draft, disabled, onChange }: { draft: Draft; disabled: boolean; onChange: (levels: ChainLevel[]) => void }): ReactNode => {
  const m = useSigningMessages()
  const people = useApi(listColleagues, {}, { keep: true }).data?.items ?? []
  const { levels } = draft
  const step = (at: number, by: 1 | -1): void => onChange(levels.toSpliced(at, 1).toSpliced(at + by, 0, levels[at]!))
  const add = (): void => {
    const level = { code: freshCode(levels.map((each) => each.code)), name: m.newLevel, roles: ['editor'], ofDesk: false, mayEdit: true }
    onChange([...levels.slice(0, -1), level, levels.at(-1)!])
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{m.levels}</h2>
      <ol className={classes.levels}>
        {levels.map((level, at) => (
          <LevelEditor
            key={level.code}
            level={level}
            no={at + 1}
            count={levels.length}
            people={people}
            disabled={disabled}
            onChange={(over) => onChange(levels.with(at, { ...level, ...over }))}
            onStep={(by) => step(at, by)}
            onRemove={() => onChange(levels.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {!disabled && levels.length < 6 && (
        <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={add}>
          {m.addLevel}
        </Button>
      )}
    </section>
  )
}

const History = (): ReactNode => {
  const m = useSigningMessages()
  const now = useNow(60_000)
  const chains = useApi(listChains).data?.items ?? []
  if (chains.length === 0) return null
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{m.history}</h2>
      <ul className={classes.rows}>
        {chains.map((chain) => (
          <li key={chain.id} className={classes.row}>
            <div className={classes.words}>
              {m.historyRow(formatDay(chain.validFrom ?? '2000-01-01'), lineOfLevels(chain))}
              {chain.savedBy && chain.savedAt && <div className={classes.dim}>{m.historyBy(chain.savedBy.name, formatWhen(new Date(chain.savedAt), now))}</div>}
            </div>
            <StateBadge tone={chain.state === 'in_force' ? 'done' : chain.state === 'coming' ? 'waiting' : 'draft'} label={m.historyStates[chain.state]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Editing = ({ chain }: { chain: SavedChain }): ReactNode => {
  const m = useSigningMessages()
  const notice = useNotice()
  const { can } = useActor()
  const today = hanoiDay(useNow(60_000))
  const [draft, setDraft] = useState<Draft | null>(null)
  const [day, setDay] = useState(today)
  const { send, sending } = useSend(saveChain, { refreshes: [getChain, listChains] })
  const coming = useApi(listChains).data?.items.find((each) => each.state === 'coming')
  const disabled = !can('stories.manage')
  const shown = draft ?? chain
  const change = (over: Partial<Draft>): void => setDraft(tidy({ ...shown, ...over }))
  const unfinished = shown.levels.some((level) => level.name.trim() === '' || level.roles.length === 0)
  const save = (): void => {
    const { levels, urgentLevel, reviewHours, typoLevel } = shown
    void send({ body: { levels, urgentLevel, reviewHours, typoLevel, validFrom: day } }).then((saved) => {
      notice.done(m.saved(formatDay(saved.validFrom ?? day)))
      setDraft(null)
    }, notice.failed)
  }
  return (
    <>
      {coming && <p className={classes.coming}>{m.coming(formatDay(coming.validFrom ?? today))}</p>}
      <InWords chain={shown} />
      {disabled && <p className={classes.help}>{m.readOnly}</p>}
      <Levels draft={shown} disabled={disabled} onChange={(levels) => change({ levels })} />
      <NightFields draft={shown} disabled={disabled} onChange={change} />
      {!disabled && draft !== null && (
        <div className={classes.foot}>
          <DayInput label={m.validFrom} description={m.validHelp} value={day} onChange={setDay} />
          <Button variant="default" onClick={() => setDraft(null)}>
            {m.undoChanges}
          </Button>
          <Button loading={sending} disabled={unfinished} onClick={save}>
            {m.save}
          </Button>
        </div>
      )}
    </>
  )
}

/** The levels a text climbs before it is out, in fields and in words. */
export const ApprovalChainPage = (): ReactNode => {
  const m = useSigningMessages()
  const chain = useApi(getChain)
  const { validFrom } = chain.data ?? { validFrom: null }
  return (
    <div className={classes.page}>
      <PageHeader
        title={m.chainTitle}
        line={chain.data ? `${m.chainLine(lineOfLevels(chain.data))} (${validFrom ? m.since(formatDay(validFrom)) : m.usual})` : undefined}
      />
      <Loaded of={chain}>{(saved) => <Editing chain={saved} />}</Loaded>
      <HouseLimitsForm />
      <History />
    </div>
  )
}
