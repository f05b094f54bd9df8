import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { formatWhen } from '../../i18n/format.ts'
import { canKeep } from '../data/device-store.ts'
import { Icon } from '../icons/Icon.tsx'
import { useConfirmDanger } from '../kit/confirm-danger.tsx'
import { useNow, useOnline } from '../kit/device.ts'
import { Sheet } from '../kit/Sheet.tsx'
import { StateBadge, type StateTone } from '../kit/StateBadge.tsx'
import { EmptyState } from '../kit/States.tsx'
import { useGo } from '../navigation/links.tsx'
import { useKitMessages } from '../words/kit.ts'
import { useLanguage } from '../words/language.ts'
import type { Act, ActState } from './act.ts'
import { staffOutbox, useOutboxActs } from './hooks.ts'
import classes from './OfflineBar.module.css'

const tones: Record<ActState, StateTone> = { waiting: 'waiting', sending: 'approved', refused: 'returned' }

const QueuedRow = ({ act, onLeave }: { act: Act; onLeave: () => void }): ReactNode => {
  const m = useKitMessages()
  const now = useNow()
  const { language } = useLanguage()
  const go = useGo()
  const confirm = useConfirmDanger()
  const outbox = staffOutbox()
  const words: Record<ActState, string> = { waiting: m.actWaiting, sending: m.actSending, refused: m.actRefused }
  const drop = async (): Promise<void> => {
    if (await confirm({ title: m.dropTitle, willDo: [m.dropWill(act.label)], action: m.drop })) await outbox.withdraw(act.id)
  }
  const edit = (address: string): void => {
    onLeave()
    go(address)
  }
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap={8} wrap="nowrap" align="flex-start">
        <Text className={classes.label}>{act.label}</Text>
        <StateBadge tone={tones[act.state]} label={words[act.state]} />
      </Group>
      <Text c="dimmed" fz={13}>
        {m.queuedAt(formatWhen(new Date(act.queuedAt), now))}
      </Text>
      {act.refusal && <Text className={classes.refusal}>{act.refusal[language]}</Text>}
      {act.state !== 'sending' && (
        <Group gap={6} mt={6}>
          <Button size="xs" variant="default" onClick={() => void outbox.retry(act.id)}>
            {m.sendAgain}
          </Button>
          {act.edit !== null && (
            <Button size="xs" variant="default" onClick={() => edit(act.edit ?? '/')}>
              {m.edit}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="red" onClick={() => void drop()}>
            {m.drop}
          </Button>
        </Group>
      )}
    </li>
  )
}

const QueueSheet = ({ acts, opened, onClose }: { acts: readonly Act[]; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useKitMessages()
  return (
    <Sheet title={m.queueTitle} opened={opened} onClose={onClose}>
      {acts.length === 0 ? (
        <EmptyState title={m.queueEmpty} icon="check-circle" />
      ) : (
        <>
          <Text c="dimmed" fz={13} mb="sm">
            {m.queueNote}
          </Text>
          <ul className={classes.rows}>
            {acts.map((act) => (
              <QueuedRow key={act.id} act={act} onLeave={onClose} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

const useStorageRefused = (): boolean => {
  const [refused, setRefused] = useState(false)
  useEffect(() => void canKeep().then((able) => setRefused(!able)), [])
  return refused
}

/** One line under the top bar: no network, acts that wait, or acts that were refused. Nothing when all is well. */
export const OfflineBar = (): ReactNode => {
  const m = useKitMessages()
  const online = useOnline()
  const acts = useOutboxActs()
  const storageRefused = useStorageRefused()
  const [opened, setOpened] = useState(false)
  const refused = acts.filter((act) => act.state === 'refused').length
  const stuck = acts.some((act) => act.state === 'waiting')
  const quiet = online && refused === 0 && !stuck && !storageRefused
  const sentence = storageRefused ? m.noStorage : online ? (refused > 0 ? m.refusedActs(refused) : m.waitingOnline(acts.length)) : m.offline(acts.length)
  return (
    <>
      <output className={classes.place}>
        {!quiet && (
          <span className={classes.bar} data-refused={(refused > 0 && online) || undefined}>
            <Icon name={online ? 'warning' : 'cloud-off'} size={16} />
            <span className="tabular">{sentence}</span>
            {acts.length > 0 && (
              <button type="button" className={classes.open} onClick={() => setOpened(true)}>
                {m.openQueue}
              </button>
            )}
          </span>
        )}
      </output>
      <QueueSheet acts={acts} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
