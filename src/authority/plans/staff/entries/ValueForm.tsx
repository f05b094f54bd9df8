import { Group, NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useSend, useText } from '../../../../platform/staff/index.ts'
import type { Dashboard } from '../../contract/dashboard.ts'
import { addTypedValue } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { DayField } from './DayField.tsx'
import { EntryFoot, useEntry } from './entry-form.tsx'
import { ProofField } from './ProofField.tsx'
import { useProof } from './use-proof.ts'

const numberOrNull = (value: string | number): number | null => (value === '' ? null : Number(value))

export const IndicatorSelect = ({ dashboard, value, onChange }: { dashboard: Dashboard; value: string; onChange: (key: string) => void }): ReactNode => {
  const m = usePlanMessages()
  const text = useText()
  return (
    <Select
      label={m.entry.indicator}
      withAsterisk
      searchable
      allowDeselect={false}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key ?? '')}
      data={dashboard.indicators.map((row) => ({ value: row.key, label: text(row.name) }))}
    />
  )
}

export const AgencySelect = ({
  dashboard,
  value,
  onChange,
  needed,
  error,
}: {
  dashboard: Dashboard
  value: string
  onChange: (id: string) => void
  needed?: boolean
  error?: string | null
}): ReactNode => {
  const m = usePlanMessages()
  const province = needed ? [] : [{ value: 'all', label: m.wholeProvince }]
  return (
    <Select
      label={m.entry.agency}
      withAsterisk={needed === true}
      allowDeselect={false}
      value={value === '' ? (needed ? null : 'all') : value}
      onChange={(id) => onChange(id === null || id === 'all' ? '' : id)}
      data={[...province, ...dashboard.agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))]}
      error={error ?? null}
    />
  )
}

/** A value somebody counted outside, with the paper that says so. */
export const ValueForm = ({ dashboard, indicator, onDone }: { dashboard: Dashboard; indicator: string; onDone: () => void }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const proof = useProof()
  const [id] = useState(newId)
  const [key, setKey] = useState(indicator)
  const [agency, setAgency] = useState('')
  const [from, setFrom] = useState(dashboard.period.from)
  const [to, setTo] = useState(dashboard.asOf)
  const [value, setValue] = useState<string | number>('')
  const [numerator, setNumerator] = useState<string | number>('')
  const [denominator, setDenominator] = useState<string | number>('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { send } = useSend(addTypedValue)
  const { run, failure, sending } = useEntry(onDone)
  const row = dashboard.indicators.find((each) => each.key === key)
  const unit = row ? (row.value.unit === 'count' ? codes.units[row.value.countingUnit] : row.value.unit === 'percentage-points' ? codes.points : '%') : '%'
  const amount = numberOrNull(value)
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.entry.required : null)
  const save = (): void => {
    setAsked(true)
    if (!row || amount === null || proof.file === null || from === '' || to === '') return
    void run(async () => {
      const proofId = await proof.keep()
      await send({
        body: {
          id,
          indicator: key,
          agencyId: agency === '' ? null : agency,
          from,
          to,
          value: amount,
          numerator: numberOrNull(numerator),
          denominator: numberOrNull(denominator),
          countingUnit: row.value.countingUnit,
          proofId: proofId ?? '',
          note,
        },
      })
    })
  }
  const common = { decimalSeparator: ',', thousandSeparator: '.', hideControls: true } as const
  return (
    <Stack gap="sm">
      <IndicatorSelect dashboard={dashboard} value={key} onChange={setKey} />
      <AgencySelect dashboard={dashboard} value={agency} onChange={setAgency} />
      <Group grow align="flex-start">
        <DayField label={m.entry.from} value={from} onChange={setFrom} required error={missing(from === '')} />
        <DayField label={m.entry.to} value={to} onChange={setTo} required error={missing(to === '')} />
      </Group>
      <NumberInput label={m.entry.valueOf(unit)} withAsterisk value={value} onChange={setValue} error={missing(amount === null)} {...common} />
      <Group grow align="flex-start">
        <NumberInput label={m.entry.numerator} value={numerator} onChange={setNumerator} {...common} />
        <NumberInput label={m.entry.denominator} value={denominator} onChange={setDenominator} {...common} />
      </Group>
      <ProofField proof={proof} error={asked && proof.file === null ? m.entry.proofNeeded : null} />
      <Textarea label={m.entry.note} autosize maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}
