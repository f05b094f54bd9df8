import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import {
  EmptyState,
  Icon,
  Loaded,
  PageHeader,
  StateBadge,
  useActor,
  useApi,
  useConfirmDanger,
  useNotice,
  useNow,
  useSend,
  type StateTone,
} from '../../../../platform/staff/index.ts'
import { endDelegation, getChain, listDelegations } from '../../contract.ts'
import { DelegateSheet } from './DelegateSheet.tsx'
import { stateOf, type DelegationState } from './delegation-times.ts'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

type Delegation = OutputOf<typeof listDelegations>['items'][number]

const tones: Readonly<Record<DelegationState, StateTone>> = { coming: 'waiting', running: 'done', over: 'draft', ended: 'withdrawn' }

const Row = ({ delegation, levelName, onRevoke }: { delegation: Delegation; levelName: string; onRevoke: (() => void) | null }): ReactNode => {
  const m = useSigningMessages()
  const now = useNow(60_000)
  const state = stateOf(delegation, now)
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{m.row(delegation.from.name, delegation.to.name, levelName)}</strong>
        <div className={`${classes.dim} tabular`}>{m.fromTo(formatMoment(new Date(delegation.fromAt)), formatMoment(new Date(delegation.toAt)))}</div>
      </div>
      <div className={classes.side}>
        <StateBadge tone={tones[state]} label={m.states[state]} />
        {onRevoke && (state === 'coming' || state === 'running') && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={onRevoke}>
            {m.revoke}
          </Button>
        )}
      </div>
    </li>
  )
}

const useRevoke = (): ((delegation: Delegation) => Promise<void>) => {
  const m = useSigningMessages()
  const notice = useNotice()
  const confirm = useConfirmDanger()
  const { send } = useSend(endDelegation, { refreshes: [listDelegations] })
  return async (delegation) => {
    const answer = await confirm({ title: m.revokeTitle(delegation.to.name), willDo: [m.revokeDoes], action: m.revoke })
    if (answer) await send({ params: { delegationId: delegation.id } }).then(() => notice.done(m.revoked), notice.failed)
  }
}

/** Who signs for whom, from when to when: mine, to me, the house's. */
export const DelegationsPage = (): ReactNode => {
  const m = useSigningMessages()
  const now = useNow(60_000)
  const { personId, can } = useActor()
  const revoke = useRevoke()
  const [adding, setAdding] = useState(false)
  const delegations = useApi(listDelegations)
  const levels = useApi(getChain).data?.levels ?? []
  const nameOf = (code: string): string => levels.find((level) => level.code === code)?.name ?? code
  const running = (delegation: Delegation): boolean => stateOf(delegation, now) === 'running'
  const all = delegations.data?.items ?? []
  const groups = [
    { title: m.given, items: all.filter((each) => each.from.id === personId), mayRevoke: true },
    { title: m.got, items: all.filter((each) => each.to.id === personId), mayRevoke: false },
    { title: m.others, items: all.filter((each) => each.from.id !== personId && each.to.id !== personId), mayRevoke: can('stories.manage') },
  ]
  const add = can('stories.approve') ? (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {m.delegate}
    </Button>
  ) : undefined
  return (
    <div className={classes.page}>
      <PageHeader
        title={m.delegationsTitle}
        line={delegations.data ? m.delegationsLine(groups[0]!.items.filter(running).length, groups[1]!.items.filter(running).length) : undefined}
        primary={add}
      />
      <Loaded of={delegations}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="users" title={m.noneTitle} next={m.noneNext} />
          ) : (
            groups
              .filter((group, index) => index < 2 || group.items.length > 0)
              .map((group) => (
                <section key={group.title} className={classes.section}>
                  <h2 className={classes.heading}>{group.title}</h2>
                  {group.items.length === 0 ? (
                    <p className={classes.help}>{m.noneHere}</p>
                  ) : (
                    <ul className={classes.rows}>
                      {group.items.map((each) => (
                        <Row key={each.id} delegation={each} levelName={nameOf(each.level)} onRevoke={group.mayRevoke ? () => void revoke(each) : null} />
                      ))}
                    </ul>
                  )}
                </section>
              ))
          )
        }
      </Loaded>
      <DelegateSheet opened={adding} onClose={() => setAdding(false)} />
    </div>
  )
}
