import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays, hanoiDay } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { newId } from '../../../../platform/ids.ts'
import { OptionalDayInput, Sheet, StateBadge, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { addPressCard, changePressCard, type PersonDetail, type PressCard } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { FormFoot } from '../parts/fields.tsx'
import classes from '../People.module.css'
import { Section } from './Section.tsx'
import { aboutPeople } from './use-person-act.ts'

const SOON_DAYS = 90

const Form = ({ person, card, onDone }: { person: PersonDetail; card: PressCard | null; onDone: () => void }): ReactNode => {
  const m = usePeopleMessages()
  const notice = useNotice()
  const add = useSend(addPressCard, { refreshes: aboutPeople })
  const change = useSend(changePressCard, { refreshes: aboutPeople })
  const [form, setForm] = useState({
    id: card?.id ?? newId(),
    number: card?.number ?? '',
    issuedOn: card?.issuedOn ?? '',
    validTo: card?.validTo ?? '',
    isChecked: Boolean(card?.checkedOn),
    returnedOn: card?.returnedOn ?? '',
  })
  const [asked, setAsked] = useState(false)
  const set = (next: Partial<typeof form>): void => setForm((before) => ({ ...before, ...next }))
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.required : null)
  const save = async (): Promise<void> => {
    setAsked(true)
    const { id, number, issuedOn, validTo, isChecked, returnedOn } = form
    if (number.trim() === '' || issuedOn === '' || validTo === '') return
    const words = { number: number.trim(), issuedOn, validTo }
    const sent = card
      ? await change.attempt({
          params: { personId: person.id, cardId: card.id },
          body: { ...words, isChecked, returnedOn: returnedOn === '' ? null : returnedOn },
        })
      : await add.attempt({ params: { personId: person.id }, body: { id, ...words } })
    if (!sent) return
    notice.done(m.saved)
    onDone()
  }
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz={13}>
        {m.cardNote}
      </Text>
      <TextInput
        label={m.cardNumber}
        withAsterisk
        maxLength={40}
        value={form.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
        error={missing(form.number.trim() === '')}
      />
      <OptionalDayInput
        label={m.issued}
        withAsterisk
        placeholder="01/01/2026"
        value={form.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
        problem={missing(form.issuedOn === '')}
      />
      <OptionalDayInput
        label={m.validTo}
        withAsterisk
        placeholder="31/12/2030"
        value={form.validTo}
        onChange={(validTo) => set({ validTo })}
        problem={missing(form.validTo === '')}
      />
      {card && (
        <>
          <Checkbox label={m.checked} checked={form.isChecked} onChange={(event) => set({ isChecked: event.currentTarget.checked })} />
          <OptionalDayInput label={m.returned} value={form.returnedOn} onChange={(returnedOn) => set({ returnedOn })} />
        </>
      )}
      <FormFoot error={add.error ?? change.error} sending={add.sending || change.sending} label={m.save} onSave={() => void save()} />
    </Stack>
  )
}

const CardRow = ({ card, onEdit }: { card: PressCard; onEdit: (() => void) | null }): ReactNode => {
  const m = usePeopleMessages()
  const today = hanoiDay(new Date())
  return (
    <li className={classes.row} data-past={card.returnedOn ? true : undefined}>
      <div className={classes.words}>
        <div className={classes.strong}>{card.number}</div>
        <div className={`${classes.dim} tabular`}>{m.period(formatDay(card.issuedOn), formatDay(card.validTo))}</div>
        {card.returnDue && <div className={classes.dim}>{m.returnDue(formatDay(card.returnDue))}</div>}
      </div>
      {card.returnedOn ? (
        <StateBadge tone="withdrawn" label={m.returnedOn(formatDay(card.returnedOn))} />
      ) : (
        <>
          {card.validTo < today && <StateBadge tone="late" label={m.expired} />}
          {card.validTo >= today && card.validTo < addDays(today, SOON_DAYS) && <StateBadge tone="waiting" label={m.expiring} />}
          <StateBadge
            tone={card.checkedOn ? 'done' : 'draft'}
            label={card.checkedOn ? m.checkedOn(formatDay(card.checkedOn), card.checkedBy ?? '') : m.notChecked}
          />
        </>
      )}
      {onEdit && (
        <Button size="xs" variant="default" onClick={onEdit}>
          {m.change}
        </Button>
      )}
    </li>
  )
}

/** Press cards: what a card says, whether somebody compared it, when it must be handed back. */
export const CardsSection = ({ person }: { person: PersonDetail }): ReactNode => {
  const m = usePeopleMessages()
  const [editing, setEditing] = useState<{ card: PressCard | null } | null>(null)
  const { change } = person.may
  return (
    <Section title={m.cards} {...(change ? { act: { label: m.addCard, run: () => setEditing({ card: null }) } } : {})}>
      {person.cards.length === 0 ? (
        <p className={classes.note}>{m.noCards}</p>
      ) : (
        <ul className={classes.rows}>
          {person.cards.map((card) => (
            <CardRow key={card.id} card={card} onEdit={change ? () => setEditing({ card }) : null} />
          ))}
        </ul>
      )}
      <Sheet title={editing?.card ? m.editCard : m.addCard} opened={editing !== null} onClose={() => setEditing(null)}>
        {editing && <Form person={person} card={editing.card} onDone={() => setEditing(null)} />}
      </Sheet>
    </Section>
  )
}
