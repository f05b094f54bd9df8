import { Alert, Button, Group, Modal, MultiSelect, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { sentenceOf, useApi, useLanguage, useNotice, useSend, useText } from '../../../../platform/staff/index.ts'
import { listCommitmentKinds, listCommitments, offerCommitment } from '../../../../commons/commitments/contract.ts'
import type { Dashboard, IndicatorRow } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import { DayField } from './DayField.tsx'

/** What is missing becomes a commitment newsrooms choose when they register stories, so that the number counts itself. */
export const AssignDialog = ({ row, dashboard, onClose }: { row: IndicatorRow; dashboard: Dashboard; onClose: () => void }): ReactNode => {
  const m = usePlanMessages()
  const text = useText()
  const notice = useNotice()
  const { language } = useLanguage()
  const kinds = useApi(listCommitmentKinds).data?.items ?? []
  const action = row.forecast.action
  const [title, setTitle] = useState(text(row.name))
  const [kindId, setKindId] = useState<string | null>(null)
  const [agencies, setAgencies] = useState<string[]>(dashboard.agencies.map((agency) => agency.id))
  const [quantity, setQuantity] = useState<string | number>(action?.kind === 'more-items' ? Math.max(1, action.remaining) : (row.gaps?.yearGap ?? ''))
  const [until, setUntil] = useState(dashboard.period.to)
  const { attempt, sending, error } = useSend(offerCommitment, { refreshes: [listCommitments] })
  const chosen = kindId ?? kinds.find((kind) => kind.code === 'essential-information')?.id ?? null
  const send = async (): Promise<void> => {
    if (chosen === null) return
    const done = await attempt({
      body: {
        id: newId(),
        kindId: chosen,
        source: { kind: 'plan', ref: [dashboard.plan.number, row.statements[0]?.statement.id].filter(Boolean).join(' · ') },
        title,
        toAll: agencies.length === dashboard.agencies.length,
        agencyIds: agencies.length === dashboard.agencies.length ? [] : agencies,
        validFrom: dashboard.asOf,
        validTo: until,
        quantity: quantity === '' ? null : Number(quantity),
      },
    })
    if (!done) return
    notice.done(m.assigning.done)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={m.assigning.title} size="md" closeButtonProps={{ 'aria-label': m.meeting.close }}>
      <Stack gap="sm">
        <Text c="dimmed" fz={13}>
          {m.assigning.hint}
        </Text>
        <TextInput label={m.assigning.name} withAsterisk maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Select
          label={m.assigning.kind}
          withAsterisk
          allowDeselect={false}
          value={chosen}
          onChange={setKindId}
          data={kinds.map((kind) => ({ value: kind.id, label: text(kind) }))}
        />
        <MultiSelect
          label={m.assigning.agencies}
          withAsterisk
          value={agencies}
          onChange={setAgencies}
          data={dashboard.agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))}
        />
        <Group grow align="flex-start">
          <NumberInput
            label={m.assigning.quantity}
            hideControls
            min={1}
            thousandSeparator="."
            decimalSeparator=","
            allowDecimal={false}
            value={quantity}
            onChange={setQuantity}
          />
          <DayField label={m.assigning.until} value={until} onChange={setUntil} required />
        </Group>
        {error !== null && error !== undefined && (
          <Alert color="red" role="alert">
            {sentenceOf(error, language)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button loading={sending} disabled={title.trim() === '' || agencies.length === 0 || chosen === null || until === ''} onClick={() => void send()}>
            {m.assigning.send}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
