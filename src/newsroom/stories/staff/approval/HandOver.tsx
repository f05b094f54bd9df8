import { Button, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { StaffLink, useNotice, useOnline, useSend } from '../../../../platform/staff/index.ts'
import { findOutputStory, passOutput, type Output } from '../../contract.ts'
import classes from './Approval.module.css'
import { useApprovalMessages } from './messages.ts'

/** An author does not sign the own piece: whoever may is proposed, those on duty first, and called. */
export const HandOver = ({ output }: { output: Output }): ReactNode => {
  const m = useApprovalMessages()
  const notice = useNotice()
  const online = useOnline()
  const people = output.nextLevel?.people ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const { send, sending } = useSend(passOutput, { refreshes: [findOutputStory] })
  const personId = chosen ?? people[0]?.id ?? null
  const pass = (): void => {
    const person = people.find((each) => each.id === personId)
    if (person) void send({ params: { outputId: output.id }, body: { personId: person.id } }).then(() => notice.done(m.passed(person.name)), notice.failed)
  }
  return (
    <div className={classes.handOver}>
      <span>{m.ownPiece}</span>
      {people.length === 0 ? (
        <span>
          {m.nobodyElse} <StaffLink to="/delegations">{m.delegate}</StaffLink>
        </span>
      ) : (
        <div className={classes.handRow}>
          <Select
            aria-label={m.passTo}
            allowDeselect={false}
            value={personId}
            onChange={setChosen}
            data={people.map((person) => ({ value: person.id, label: m.passHelp(person.name, person.onDuty, person.title ?? '') }))}
            comboboxProps={{ position: 'top-start' }}
          />
          <Button disabled={!online || personId === null} loading={sending} onClick={pass}>
            {m.pass}
          </Button>
        </div>
      )}
    </div>
  )
}
