import { Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import {
  choiceFilter,
  DataTable,
  EmptyState,
  FilterBar,
  FilterSearch,
  FilterSelect,
  flagFilter,
  Icon,
  Loaded,
  optionalFilter,
  PageHeader,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  type Column,
} from '../../../../platform/staff/index.ts'
import { listOrganisations, organisationKinds, type Organisation } from '../../contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import { AsOfField, useAsOf } from '../parts/AsOf.tsx'
import { AddSheet } from './AddSheet.tsx'
import { AreasTable } from './AreasTable.tsx'

const filterSpec = { words: textFilter(), kind: optionalFilter(organisationKinds) }
const viewSpec = { tab: choiceFilter(['organisations', 'areas'], 'organisations'), new: flagFilter() }

const useColumns = (all: readonly Organisation[]): readonly Column<Organisation>[] => {
  const m = useOrganisationMessages()
  return [
    { id: 'name', title: m.name, main: true, cell: (row) => row.name },
    { id: 'kind', title: m.kind, cell: (row) => (row.agencyType ? (m.types[row.agencyType] ?? '') : (m.kinds[row.kind] ?? '')), width: '22%' },
    {
      id: 'supervisor',
      title: m.supervisor,
      cell: (row) => all.find((each) => each.id === row.supervisoryBodyId)?.shortName ?? '',
      width: '20%',
      phone: 'hidden',
    },
    { id: 'code', title: m.code, cell: (row) => row.code, width: 150, phone: 'hidden', optional: true },
    { id: 'since', title: m.since, numeric: true, cell: (row) => formatDay(row.validFrom), width: 110, phone: 'side' },
    { id: 'until', title: m.until, numeric: true, cell: (row) => (row.validTo ? formatDay(row.validTo) : ''), width: 110, phone: 'hidden' },
  ]
}

/** The register of the province as of a day: who there was, under which name. */
export const RegisterPage = (): ReactNode => {
  const m = useOrganisationMessages()
  const { can } = useActor()
  const day = useAsOf()
  const filters = useAddressFilters(filterSpec)
  const view = useAddressFilters(viewSpec)
  const look = useApi(listOrganisations, { query: { asOf: day.asOf } })
  const all = look.data?.items ?? []
  const columns = useColumns(all)
  const { words, kind } = filters.values
  const rows = all.filter(
    (row) => (kind === null || row.kind === kind) && (words === '' || foldText(`${row.name} ${row.shortName} ${row.code}`).includes(foldText(words))),
  )
  const add = can('organisations.manage') ? (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => view.set({ new: true })}>
      {m.add}
    </Button>
  ) : undefined
  const suffix = day.isToday ? '' : `?asOf=${day.asOf}`
  const empty =
    filters.active > 0 ? (
      <EmptyState icon="search" title={m.noneFound} next={m.noneFoundNext} />
    ) : (
      <EmptyState icon="building" title={m.none} next={m.noneNext} />
    )
  const bar = (
    <FilterBar filters={filters}>
      <FilterSearch value={words} onChange={(next) => filters.set({ words: next })} label={m.search} />
      <FilterSelect
        label={m.allKinds}
        value={kind}
        onChange={(next) => filters.set({ kind: organisationKinds.find((each) => each === next) ?? null })}
        choices={organisationKinds.map((value) => ({ value, label: m.kinds[value] ?? value }))}
      />
    </FilterBar>
  )
  return (
    <>
      <PageHeader
        title={m.title}
        {...(look.data ? { line: m.line(all.length, all.filter((row) => row.kind === 'agency').length, formatDay(day.asOf)) } : {})}
        {...(add ? { primary: add } : {})}
      />
      <SegmentedControl
        mb="sm"
        value={view.values.tab}
        onChange={(tab) => view.set({ tab: tab === 'areas' ? 'areas' : 'organisations' })}
        data={[
          { value: 'organisations', label: m.organisations },
          { value: 'areas', label: m.areas },
        ]}
      />
      {view.values.tab === 'areas' ? (
        <>
          <AsOfField {...day} />
          <AreasTable asOf={day.asOf} />
        </>
      ) : (
        <>
          <AsOfField {...day} />
          {bar}
          <Loaded of={look} isEmpty={() => rows.length === 0} empty={empty}>
            {() => (
              <DataTable
                name="organisations"
                label={m.title}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id}
                rowLabel={(row) => row.name}
                to={(row) => `/organisations/${row.id}${suffix}`}
              />
            )}
          </Loaded>
        </>
      )}
      <AddSheet opened={view.values.new && can('organisations.manage')} onClose={() => view.set({ new: false })} />
    </>
  )
}
