import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Day } from '../../../platform/clock.ts'
import { Sheet, StateBadge, useActor, useConfirmDanger, useNotice, useSend, useText } from '../../../platform/staff/index.ts'
import { closeCommitment, listCommitments, type Commitment } from '../contract.ts'
import { stateOn } from '../state.ts'
import classes from './Commitments.module.css'
import { useCommitmentMessages } from './messages.ts'
import { stateTones } from './tones.ts'
import { useAgencies } from './use-agencies.ts'

const Facts = ({ commitment, today }: { commitment: Commitment; today: Day }): ReactNode => {
  const m = useCommitmentMessages()
  const text = useText()
  const agencies = useAgencies()
  const receivers = commitment.toAll
    ? m.allAgencies
    : commitment.agencyIds.flatMap((id) => agencies.find((agency) => agency.id === id)?.name ?? []).join('; ') || m.yourHouse
  const facts: readonly (readonly [string, string])[] = [
    [m.columns.kind, text(commitment.kind)],
    [m.columns.origin, [m.origins[commitment.source.kind], commitment.source.ref].filter(Boolean).join(' · ')],
    [m.columns.owner, commitment.owner.name],
    [m.columns.receivers, receivers],
    [m.days, m.period(commitment.validFrom, commitment.validTo)],
    ...(commitment.quantity === null ? [] : [[m.columns.quantity, m.quantity(commitment.quantity)] as const]),
    ...(commitment.closeReason === null ? [] : [[m.reason, commitment.closeReason] as const]),
  ]
  const state = stateOn(commitment, today)
  return (
    <>
      <StateBadge tone={stateTones[state]} label={commitment.closedOn ? m.closedOn(commitment.closedOn) : m.states[state]} />
      <dl className={classes.facts}>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.heading}>{m.criteria}</h3>
      <p className={classes.criteria}>{commitment.criteria}</p>
    </>
  )
}

/** One commitment with its criteria; whoever offered it closes it here, with a reason. */
export const CommitmentSheet = ({ commitment, today, onClose }: { commitment: Commitment | null; today: Day; onClose: () => void }): ReactNode => {
  const m = useCommitmentMessages()
  const confirm = useConfirmDanger()
  const notice = useNotice()
  const { can, organisation } = useActor()
  const { send, sending } = useSend(closeCommitment, { refreshes: [listCommitments] })
  const close = async ({ id, title }: Commitment): Promise<void> => {
    const answer = await confirm({ title: m.closing.title(title), willDo: m.closing.willDo, action: m.close, reason: true })
    if (!answer) return
    try {
      await send({ params: { commitmentId: id }, body: { reason: answer.reason } })
      notice.done(m.closed)
    } catch (error) {
      notice.failed(error)
    }
  }
  const isOpen = commitment !== null && commitment.closedOn === null && can('commitments.offer')
  return (
    <Sheet title={commitment?.title ?? ''} opened={commitment !== null} onClose={onClose} width={500}>
      {commitment && <Facts commitment={commitment} today={today} />}
      {isOpen && commitment.owner.id === organisation.id && (
        <Button mt={20} variant="outline" color="red" loading={sending} onClick={() => void close(commitment)}>
          {m.close}
        </Button>
      )}
      {isOpen && commitment.owner.id !== organisation.id && (
        <Text mt={20} c="dimmed" fz={13}>
          {m.notYours(commitment.owner.name)}
        </Text>
      )}
    </Sheet>
  )
}
