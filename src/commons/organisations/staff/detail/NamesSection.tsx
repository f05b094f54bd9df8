import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Sheet, useSend } from '../../../../platform/staff/index.ts'
import { renameOrganisation, type OrganisationDetail } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { FieldForm, orNone, type Values } from '../parts/FieldForm.tsx'
import { Section } from '../parts/Section.tsx'
import { useSaved } from './use-part.ts'

type Parts = { readonly organisation: OrganisationDetail }

const RenameForm = ({ organisation, onDone }: Parts & { onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const { attempt, sending, error } = useSend(renameOrganisation)
  const saved = useSaved(onDone)
  const save = async (values: Values): Promise<void> =>
    saved(
      await attempt({
        params: { organisationId: organisation.id },
        body: { name: values['name'] ?? '', shortName: values['shortName'] ?? '', validFrom: values['validFrom'] ?? '', decision: orNone(values['decision']) },
      }),
    )
  return (
    <>
      <p className={classes.note}>{m.renameNote}</p>
      <FieldForm
        fields={[
          { key: 'name', label: m.name, kind: 'line', required: true, max: 200 },
          { key: 'shortName', label: m.shortName, kind: 'line', required: true, max: 60 },
          { key: 'validFrom', label: m.validFrom, kind: 'day', required: true },
          { key: 'decision', label: m.decision, kind: 'line', placeholder: m.decisionHint },
        ]}
        start={{ name: organisation.name, shortName: organisation.shortName, validFrom: hanoiDay(new Date()) }}
        action={m.save}
        sending={sending}
        error={error}
        onSave={(values) => void save(values)}
      />
    </>
  )
}

/** Names change while the organisation stays: documents print the name of their day. */
export const NamesSection = ({ organisation }: Parts): ReactNode => {
  const m = useOrganisationMessages()
  const [renaming, setRenaming] = useState(false)
  const end = (index: number): string => {
    const next = organisation.names[index + 1]?.validFrom ?? organisation.validTo
    return next ? formatDay(next) : m.now
  }
  return (
    <Section title={m.names} act={organisation.may.manage && { label: m.rename, run: () => setRenaming(true) }}>
      <ul className={classes.rows}>
        {organisation.names.map((each, index) => (
          <li key={each.validFrom} className={classes.row} data-past={each.name === organisation.name ? undefined : true}>
            <div className={classes.words}>
              <div className={classes.strong}>{each.name}</div>
              <div className={classes.dim}>{[each.shortName, each.decision].filter(Boolean).join(' · ')}</div>
            </div>
            <span className="tabular">{m.period(formatDay(each.validFrom), end(index))}</span>
          </li>
        ))}
      </ul>
      <Sheet title={m.rename} opened={renaming} onClose={() => setRenaming(false)}>
        {renaming && <RenameForm organisation={organisation} onDone={() => setRenaming(false)} />}
      </Sheet>
    </Section>
  )
}
