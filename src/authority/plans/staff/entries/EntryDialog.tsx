import { Modal, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Dashboard } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import { entryForms, entryKindFor, type EntryForm } from '../words/entry-kind.ts'
import { AreaForm } from './AreaForm.tsx'
import { BaselineForm } from './BaselineForm.tsx'
import { DocumentForm } from './DocumentForm.tsx'
import { RevenueForm } from './RevenueForm.tsx'
import { ValueForm } from './ValueForm.tsx'

/** Everything an officer enters, each with what proves it. */
export const EntryDialog = ({ dashboard, indicator, onClose }: { dashboard: Dashboard; indicator: string; onClose: () => void }): ReactNode => {
  const m = usePlanMessages()
  const row = dashboard.indicators.find((each) => each.key === indicator)
  const [kind, setKind] = useState<EntryForm>(() => (row ? entryKindFor(row) : 'value'))
  return (
    <Modal opened onClose={onClose} title={m.entry.title} size="md" closeButtonProps={{ 'aria-label': m.meeting.close }}>
      <Select
        aria-label={m.entry.title}
        mb="md"
        allowDeselect={false}
        value={kind}
        onChange={(next) => setKind(entryForms.find((each) => each === next) ?? 'value')}
        data={entryForms.map((value) => ({ value, label: m.entry.kinds[value] }))}
      />
      {kind === 'value' && <ValueForm dashboard={dashboard} indicator={indicator} onDone={onClose} />}
      {kind === 'baseline' && <BaselineForm dashboard={dashboard} indicator={indicator} onDone={onClose} />}
      {kind === 'document' && <DocumentForm dashboard={dashboard} first={row?.definition?.documents[0] ?? ''} onDone={onClose} />}
      {kind === 'revenue' && <RevenueForm dashboard={dashboard} onDone={onClose} />}
      {kind === 'area' && <AreaForm dashboard={dashboard} onDone={onClose} />}
    </Modal>
  )
}
