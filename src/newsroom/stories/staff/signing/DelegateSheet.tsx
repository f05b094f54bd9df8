import { Button, Group, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { listColleagues } from '../../../../commons/people/contract.ts'
import { atTime, hanoiDay, hanoiTime } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { Sheet, useActor, useApi, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { ClockInput, DayInput } from '../../../planning/staff/index.ts'
import { createDelegation, getChain, listDelegations } from '../../contract.ts'
import { spanOf, type Preset, type Span } from './delegation-times.ts'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

const MomentFields = ({ label, value, onChange }: { label: string; value: Date; onChange: (at: Date) => void }): ReactNode => {
  const m = useSigningMessages()
  return (
    <Group gap={8} align="flex-start" grow>
      <DayInput label={`${label}: ${m.day}`} value={hanoiDay(value)} onChange={(day) => onChange(atTime(day, hanoiTime(value)))} />
      <ClockInput label={`${label}: ${m.clock}`} value={hanoiTime(value)} onChange={(clock) => onChange(atTime(hanoiDay(value), clock))} />
    </Group>
  )
}

const Form = ({ onClose }: { onClose: () => void }): ReactNode => {
  const m = useSigningMessages()
  const notice = useNotice()
  const { personId, roles } = useActor()
  const people = useApi(listColleagues, {}, { keep: true }).data?.items ?? []
  // one gives away only a level one holds oneself
  const own = (useApi(getChain).data?.levels ?? []).filter((level) => level.roles.some((role) => roles.includes(role)))
  const [level, setLevel] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [span, setSpan] = useState<Span>(() => spanOf('tomorrow', new Date()))
  const { send, sending } = useSend(createDelegation, { refreshes: [listDelegations] })
  const chosen = level ?? own.at(-1)?.code ?? null
  if (own.length === 0) return <p className={classes.help}>{m.noLevel}</p>
  const submit = (): void => {
    if (!chosen || !to) return
    const body = { id: newId(), level: chosen, toPersonId: to, fromAt: span.from.toISOString(), toAt: span.to.toISOString() }
    void send({ body }).then((made) => {
      notice.done(m.sent(made.to.name))
      onClose()
    }, notice.failed)
  }
  return (
    <div className={classes.form}>
      <Select
        label={m.to}
        searchable
        data-autofocus
        value={to}
        onChange={setTo}
        data={people
          .filter((person) => person.id !== personId)
          .map((person) => ({ value: person.id, label: [person.name, person.title].filter(Boolean).join(', ') }))}
      />
      <Select label={m.asLevel} allowDeselect={false} value={chosen} onChange={setLevel} data={own.map((each) => ({ value: each.code, label: each.name }))} />
      <Group gap={8}>
        {(['tonight', 'tomorrow', 'week'] satisfies Preset[]).map((preset) => (
          <Button key={preset} size="xs" variant="default" onClick={() => setSpan(spanOf(preset, new Date()))}>
            {m[preset]}
          </Button>
        ))}
      </Group>
      <MomentFields label={m.from} value={span.from} onChange={(from) => setSpan({ ...span, from })} />
      <MomentFields label={m.until} value={span.to} onChange={(until) => setSpan({ ...span, to: until })} />
      <p className={classes.dim}>{m.longest}</p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {m.cancel}
        </Button>
        <Button loading={sending} disabled={!chosen || !to || span.to <= span.from} onClick={submit}>
          {m.delegate}
        </Button>
      </Group>
    </div>
  )
}

/** A level of one's own to somebody else, from when to when. */
export const DelegateSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode => {
  const m = useSigningMessages()
  return (
    <Sheet title={m.delegate} opened={opened} onClose={onClose}>
      {opened && <Form onClose={onClose} />}
    </Sheet>
  )
}
