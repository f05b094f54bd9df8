import type { ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Loaded, PageHeader, Slot, StateBadge, useApi, useRouteParams } from '../../../../platform/staff/index.ts'
import { getOrganisation, type OrganisationDetail } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'
import { AsOfField, useAsOf } from '../parts/AsOf.tsx'
import { Section } from '../parts/Section.tsx'
import { ChannelsSection } from './ChannelsSection.tsx'
import { DesksSection } from './DesksSection.tsx'
import { LicencesSection } from './LicencesSection.tsx'
import { NamesSection } from './NamesSection.tsx'
import { ProductsSection } from './ProductsSection.tsx'
import { SuccessionsSection } from './SuccessionsSection.tsx'

declare module '../../../../platform/staff/slots.tsx' {
  interface SlotProps {
    'organisations.page': { readonly organisationId: string; readonly isActive: boolean }
  }
}

const Facts = ({ organisation }: { organisation: OrganisationDetail }): ReactNode => {
  const m = useOrganisationMessages()
  const rows: readonly (readonly [string, string | null])[] = [
    [m.kind, organisation.agencyType ? (m.types[organisation.agencyType] ?? null) : (m.kinds[organisation.kind] ?? null)],
    [m.shortName, organisation.shortName],
    [m.code, organisation.code],
    [m.supervisor, organisation.supervisoryBodyName],
    [m.founded, formatDay(organisation.validFrom)],
    [m.decision, organisation.decision],
    [m.endedOn, organisation.validTo ? formatDay(organisation.validTo) : null],
  ]
  return (
    <Section title={m.facts}>
      <dl className={classes.facts}>
        {rows.flatMap(([label, value]) =>
          value === null
            ? []
            : [
                <dt key={label}>{label}</dt>,
                <dd key={`${label}-value`} className="tabular">
                  {value}
                </dd>,
              ],
        )}
      </dl>
    </Section>
  )
}

const State = ({ organisation, asOf }: { organisation: OrganisationDetail; asOf: string }): ReactNode => {
  const m = useOrganisationMessages()
  if (organisation.validTo !== null && organisation.validTo <= asOf) return <StateBadge tone="withdrawn" label={m.ended(formatDay(organisation.validTo))} />
  if (organisation.validFrom > asOf) return <StateBadge tone="waiting" label={m.notYet(formatDay(organisation.validFrom))} />
  return <StateBadge tone="done" label={m.living} />
}

/** One organisation as of a day: names, line of succession, desks, products, channels, licences. */
export const OrganisationPage = (): ReactNode => {
  const m = useOrganisationMessages()
  const { organisationId } = useRouteParams('organisationId')
  const day = useAsOf()
  const look = useApi(getOrganisation, { params: { organisationId }, query: { asOf: day.asOf } })
  return (
    <Loaded of={look}>
      {(organisation) => (
        <>
          <PageHeader
            title={organisation.name}
            back={{ to: day.isToday ? '/organisations' : `/organisations?asOf=${day.asOf}`, label: m.back }}
            state={<State organisation={organisation} asOf={day.asOf} />}
            actions={<AsOfField {...day} />}
          />
          <div className={classes.sections}>
            <Facts organisation={organisation} />
            <Slot
              name="organisations.page"
              props={{ organisationId: organisation.id, isActive: day.isToday && (organisation.validTo === null || organisation.validTo > day.asOf) }}
            />
            <NamesSection organisation={organisation} />
            <SuccessionsSection organisation={organisation} />
            <DesksSection organisation={organisation} />
            <ProductsSection organisation={organisation} asOf={day.asOf} />
            <ChannelsSection organisation={organisation} asOf={day.asOf} />
            <LicencesSection organisation={organisation} asOf={day.asOf} />
          </div>
        </>
      )}
    </Loaded>
  )
}
