import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { listCommitments } from '../../../../commons/commitments/contract.ts'
import { useApi, useLanguage } from '../../../../platform/staff/index.ts'
import type { Story } from '../../contract.ts'
import classes from './Approval.module.css'
import { useApprovalMessages } from './messages.ts'

type Given = {
  readonly story: Story
  readonly removed: ReadonlySet<string>
  /** Null where the person only reads. */
  readonly onToggle: ((commitmentId: string) => void) | null
  readonly isLast: boolean
}

/** What the piece is said to serve, with the criteria it must meet; what it does not meet goes with one tap. */
export const Serves = ({ story, removed, onToggle, isLast }: Given): ReactNode => {
  const m = useApprovalMessages()
  const { language } = useLanguage()
  const open = useApi(listCommitments, { query: {} }, { keep: true }).data?.items ?? []
  if (story.commitmentIds.length === 0) return <p className={classes.aside}>{m.servesNone}</p>
  return (
    <section className={classes.checks} aria-label={m.serves}>
      <strong>{m.serves}</strong>
      {onToggle && <p className={classes.hint}>{isLast ? m.servesHelp : m.servesHelpLower}</p>}
      <ul className={classes.serves}>
        {story.commitmentIds.map((id) => {
          const commitment = open.find((each) => each.id === id)
          const isOff = removed.has(id)
          return (
            <li key={id} data-off={isOff || undefined}>
              <div>
                <span className={classes.servesTitle}>{commitment?.title ?? m.notOpen}</span>
                {commitment && <span className={classes.servesKind}>{commitment.kind[language]}</span>}
                {commitment?.criteria && <p>{commitment.criteria}</p>}
                {isOff && <p className={classes.off}>{m.takenOff}</p>}
              </div>
              {onToggle && (
                <Button size="compact-sm" variant="default" aria-pressed={isOff} onClick={() => onToggle(id)}>
                  {isOff ? m.putBack : m.takeOff}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
