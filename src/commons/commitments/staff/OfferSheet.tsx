import { Alert, Button, Checkbox, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/ids.ts'
import { DayPicker, Sheet, sentenceOf, useApi, useLanguage, useNotice, useSend, useText } from '../../../platform/staff/index.ts'
import { listCommitmentKinds, listCommitments, offerCommitment, sourceKinds } from '../contract.ts'
import classes from './Commitments.module.css'
import { useCommitmentMessages } from './messages.ts'
import { useAgencies } from './use-agencies.ts'

type Draft = {
  readonly kindId: string | null
  readonly title: string
  readonly origin: (typeof sourceKinds)[number]
  readonly ref: string
  readonly toAll: boolean
  readonly agencyIds: readonly string[]
  readonly from: Day
  readonly until: string
  readonly quantity: string | number
  readonly criteria: string
}

const empty = (today: Day): Draft => ({
  kindId: null,
  title: '',
  origin: 'plan',
  ref: '',
  toAll: true,
  agencyIds: [],
  from: today,
  until: `${today.slice(0, 4)}-12-31`,
  quantity: '',
  criteria: '',
})

/** The id is made once, so that a second press or a repeated arrival offers nothing twice. */
const useOffer = (today: Day, onDone: () => void) => {
  const m = useCommitmentMessages()
  const notice = useNotice()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => empty(today))
  const [tried, setTried] = useState(false)
  const { attempt, sending, error } = useSend(offerCommitment, { refreshes: [listCommitments] })
  const problems = {
    kind: draft.kindId === null ? m.form.required : null,
    title: draft.title.trim() === '' ? m.form.required : null,
    agencies: !draft.toAll && draft.agencyIds.length === 0 ? m.form.noReceiver : null,
    from: draft.from === '' ? m.form.required : null,
    until: draft.until !== '' && draft.until < draft.from ? m.form.endsBefore : null,
  }
  const send = async (): Promise<void> => {
    setTried(true)
    if (draft.kindId === null || Object.values(problems).some((problem) => problem !== null)) return
    const { kindId, title, origin, ref, toAll, agencyIds, from, until, quantity, criteria } = draft
    const made = await attempt({
      body: {
        id,
        kindId,
        source: { kind: origin, ref },
        title,
        toAll,
        agencyIds: toAll ? [] : [...agencyIds],
        validFrom: from,
        validTo: until === '' ? null : until,
        criteria,
        quantity: quantity === '' ? null : Number(quantity),
      },
    })
    if (!made) return
    notice.done(m.given)
    onDone()
  }
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }))
  return { draft, set, send, sending, error, problem: (name: keyof typeof problems) => (tried ? problems[name] : null) }
}

const Form = ({ today, onDone }: { today: Day; onDone: () => void }): ReactNode => {
  const m = useCommitmentMessages()
  const text = useText()
  const { language } = useLanguage()
  const agencies = useAgencies()
  const { draft, set, send, sending, error, problem } = useOffer(today, onDone)
  const kinds = useApi(listCommitmentKinds, { query: draft.from === '' ? {} : { day: draft.from } }).data?.items ?? []
  const kind = kinds.find(({ id }) => id === draft.kindId)
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz={13}>
        {m.addHint}
      </Text>
      <TextInput
        label={m.form.title}
        placeholder={m.form.titleHint}
        withAsterisk
        data-autofocus
        maxLength={300}
        value={draft.title}
        error={problem('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Select
        label={m.form.kind}
        withAsterisk
        allowDeselect={false}
        data={kinds.map((each) => ({ value: each.id, label: text(each) }))}
        value={draft.kindId}
        error={problem('kind')}
        onChange={(kindId) => set({ kindId })}
      />
      <Group grow align="flex-start">
        <Select
          label={m.form.origin}
          allowDeselect={false}
          data={sourceKinds.map((value) => ({ value, label: m.origins[value] }))}
          value={draft.origin}
          onChange={(origin) => set({ origin: sourceKinds.find((each) => each === origin) ?? 'other' })}
        />
        <TextInput
          label={m.form.ref}
          placeholder={m.form.refHint}
          maxLength={300}
          value={draft.ref}
          onChange={(event) => set({ ref: event.currentTarget.value })}
        />
      </Group>
      <Checkbox label={m.form.toAll} checked={draft.toAll} onChange={(event) => set({ toAll: event.currentTarget.checked })} />
      {!draft.toAll && (
        <Checkbox.Group
          label={m.form.agencies}
          withAsterisk
          value={[...draft.agencyIds]}
          error={problem('agencies')}
          onChange={(agencyIds) => set({ agencyIds })}
        >
          <Stack gap={8} mt={6}>
            {agencies.map(({ id, shortName }) => (
              <Checkbox key={id} value={id} label={shortName} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Group grow align="flex-start">
        <DayPicker label={m.form.from} withAsterisk value={draft.from} error={problem('from')} onChange={(from) => set({ from })} />
        <DayPicker
          label={m.form.until}
          description={m.form.untilNote}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable
          value={draft.until}
          error={problem('until')}
          onChange={(until) => set({ until })}
        />
      </Group>
      <NumberInput
        label={m.form.quantity}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={1}
        max={1_000_000}
        thousandSeparator="."
        decimalSeparator=","
        value={draft.quantity}
        onChange={(quantity) => set({ quantity })}
      />
      <Textarea
        label={m.form.criteria}
        description={m.form.criteriaNote}
        autosize
        minRows={2}
        maxLength={3000}
        value={draft.criteria}
        onChange={(event) => set({ criteria: event.currentTarget.value })}
      />
      {kind && draft.criteria.trim() === '' && <p className={classes.criteria}>{language === 'vi' ? kind.criteriaVi : kind.criteriaEn}</p>}
      {error ? (
        <Alert color="red" role="alert">
          {sentenceOf(error, language)}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button loading={sending} onClick={() => void send()}>
          {m.form.send}
        </Button>
      </Group>
    </Stack>
  )
}

/** Offers a commitment to all agencies of the province or to some. */
export const OfferSheet = ({ opened, today, onClose }: { opened: boolean; today: Day; onClose: () => void }): ReactNode => {
  const m = useCommitmentMessages()
  return (
    <Sheet title={m.addTitle} opened={opened} onClose={onClose} width={520}>
      {opened && <Form today={today} onDone={onClose} />}
    </Sheet>
  )
}
