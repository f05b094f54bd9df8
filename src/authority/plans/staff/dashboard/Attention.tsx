import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Can, useText } from '../../../../platform/staff/index.ts'
import type { Dashboard, IndicatorRow } from '../../contract/dashboard.ts'
import { AssignDialog } from '../entries/AssignDialog.tsx'
import { usePlanMessages } from '../messages.ts'
import { actionText, toActOn, whoCanAct } from '../words/action-text.ts'
import { useCodes } from '../words/codes.ts'
import { entryKindFor } from '../words/entry-kind.ts'
import classes from './Dashboard.module.css'
import { StateWord } from './StateWord.tsx'

type Props = { dashboard: Dashboard; onOpen: (key: string) => void; onEnter: (key: string) => void }

/** What wants somebody first, with what closes it and who can. */
export const Attention = ({ dashboard, onOpen, onEnter }: Props): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const text = useText()
  const [assigned, setAssigned] = useState<IndicatorRow | null>(null)
  const rows = toActOn(dashboard.indicators)
  return (
    <section className={classes.attention} aria-labelledby="plans-attention">
      <h2 id="plans-attention">{m.attention}</h2>
      {rows.length === 0 ? (
        <p className={classes.why}>{m.attentionNone}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.key}>
              <StateWord row={row} plain />
              <div>
                <button type="button" className={classes.open} onClick={() => onOpen(row.key)}>
                  <strong>{text(row.name)}</strong>
                  {': '}
                  {actionText(row, dashboard.agencies, m, codes)}
                </button>
                <div className={classes.why}>{whoCanAct(row, m)}</div>
              </div>
              <Group gap={6} className={classes.screenOnly}>
                {row.shown === null ? (
                  <Can permission="plans.edit">
                    <Button size="xs" variant="default" onClick={() => onEnter(row.key)}>
                      {m.enterOf[entryKindFor(row)]}
                    </Button>
                  </Can>
                ) : (
                  row.definition?.rule === 'new-items' && (
                    <Can permission="commitments.offer">
                      <Button size="xs" variant="default" onClick={() => setAssigned(row)}>
                        {m.assign}
                      </Button>
                    </Can>
                  )
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {assigned && <AssignDialog row={assigned} dashboard={dashboard} onClose={() => setAssigned(null)} />}
    </section>
  )
}
