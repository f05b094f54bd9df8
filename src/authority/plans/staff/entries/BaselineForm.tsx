import { Group, NumberInput, SegmentedControl, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useSend } from '../../../../platform/staff/index.ts'
import type { Dashboard } from '../../contract/dashboard.ts'
import { addBaseline } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { DayField } from './DayField.tsx'
import { EntryFoot, useEntry } from './entry-form.tsx'
import { ProofField } from './ProofField.tsx'
import { useProof } from './use-proof.ts'
import { AgencySelect, IndicatorSelect } from './ValueForm.tsx'

const numberOrNull = (value: string | number): number | null => (value === '' ? null : Number(value))
const years = (day: string, back: number): string => `${Number(day.slice(0, 4)) - back}${day.slice(4)}`

/** What a first year is measured from: counted, or estimated from a coded random sample of the archive. */
export const BaselineForm = ({ dashboard, indicator, onDone }: { dashboard: Dashboard; indicator: string; onDone: () => void }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const proof = useProof()
  const [id] = useState(newId)
  const [key, setKey] = useState(indicator)
  const [agency, setAgency] = useState('')
  const [from, setFrom] = useState(years(dashboard.period.from, 1))
  const [to, setTo] = useState(years(dashboard.period.to, 1))
  const [origin, setOrigin] = useState('typed')
  const [value, setValue] = useState<string | number>('')
  const [members, setMembers] = useState<string | number>('')
  const [sample, setSample] = useState<Record<'archive' | 'sampled' | 'ofKind', string | number>>({ archive: '', sampled: '', ofKind: '' })
  const [asked, setAsked] = useState(false)
  const { send } = useSend(addBaseline)
  const { run, failure, sending } = useEntry(onDone)
  const row = dashboard.indicators.find((each) => each.key === key)
  const given = { archive: numberOrNull(sample.archive), sampled: numberOrNull(sample.sampled), ofKind: numberOrNull(sample.ofKind) }
  const isSample = origin === 'sampled'
  const isWhole = isSample ? given.archive !== null && given.sampled !== null && given.ofKind !== null : numberOrNull(value) !== null
  const save = (): void => {
    setAsked(true)
    if (!row || !isWhole || proof.file === null || from === '' || to === '') return
    void run(async () => {
      const proofId = (await proof.keep()) ?? ''
      const base = { id, indicator: key, agencyId: agency === '' ? null : agency, from, to, countingUnit: row.value.countingUnit, proofId }
      const { archive, sampled, ofKind } = given
      if (isSample && archive !== null && sampled !== null && ofKind !== null) await send({ body: { ...base, sample: { archive, sampled, ofKind } } })
      else await send({ body: { ...base, value: numberOrNull(value), members: numberOrNull(members) } })
    })
  }
  const common = { decimalSeparator: ',', thousandSeparator: '.', hideControls: true, min: 0 } as const
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.entry.required : null)
  return (
    <Stack gap="sm">
      <IndicatorSelect dashboard={dashboard} value={key} onChange={setKey} />
      <AgencySelect dashboard={dashboard} value={agency} onChange={setAgency} />
      <Group grow align="flex-start">
        <DayField label={m.entry.from} value={from} onChange={setFrom} required error={missing(from === '')} />
        <DayField label={m.entry.to} value={to} onChange={setTo} required error={missing(to === '')} />
      </Group>
      <SegmentedControl
        value={origin}
        onChange={setOrigin}
        data={[
          { value: 'typed', label: m.entry.typedBase },
          { value: 'sampled', label: m.entry.sampledBase },
        ]}
      />
      {isSample ? (
        (['archive', 'sampled', 'ofKind'] as const).map((field) => (
          <NumberInput
            key={field}
            label={m.entry[field === 'sampled' ? 'sampledCount' : field]}
            withAsterisk
            value={sample[field]}
            onChange={(next) => setSample({ ...sample, [field]: next })}
            error={missing(given[field] === null)}
            {...common}
          />
        ))
      ) : (
        <>
          <NumberInput
            label={m.entry.valueOf(row ? codes.units[row.value.countingUnit] : '')}
            withAsterisk
            value={value}
            onChange={setValue}
            error={missing(numberOrNull(value) === null)}
            {...common}
          />
          {row?.value.members !== null && <NumberInput label={m.entry.members} value={members} onChange={setMembers} {...common} />}
        </>
      )}
      <ProofField proof={proof} error={asked && proof.file === null ? m.entry.proofNeeded : null} />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}
