import { Button, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { Sheet, useLanguage, useNotice, useNow, useSend, sentenceOf } from '../../../../platform/staff/index.ts'
import { getFront, listFrontChanges, setBand, type BandOut } from '../../contract.ts'
import classes from '../Front.module.css'
import { momentOf, pickedOf } from '../hours.ts'
import { useSiteMessages } from '../messages.ts'

const LONGEST = 200

type Typed = { readonly text: string; readonly href: string; readonly light: boolean; readonly from: string | null; readonly to: string | null }
const typedOf = (band: BandOut | null): Typed => ({
  text: band?.text ?? '',
  href: band?.href ?? '',
  light: band?.light ?? false,
  from: pickedOf(band?.from ?? null),
  to: pickedOf(band?.to ?? null),
})

const Looks = ({ typed }: { typed: Typed }): ReactNode => {
  const m = useSiteMessages()
  return (
    <div>
      <Text c="dimmed" size="sm">
        {m.bandLooks}
      </Text>
      <p className={classes.bandLooks}>
        <b>{m.emergency}</b> {typed.text} {typed.href !== '' && <u>{m.readMore}</u>}
      </p>
    </div>
  )
}

const Hours = ({ typed, set }: { typed: Typed; set: (change: Partial<Typed>) => void }): ReactNode => {
  const m = useSiteMessages()
  const now = useNow()
  const common = { valueFormat: 'HH:mm DD/MM/YYYY', clearable: true, minDate: hanoiDay(now), clearButtonProps: { 'aria-label': m.clear } } as const
  return (
    <div className={classes.hours}>
      <DateTimePicker {...common} label={m.bandFrom} placeholder={m.bandFromNone} value={typed.from} onChange={(from) => set({ from })} />
      <DateTimePicker {...common} label={m.bandTo} placeholder={m.bandToNone} value={typed.to} onChange={(to) => set({ to })} />
    </div>
  )
}

const Form = ({ band, onClose }: { band: BandOut | null; onClose: () => void }): ReactNode => {
  const m = useSiteMessages()
  const notice = useNotice()
  const { language } = useLanguage()
  const put = useSend(setBand, { refreshes: [getFront, listFrontChanges] })
  const [typed, setTyped] = useState(() => typedOf(band))
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }))
  const send = async (): Promise<void> => {
    const href = typed.href.trim()
    const body = { text: typed.text, href: href === '' ? null : href, light: typed.light, from: momentOf(typed.from), to: momentOf(typed.to) }
    try {
      await put.send({ body })
      notice.done(m.bandDone)
      onClose()
    } catch {
      // its sentence stands above the button, what was typed stays
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stack gap={14}>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          required
          label={m.bandText}
          description={`${m.bandTextHelp} ${typed.text.length}/${LONGEST}`}
          maxLength={LONGEST}
          value={typed.text}
          onChange={(event) => set({ text: event.currentTarget.value.replace(/[\r\n]+/g, ' ') })}
        />
        <TextInput
          label={m.bandHref}
          description={m.bandHrefHelp}
          maxLength={500}
          value={typed.href}
          onChange={(event) => set({ href: event.currentTarget.value })}
        />
        <Hours typed={typed} set={set} />
        <Switch label={m.bandLight} checked={typed.light} onChange={(event) => set({ light: event.currentTarget.checked })} />
        <Looks typed={typed} />
        {put.error !== null && (
          <Text c="red" role="alert">
            {sentenceOf(put.error, language)}
          </Text>
        )}
        <Button type="submit" color="red" loading={put.sending} disabled={typed.text.trim() === ''}>
          {band ? m.bandUpdate : m.bandPut}
        </Button>
      </Stack>
    </form>
  )
}

/** The emergency sentence: what it says, where it leads, from when until when. */
export const BandSheet = ({ band, opened, onClose }: { band: BandOut | null; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useSiteMessages()
  return (
    <Sheet title={m.bandTitle} opened={opened} onClose={onClose}>
      {opened && <Form band={band} onClose={onClose} />}
    </Sheet>
  )
}
