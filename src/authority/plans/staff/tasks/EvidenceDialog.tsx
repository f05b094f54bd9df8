import { Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useApi, useSend } from '../../../../platform/staff/index.ts'
import { documentKinds, isKnownKind } from '../../contract/document-kinds.ts'
import { addEvidence, listPlans, recordTrigger } from '../../contract/endpoints.ts'
import type { TaskItem } from '../../contract/task-list.ts'
import { DayField } from '../entries/DayField.tsx'
import { blankDocument, documentBody, DocumentFields, isWholeDocument } from '../entries/DocumentForm.tsx'
import { EntryFoot, useEntry } from '../entries/entry-form.tsx'
import { ProofField } from '../entries/ProofField.tsx'
import { useProof } from '../entries/use-proof.ts'
import { usePlanMessages } from '../messages.ts'

type Props = { planId: string; task: TaskItem; onClose: () => void }

const TriggerForm = ({ planId, task, onClose }: Props): ReactNode => {
  const m = usePlanMessages()
  const proof = useProof()
  const [id] = useState(newId)
  const [number, setNumber] = useState('')
  const [title, setTitle] = useState(task.trigger ?? '')
  const [happenedOn, setHappenedOn] = useState('')
  const [asked, setAsked] = useState(false)
  const { send } = useSend(recordTrigger)
  const { run, failure, sending } = useEntry(onClose)
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.entry.required : null)
  const save = (): void => {
    setAsked(true)
    if (title.trim() === '' || happenedOn === '') return
    void run(async () => {
      const proofId = await proof.keep()
      await send({ params: { planId, row: task.row }, body: { id, number, title, happenedOn, proofId } })
    })
  }
  return (
    <Stack gap="sm">
      <TextInput
        label={m.entry.name}
        withAsterisk
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={missing(title.trim() === '')}
      />
      <Group grow align="flex-start">
        <TextInput label={m.entry.number} maxLength={80} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <DayField label={m.entry.happenedOn} value={happenedOn} onChange={setHappenedOn} required error={missing(happenedOn === '')} />
      </Group>
      <ProofField proof={proof} optional />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}

const EvidenceForm = ({ planId, task, onClose }: Props): ReactNode => {
  const m = usePlanMessages()
  const proof = useProof()
  const agencies = useApi(listPlans).data?.agencies ?? []
  const [id] = useState(newId)
  const [agency, setAgency] = useState<string | null>(null)
  const [words, setWords] = useState({ ...blankDocument, title: task.product ?? '' })
  const [asked, setAsked] = useState(false)
  const { send } = useSend(addEvidence)
  const { run, failure, sending } = useEntry(onClose)
  const shape = isKnownKind(task.evidenceKind) ? documentKinds[task.evidenceKind] : { grade: false, amount: false }
  const save = (): void => {
    setAsked(true)
    if ((task.perAgency && agency === null) || !isWholeDocument(words, proof.file !== null)) return
    void run(async () => {
      const proofId = await proof.keep()
      await send({ params: { planId, row: task.row }, body: { id, agencyId: task.perAgency ? agency : null, ...documentBody(words), proofId } })
    })
  }
  return (
    <Stack gap="sm">
      {task.perAgency && (
        <Select
          label={m.entry.agency}
          withAsterisk
          allowDeselect={false}
          value={agency}
          onChange={setAgency}
          data={agencies.map((each) => ({ value: each.id, label: each.shortName }))}
          error={asked && agency === null ? m.entry.required : null}
        />
      )}
      <DocumentFields words={words} onChange={setWords} asked={asked} shape={shape} />
      <ProofField proof={proof} optional={words.awaited} error={asked && !words.awaited && proof.file === null ? m.entry.proofNeeded : null} />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}

/** The product of a task with its file, or the event a task waited for. */
export const EvidenceDialog = ({
  planId,
  act,
  onClose,
}: {
  planId: string
  act: { task: TaskItem; what: 'trigger' | 'evidence' }
  onClose: () => void
}): ReactNode => {
  const m = usePlanMessages()
  const Form = act.what === 'trigger' ? TriggerForm : EvidenceForm
  return (
    <Modal
      opened
      onClose={onClose}
      title={act.what === 'trigger' ? m.tasks.recordTrigger : m.tasks.addEvidence}
      size="md"
      closeButtonProps={{ 'aria-label': m.meeting.close }}
    >
      <Form planId={planId} task={act.task} onClose={onClose} />
    </Modal>
  )
}
