import { NumberInput, Select, Stack, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useSend } from '../../../../platform/staff/index.ts'
import type { Dashboard } from '../../contract/dashboard.ts'
import { addRevenue } from '../../contract/endpoints.ts'
import { revenueSources } from '../../contract/entries.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { EntryFoot, useEntry } from './entry-form.tsx'
import { ProofField } from './ProofField.tsx'
import { useProof } from './use-proof.ts'
import { AgencySelect } from './ValueForm.tsx'

/** An agency’s income of a year from one source, whole đồng. */
export const RevenueForm = ({ dashboard, onDone }: { dashboard: Dashboard; onDone: () => void }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const proof = useProof()
  const [id] = useState(newId)
  const [agency, setAgency] = useState('')
  const [year, setYear] = useState<string | number>(dashboard.year)
  const [source, setSource] = useState<string | null>(null)
  const [dong, setDong] = useState<string | number>('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { send } = useSend(addRevenue)
  const { run, failure, sending } = useEntry(onDone)
  const chosen = revenueSources.find((each) => each === source)
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.entry.required : null)
  const save = (): void => {
    setAsked(true)
    if (!chosen || agency === '' || dong === '' || year === '' || proof.file === null) return
    void run(async () => {
      const proofId = (await proof.keep()) ?? ''
      await send({ body: { id, agencyId: agency, year: Number(year), source: chosen, amountDong: Number(dong), proofId, note } })
    })
  }
  return (
    <Stack gap="sm">
      <AgencySelect dashboard={dashboard} value={agency} onChange={setAgency} needed error={missing(agency === '')} />
      <NumberInput label={m.entry.year} withAsterisk hideControls min={2000} max={2200} value={year} onChange={setYear} error={missing(year === '')} />
      <Select
        label={m.entry.source}
        withAsterisk
        allowDeselect={false}
        value={source}
        onChange={setSource}
        data={revenueSources.map((value) => ({ value, label: codes.revenue[value] }))}
        error={missing(!chosen)}
      />
      <NumberInput
        label={m.entry.dong}
        withAsterisk
        hideControls
        min={0}
        thousandSeparator="."
        decimalSeparator=","
        allowDecimal={false}
        value={dong}
        onChange={setDong}
        error={missing(dong === '')}
      />
      <ProofField proof={proof} error={asked && proof.file === null ? m.entry.proofNeeded : null} />
      <Textarea label={m.entry.note} autosize maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}
