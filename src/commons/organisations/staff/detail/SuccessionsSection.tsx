import { Checkbox, Input, List, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Sheet, StaffLink, useApi, useSend } from '../../../../platform/staff/index.ts'
import { listOrganisations, succeedOrganisations, successionKinds, type OrganisationDetail, type Succession } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { FieldForm, orNone, type Values } from '../parts/FieldForm.tsx'
import { Section } from '../parts/Section.tsx'
import { useSaved } from './use-part.ts'

type Parts = { readonly organisation: OrganisationDetail }

/** Says beforehand, line by line, what goes over and what stays. */
const WhatHappens = ({ lines }: { lines: readonly string[] }): ReactNode => {
  const m = useOrganisationMessages()
  return (
    <div>
      <Input.Label component="div">{m.whatHappens}</Input.Label>
      <List spacing={4} size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  )
}

const SucceedForm = ({ organisation, onDone }: Parts & { onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const others = (useApi(listOrganisations).data?.items ?? []).filter((each) => each.id !== organisation.id && each.kind === organisation.kind)
  const { attempt, sending, error } = useSend(succeedOrganisations)
  const saved = useSaved(onDone)
  const [chosen, setChosen] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  const save = async (values: Values): Promise<void> => {
    setAsked(true)
    if (chosen.length === 0) return
    const kind = successionKinds.find((each) => each === values['kind']) ?? 'merge'
    const body = { predecessorIds: chosen, onDay: values['onDay'] ?? '', kind, decision: orNone(values['decision']) }
    saved(await attempt({ params: { organisationId: organisation.id }, body }))
  }
  return (
    <Stack gap="sm">
      <p className={classes.note}>{m.succeedInto(organisation.name)}</p>
      <Checkbox.Group
        label={m.predecessors}
        withAsterisk
        value={chosen}
        onChange={setChosen}
        error={asked && chosen.length === 0 ? m.choosePredecessors : undefined}
      >
        <Stack gap={8} my={6}>
          {others.map((each) => (
            <Checkbox key={each.id} value={each.id} label={each.name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <FieldForm
        fields={[
          { key: 'kind', label: m.kind, kind: 'choice', choices: successionKinds.map((value) => ({ value, label: m.succeedWords[value] ?? value })) },
          { key: 'onDay', label: m.onDay, kind: 'day', required: true },
          { key: 'decision', label: m.decision, kind: 'line', required: true, placeholder: m.decisionHint },
        ]}
        start={{ kind: 'merge', onDay: hanoiDay(new Date()) }}
        action={m.succeed}
        sending={sending}
        error={error}
        onSave={(values) => void save(values)}
      >
        <WhatHappens lines={m.happens} />
      </FieldForm>
    </Stack>
  )
}

const SuccessionRow = ({ succession, organisationId }: { succession: Succession; organisationId: string }): ReactNode => {
  const m = useOrganisationMessages()
  const isSuccessor = succession.successorId === organisationId
  const other = isSuccessor
    ? { id: succession.predecessorId, name: succession.predecessorName }
    : { id: succession.successorId, name: succession.successorName }
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.dim}>{isSuccessor ? m.succeedWords[succession.kind] : m.succeedKinds[succession.kind]}</span>
        <div className={classes.strong}>
          <StaffLink to={`/organisations/${other.id}?asOf=${succession.onDay}`}>{other.name}</StaffLink>
        </div>
        {succession.decision && <div className={classes.dim}>{succession.decision}</div>}
      </div>
      <span className="tabular">{formatDay(succession.onDay)}</span>
    </li>
  )
}

/** Who stood before and who after: the past of an agency is its own and that of those it took over. */
export const SuccessionsSection = ({ organisation }: Parts): ReactNode => {
  const m = useOrganisationMessages()
  const [adding, setAdding] = useState(false)
  const { successions, may } = organisation
  return (
    <Section title={m.successions} note={successions.length === 0 && m.noSuccessions} act={may.manage && { label: m.succeed, run: () => setAdding(true) }}>
      {successions.length > 0 && (
        <ul className={classes.rows}>
          {successions.map((each) => (
            <SuccessionRow key={`${each.predecessorId}-${each.successorId}`} succession={each} organisationId={organisation.id} />
          ))}
        </ul>
      )}
      <Sheet title={m.succeed} opened={adding} onClose={() => setAdding(false)} width={520}>
        {adding && <SucceedForm organisation={organisation} onDone={() => setAdding(false)} />}
      </Sheet>
    </Section>
  )
}
