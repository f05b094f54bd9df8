import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { addDays, hanoiDay, type Day } from '../../../platform/clock.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import {
  DataTable,
  EmptyState,
  flagFilter,
  Icon,
  Loaded,
  PageHeader,
  StateBadge,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  useNow,
  useText,
  type Column,
} from '../../../platform/staff/index.ts'
import { listCommitments, type Commitment } from '../contract.ts'
import { stateOn } from '../state.ts'
import { CommitmentSheet } from './CommitmentSheet.tsx'
import { CommitmentsFilterBar } from './CommitmentsFilterBar.tsx'
import { chosenFrom, filterSpec } from './filters.ts'
import { useCommitmentMessages } from './messages.ts'
import { OfferSheet } from './OfferSheet.tsx'
import { stateTones } from './tones.ts'
import { useAgencies } from './use-agencies.ts'

const sheetSpec = { commitment: textFilter(), new: flagFilter() }
const SOON_DAYS = 30

/** Who it is offered to, in words: all, names, or for an agency itself. */
const useReceivers = (): ((commitment: Commitment) => string) => {
  const m = useCommitmentMessages()
  const agencies = useAgencies()
  const isAgency = useActor().organisation.kind === 'agency'
  return ({ toAll, agencyIds }) => {
    if (toAll) return m.allAgencies
    const names = agencyIds.flatMap((id) => agencies.find((agency) => agency.id === id)?.shortName ?? [])
    return names.length === 0 && isAgency ? m.yourHouse : names.join(', ')
  }
}

const useColumns = (today: Day): readonly Column<Commitment>[] => {
  const m = useCommitmentMessages()
  const text = useText()
  const receivers = useReceivers()
  return [
    { id: 'title', title: m.columns.title, main: true, cell: (row) => row.title },
    { id: 'kind', title: m.columns.kind, width: 176, cell: (row) => text(row.kind) },
    { id: 'origin', title: m.columns.origin, width: 96, phone: 'hidden', cell: (row) => m.origins[row.source.kind] },
    { id: 'ref', title: m.columns.ref, width: 170, phone: 'hidden', optional: true, cell: (row) => row.source.ref },
    { id: 'owner', title: m.columns.owner, width: 150, phone: 'hidden', optional: true, cell: (row) => row.owner.name },
    { id: 'receivers', title: m.columns.receivers, width: 168, cell: receivers },
    { id: 'quantity', title: m.columns.quantity, width: 80, numeric: true, phone: 'hidden', cell: (row) => row.quantity ?? '' },
    { id: 'until', title: m.columns.until, width: 96, cell: (row) => <span className="tabular">{row.validTo ? formatDay(row.validTo) : m.noEnd}</span> },
    {
      id: 'state',
      title: m.columns.state,
      width: 118,
      phone: 'side',
      cell: (row) => <StateBadge plain tone={stateTones[stateOn(row, today)]} label={m.states[stateOn(row, today)]} />,
    },
  ]
}

/** What newsrooms are asked to work for: offered and closed here by those who may; everybody else reads what is open for them. */
export const CommitmentsPage = (): ReactNode => {
  const m = useCommitmentMessages()
  const { can, organisation } = useActor()
  const today = hanoiDay(useNow(60_000))
  const isAgency = organisation.kind === 'agency'
  const filters = useAddressFilters(filterSpec)
  const sheets = useAddressFilters(sheetSpec)
  const list = useApi(listCommitments, { query: isAgency ? {} : { all: 'true' } })
  const columns = useColumns(today)
  const items = useMemo(() => list.data?.items ?? [], [list.data])
  const open = items.filter((each) => stateOn(each, today) === 'open')
  const ending = open.filter((each) => each.validTo !== null && each.validTo <= addDays(today, SOON_DAYS)).length
  const add = can('commitments.offer') && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => sheets.set({ new: true })}>
      {m.add}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={m.title}
        {...(list.data ? { line: isAgency ? m.lineAgency(open.length) : m.line(open.length, ending) } : {})}
        {...(add ? { primary: add } : {})}
      />
      <Loaded
        of={list}
        empty={<EmptyState icon="flag" title={m.none} next={can('commitments.offer') ? m.noneNext : m.noneAgency} />}
        isEmpty={() => items.length === 0}
      >
        {() => {
          const rows = chosenFrom(items, filters.values, today)
          return (
            <DataTable
              name="commitments"
              label={m.table}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              rowLabel={(row) => row.title}
              close
              onOpen={(row) => sheets.set({ commitment: row.id })}
              filters={<CommitmentsFilterBar filters={filters} items={items} />}
              foot={rows.length === 0 ? <EmptyState icon="search" title={m.noneFound} next={m.noneFoundNext} /> : undefined}
            />
          )
        }}
      </Loaded>
      <CommitmentSheet
        commitment={items.find((each) => each.id === sheets.values.commitment) ?? null}
        today={today}
        onClose={() => sheets.set({ commitment: '' })}
      />
      <OfferSheet opened={sheets.values.new && can('commitments.offer')} today={today} onClose={() => sheets.set({ new: false })} />
    </>
  )
}
