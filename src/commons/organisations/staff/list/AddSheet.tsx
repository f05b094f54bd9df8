import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/ids.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { Sheet, useApi, useGo, useNotice, useSend } from '../../../../platform/staff/index.ts'
import { addOrganisation, agencyTypes, listOrganisations, organisationKinds } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import { FieldForm, orNone, type Field, type Values } from '../parts/FieldForm.tsx'

const useFields = (): readonly Field[] => {
  const m = useOrganisationMessages()
  const all = useApi(listOrganisations).data?.items ?? []
  return [
    { key: 'name', label: m.name, kind: 'line', required: true, max: 200 },
    { key: 'shortName', label: m.shortName, kind: 'line', required: true, max: 60 },
    { key: 'code', label: m.code, kind: 'line', note: m.codeNote, required: true, max: 39, placeholder: 'bao-minh-son' },
    { key: 'kind', label: m.kind, kind: 'choice', choices: organisationKinds.map((value) => ({ value, label: m.kinds[value] ?? value })) },
    {
      key: 'agencyType',
      label: m.type,
      kind: 'choice',
      choices: [{ value: '', label: m.noSupervisor }, ...agencyTypes.map((value) => ({ value, label: m.types[value] ?? value }))],
    },
    {
      key: 'supervisor',
      label: m.supervisor,
      kind: 'choice',
      choices: [{ value: '', label: m.noSupervisor }, ...all.filter((each) => each.kind !== 'agency').map((each) => ({ value: each.id, label: each.name }))],
    },
    { key: 'validFrom', label: m.since, kind: 'day', required: true },
    { key: 'decision', label: m.decision, kind: 'line', placeholder: m.decisionHint },
  ]
}

const Form = ({ onDone }: { onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const go = useGo()
  const notice = useNotice()
  const fields = useFields()
  const [id] = useState(newId)
  const { attempt, sending, error } = useSend(addOrganisation, { refreshes: [listOrganisations] })
  const save = async (values: Values): Promise<void> => {
    const kind = organisationKinds.find((each) => each === values['kind']) ?? 'agency'
    const made = await attempt({
      body: {
        id,
        code: foldText(values['code'] ?? '').replaceAll(' ', '-'),
        kind,
        agencyType: kind === 'agency' ? (agencyTypes.find((each) => each === values['agencyType']) ?? null) : null,
        name: values['name'] ?? '',
        shortName: values['shortName'] ?? '',
        validFrom: values['validFrom'] ?? '',
        supervisoryBodyId: orNone(values['supervisor']),
        decision: orNone(values['decision']),
      },
    })
    if (!made) return
    notice.done(m.created)
    onDone()
    go(`/organisations/${made.id}`)
  }
  return (
    <FieldForm
      fields={fields}
      start={{ kind: 'agency', agencyType: 'newspaper', validFrom: hanoiDay(new Date()) }}
      action={m.save}
      sending={sending}
      error={error}
      onSave={(values) => void save(values)}
    />
  )
}

export const AddSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  return (
    <Sheet title={m.addTitle} opened={opened} onClose={onClose}>
      {opened && <Form onDone={onClose} />}
    </Sheet>
  )
}
