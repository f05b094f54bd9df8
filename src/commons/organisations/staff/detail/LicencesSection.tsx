import { useState, type ReactNode } from 'react'
import { hanoiDay } from '../../../../platform/clock.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { newId } from '../../../../platform/ids.ts'
import { Sheet, StateBadge, useSend } from '../../../../platform/staff/index.ts'
import { addLicence, changeLicence, type Licence, type OrganisationDetail } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { FieldForm, orNone, type Field, type Values } from '../parts/FieldForm.tsx'
import { Section } from '../parts/Section.tsx'
import { DatedRow, isOn } from './DatedRow.tsx'
import { useSaved } from './use-part.ts'

type Parts = { readonly organisation: OrganisationDetail }

const useFields = (): readonly Field[] => {
  const m = useOrganisationMessages()
  return [
    { key: 'kind', label: m.licenceKind, kind: 'line', required: true, max: 120 },
    { key: 'number', label: m.number, kind: 'line', required: true, max: 60, placeholder: '123/GP-BVHTTDL' },
    { key: 'issuedOn', label: m.issuedOn, kind: 'day', required: true },
    { key: 'issuer', label: m.issuer, kind: 'line', required: true },
    { key: 'validFrom', label: m.validFrom, kind: 'day', required: true },
    { key: 'validTo', label: m.licenceTo, kind: 'day', note: m.endsNote },
    { key: 'headTitle', label: m.headTitle, kind: 'line', required: true, max: 60 },
    { key: 'headName', label: m.headName, kind: 'line', required: true, max: 120 },
    { key: 'office', label: m.office, kind: 'line', required: true, max: 200 },
    { key: 'phone', label: m.phone, kind: 'line', required: true, max: 40 },
    { key: 'email', label: m.email, kind: 'line', required: true, max: 120 },
  ]
}

const bodyOf = (values: Values) => {
  const line = (key: string): string => (values[key] ?? '').trim()
  return {
    kind: line('kind'),
    number: line('number'),
    issuedOn: line('issuedOn'),
    issuer: line('issuer'),
    validFrom: line('validFrom'),
    validTo: orNone(values['validTo']),
    headTitle: line('headTitle'),
    headName: line('headName'),
    office: line('office'),
    phone: line('phone'),
    email: line('email'),
  }
}

const LicenceForm = ({ organisation, licence, onDone }: Parts & { licence: Licence | null; onDone: () => void }): ReactNode => {
  const m = useOrganisationMessages()
  const add = useSend(addLicence)
  const change = useSend(changeLicence)
  const saved = useSaved(onDone)
  const fields = useFields()
  const [newLicenceId] = useState(newId)
  const save = async (values: Values): Promise<void> => {
    const params = { organisationId: organisation.id }
    const body = bodyOf(values)
    saved(
      licence
        ? await change.attempt({ params: { ...params, licenceId: licence.id }, body })
        : await add.attempt({ params, body: { id: newLicenceId, ...body } }),
    )
  }
  const today = hanoiDay(new Date())
  const { id: _, validTo, ...rest } = licence ?? { id: '', validTo: null, kind: m.licenceKindDefault, issuedOn: today, validFrom: today }
  return (
    <>
      <p className={classes.note}>{m.licenceNote}</p>
      <FieldForm
        fields={fields}
        start={{ ...rest, validTo: validTo ?? '' }}
        action={m.save}
        sending={add.sending || change.sending}
        error={add.error ?? change.error}
        onSave={(values) => void save(values)}
      />
    </>
  )
}

/** Licences with what the foot of every page prints. */
export const LicencesSection = ({ organisation, asOf }: Parts & { asOf: string }): ReactNode => {
  const m = useOrganisationMessages()
  const [editing, setEditing] = useState<{ licence: Licence | null } | null>(null)
  const { licences, may, kind } = organisation
  if (kind !== 'agency') return null
  return (
    <Section
      title={m.licences}
      note={licences.length === 0 && m.noLicences}
      act={may.licences && { label: m.addLicence, run: () => setEditing({ licence: null }) }}
    >
      {licences.length > 0 && (
        <ul className={classes.rows}>
          {licences.map((licence) => (
            <DatedRow
              key={licence.id}
              strong={`${licence.kind} ${licence.number}`}
              dim={[
                `${licence.issuer}, ${formatDay(licence.issuedOn)}`,
                `${licence.headTitle}: ${licence.headName}`,
                licence.office,
                licence.phone,
                licence.email,
              ]}
              dates={{ from: licence.validFrom, to: licence.validTo }}
              asOf={asOf}
              badge={
                isOn({ from: licence.validFrom, to: licence.validTo }, asOf) ? (
                  <StateBadge tone="done" label={m.inForce} />
                ) : (
                  <StateBadge tone="withdrawn" label={m.notInForce} />
                )
              }
              onEdit={may.licences ? () => setEditing({ licence }) : null}
            />
          ))}
        </ul>
      )}
      <Sheet title={editing?.licence ? m.editLicence : m.addLicence} opened={editing !== null} onClose={() => setEditing(null)}>
        {editing && <LicenceForm organisation={organisation} licence={editing.licence} onDone={() => setEditing(null)} />}
      </Sheet>
    </Section>
  )
}
