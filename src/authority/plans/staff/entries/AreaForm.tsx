import { NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useApi, useSend } from '../../../../platform/staff/index.ts'
import { listAreas } from '../../../../commons/areas/contract.ts'
import type { Dashboard } from '../../contract/dashboard.ts'
import { addAreaInput } from '../../contract/endpoints.ts'
import { areaInputKinds } from '../../contract/entries.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { DayField } from './DayField.tsx'
import { EntryFoot, useEntry } from './entry-form.tsx'
import { ProofField } from './ProofField.tsx'
import { useProof } from './use-proof.ts'

/** Population, coverage, copies of one commune, with who measured it and when. */
export const AreaForm = ({ dashboard, onDone }: { dashboard: Dashboard; onDone: () => void }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const proof = useProof()
  const areas = useApi(listAreas)
  const [id] = useState(newId)
  const [area, setArea] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const [value, setValue] = useState<string | number>('')
  const [source, setSource] = useState('')
  const [readOn, setReadOn] = useState(dashboard.asOf)
  const [asked, setAsked] = useState(false)
  const { send } = useSend(addAreaInput)
  const { run, failure, sending } = useEntry(onDone)
  const chosen = areaInputKinds.find((each) => each === kind)
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.entry.required : null)
  const save = (): void => {
    setAsked(true)
    if (!chosen || area === null || value === '' || source.trim() === '' || readOn === '') return
    void run(async () => {
      const proofId = await proof.keep()
      await send({ body: { id, areaId: area, kind: chosen, value: Number(value), source, readOn, proofId } })
    })
  }
  const communes = (areas.data?.items ?? []).filter((each) => each.kind !== 'province')
  return (
    <Stack gap="sm">
      <Select
        label={m.entry.area}
        withAsterisk
        searchable
        allowDeselect={false}
        value={area}
        onChange={setArea}
        data={communes.map((each) => ({ value: each.id, label: each.name }))}
        error={missing(area === null)}
      />
      <Select
        label={m.entry.areaKind}
        withAsterisk
        allowDeselect={false}
        value={kind}
        onChange={setKind}
        data={areaInputKinds.map((each) => ({ value: each, label: codes.areaInputs[each] }))}
        error={missing(!chosen)}
      />
      <NumberInput
        label={m.entry.value}
        withAsterisk
        hideControls
        min={0}
        thousandSeparator="."
        decimalSeparator=","
        value={value}
        onChange={setValue}
        error={missing(value === '')}
      />
      <TextInput
        label={m.entry.origin}
        withAsterisk
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        error={missing(source.trim() === '')}
      />
      <DayField label={m.entry.readOn} value={readOn} onChange={setReadOn} required error={missing(readOn === '')} />
      <ProofField proof={proof} optional />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}
