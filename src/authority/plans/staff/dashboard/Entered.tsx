import { ActionIcon, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDecimal, formatNumber } from '../../../../platform/i18n/format.ts'
import { Can, Icon, useCache, useConfirmDanger, useNotice, useSend } from '../../../../platform/staff/index.ts'
import type { IndicatorDetail } from '../../contract/dashboard.ts'
import { getDashboard, getIndicator, withdrawEntry } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import classes from './Panel.module.css'
import { Part } from './PanelParts.tsx'

const whole = (value: number): string => (Number.isInteger(value) ? formatNumber(value) : formatDecimal(value))

type Entry = { id: string; kind: 'typed-value' | 'baseline'; words: string; proofId: string; about: string }

const EntryLine = ({ entry }: { entry: Entry }): ReactNode => {
  const m = usePlanMessages()
  const confirm = useConfirmDanger()
  const notice = useNotice()
  const { refresh } = useCache()
  const withdraw = useSend(withdrawEntry)
  const takeBack = async (): Promise<void> => {
    const answer = await confirm({ title: m.panel.withdraw, willDo: [m.panel.withdrawWill], action: m.panel.withdraw, reason: true })
    if (!answer) return
    const done = await withdraw.attempt({ params: { kind: entry.kind, entryId: entry.id }, body: { reason: answer.reason ?? '' } })
    if (!done) return
    refresh(getDashboard, getIndicator)
    notice.done(m.panel.withdrawn)
  }
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <span>
          <strong className="tabular">{entry.words}</strong>{' '}
          <a href={`/plans/proofs/${entry.proofId}`} className={classes.open}>
            {m.panel.proof}
          </a>
        </span>
        <Can permission="plans.edit">
          <ActionIcon variant="subtle" color="gray" aria-label={m.panel.withdraw} onClick={() => void takeBack()}>
            <Icon name="undo" size={16} />
          </ActionIcon>
        </Can>
      </Group>
      <p className={classes.dim}>{entry.about}</p>
    </li>
  )
}

/** What people typed for the indicator: values and baselines, each with its proof and who entered it. */
export const Entered = ({ detail }: { detail: IndicatorDetail }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const agencyOf = (id: string | null): string => detail.agencies.find((agency) => agency.id === id)?.shortName ?? m.wholeProvince
  const about = (entry: { agencyId: string | null; from: string; to: string; by: string | null; note: string }): string =>
    [agencyOf(entry.agencyId), m.panel.period(entry.from, entry.to), entry.by, entry.note].filter(Boolean).join(' · ')
  const typed = detail.typed.map((each): Entry => {
    const behind =
      each.numerator === null || each.denominator === null ? '' : ` (${whole(each.numerator)}/${whole(each.denominator)} ${codes.units[each.countingUnit]})`
    return { id: each.id, kind: 'typed-value', words: `${whole(each.value)}${behind}`, proofId: each.proofId, about: about(each) }
  })
  const baselines = detail.baselines.map((each): Entry => {
    const sample = each.sample ? ` · ${m.panel.sampled(each.sample.sampled, each.sample.archive)}` : ''
    return {
      id: each.id,
      kind: 'baseline',
      words: `${whole(each.value)}${each.members === null ? '' : `/${each.members}`} ${codes.units[each.countingUnit]}`,
      proofId: each.proofId,
      about: `${about(each)}${sample}`,
    }
  })
  return (
    <>
      {typed.length > 0 && (
        <Part title={m.panel.typed}>
          <ul className={classes.list}>
            {typed.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </Part>
      )}
      {baselines.length > 0 && (
        <Part title={m.panel.baselines}>
          <ul className={classes.list}>
            {baselines.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
