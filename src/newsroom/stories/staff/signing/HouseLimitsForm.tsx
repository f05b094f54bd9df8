import { Button, Group, NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useActor, useApi, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { getHouseLimits, saveHouseLimits, type HouseLimits } from '../../contract.ts'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

/** How long a headline and a standfirst should be: what the writing page counts against. */
export const HouseLimitsForm = (): ReactNode => {
  const m = useSigningMessages()
  const notice = useNotice()
  const { can } = useActor()
  const [draft, setDraft] = useState<HouseLimits | null>(null)
  const saved = useApi(getHouseLimits).data
  const { send, sending } = useSend(saveHouseLimits, { refreshes: [getHouseLimits] })
  const shown = draft ?? saved
  if (!shown) return null
  const disabled = !can('stories.manage')
  const save = (): void =>
    void send({ body: shown }).then(() => {
      notice.done(m.limitsSaved)
      setDraft(null)
    }, notice.failed)
  const field = (name: keyof HouseLimits, label: string, min: number): ReactNode => (
    <NumberInput
      label={label}
      min={min}
      max={300}
      clampBehavior="strict"
      value={shown[name]}
      disabled={disabled}
      onChange={(value) => typeof value === 'number' && setDraft({ ...shown, [name]: value })}
    />
  )
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{m.limits}</h2>
      <p className={classes.help}>{m.limitsHelp}</p>
      <Group gap={16} align="flex-end">
        {field('headlineLetters', m.headlineLetters, 20)}
        {field('standfirstWords', m.standfirstWords, 10)}
        {!disabled && (
          <Button variant="default" loading={sending} disabled={draft === null} onClick={save}>
            {m.saveLimits}
          </Button>
        )}
      </Group>
    </section>
  )
}
