import { Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { useSend } from '../../../../platform/staff/index.ts'
import type { Dashboard } from '../../contract/dashboard.ts'
import { documentKinds, isKnownKind, knownDocumentKinds } from '../../contract/document-kinds.ts'
import { addDocument } from '../../contract/endpoints.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { DayField } from './DayField.tsx'
import { EntryFoot, useEntry } from './entry-form.tsx'
import { ProofField } from './ProofField.tsx'
import { useProof } from './use-proof.ts'
import { AgencySelect } from './ValueForm.tsx'

/** What a document says besides its kind; shared by the dialog of entries and by tasks. */
export type DocumentWords = {
  number: string
  title: string
  issuedOn: string
  dueOn: string
  validTo: string
  grade: string
  amount: string | number
  awaited: boolean
}
export const blankDocument: DocumentWords = { number: '', title: '', issuedOn: '', dueOn: '', validTo: '', grade: '', amount: '', awaited: false }

export const documentBody = (words: DocumentWords) => ({
  number: words.number,
  title: words.title,
  issuedOn: words.awaited || words.issuedOn === '' ? null : words.issuedOn,
  dueOn: words.awaited && words.dueOn !== '' ? words.dueOn : null,
  validTo: words.validTo === '' ? null : words.validTo,
  grade: words.grade,
  amount: words.amount === '' ? null : Number(words.amount),
})

export const isWholeDocument = (words: DocumentWords, hasFile: boolean): boolean =>
  words.title.trim() !== '' && (words.awaited ? words.dueOn !== '' : words.issuedOn !== '' && hasFile)

export const DocumentFields = ({
  words,
  onChange,
  asked,
  shape,
}: {
  words: DocumentWords
  onChange: (words: DocumentWords) => void
  asked: boolean
  shape: { grade: boolean; amount: boolean }
}): ReactNode => {
  const m = usePlanMessages()
  const set = (change: Partial<DocumentWords>): void => onChange({ ...words, ...change })
  const missing = (isMissing: boolean): string | null => (asked && isMissing ? m.entry.required : null)
  return (
    <>
      <TextInput
        label={m.entry.name}
        withAsterisk
        maxLength={300}
        value={words.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={missing(words.title.trim() === '')}
      />
      <Checkbox label={m.entry.awaited} checked={words.awaited} onChange={(event) => set({ awaited: event.currentTarget.checked })} />
      {words.awaited ? (
        <DayField label={m.entry.dueOn} value={words.dueOn} onChange={(dueOn) => set({ dueOn })} required error={missing(words.dueOn === '')} />
      ) : (
        <>
          <Group grow align="flex-start">
            <TextInput label={m.entry.number} maxLength={80} value={words.number} onChange={(event) => set({ number: event.currentTarget.value })} />
            <DayField
              label={m.entry.issuedOn}
              value={words.issuedOn}
              onChange={(issuedOn) => set({ issuedOn })}
              required
              error={missing(words.issuedOn === '')}
            />
          </Group>
          <DayField label={m.entry.validTo} value={words.validTo} onChange={(validTo) => set({ validTo })} />
        </>
      )}
      {shape.grade && (
        <TextInput
          label={m.entry.grade}
          maxLength={20}
          value={words.grade}
          onChange={(event) => set({ grade: event.currentTarget.value })}
          error={missing(!words.awaited && words.grade === '')}
        />
      )}
      {shape.amount && (
        <NumberInput
          label={m.entry.amount}
          min={0}
          hideControls
          thousandSeparator="."
          decimalSeparator=","
          value={words.amount}
          onChange={(amount) => set({ amount })}
        />
      )}
    </>
  )
}

/** A decision, dossier or order: issued with its file, or awaited with the day it is expected. */
export const DocumentForm = ({ dashboard, first, onDone }: { dashboard: Dashboard; first: string; onDone: () => void }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const proof = useProof()
  const [id] = useState(newId)
  const [kind, setKind] = useState<string>(isKnownKind(first) ? first : '')
  const [agency, setAgency] = useState('')
  const [words, setWords] = useState(blankDocument)
  const [asked, setAsked] = useState(false)
  const { send } = useSend(addDocument)
  const { run, failure, sending } = useEntry(onDone)
  const shape = isKnownKind(kind) ? documentKinds[kind] : null
  const isOfAgency = shape?.per === 'agency'
  const save = (): void => {
    setAsked(true)
    if (!shape || (isOfAgency && agency === '') || !isWholeDocument(words, proof.file !== null)) return
    void run(async () => {
      const proofId = await proof.keep()
      await send({ body: { id, kind, agencyId: isOfAgency ? agency : null, ...documentBody(words), proofId } })
    })
  }
  return (
    <Stack gap="sm">
      <Select
        label={m.entry.kind}
        withAsterisk
        searchable
        allowDeselect={false}
        value={kind === '' ? null : kind}
        onChange={(next) => setKind(next ?? '')}
        data={knownDocumentKinds.map((value) => ({ value, label: codes.documents[value] }))}
        error={asked && !shape ? m.entry.required : null}
      />
      {isOfAgency && <AgencySelect dashboard={dashboard} value={agency} onChange={setAgency} needed error={asked && agency === '' ? m.entry.required : null} />}
      <DocumentFields words={words} onChange={setWords} asked={asked} shape={shape ?? { grade: false, amount: false }} />
      <ProofField proof={proof} optional={words.awaited} error={asked && !words.awaited && proof.file === null ? m.entry.proofNeeded : null} />
      <EntryFoot failure={failure} sending={sending} onSave={save} />
    </Stack>
  )
}
