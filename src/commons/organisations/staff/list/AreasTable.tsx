import type { ReactNode } from 'react'
import { formatNumber } from '../../../../platform/i18n/format.ts'
import { DataTable, EmptyState, Icon, Loaded, useApi, type Column } from '../../../../platform/staff/index.ts'
import { listAreas, type Area } from '../../../areas/contract.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'

const useColumns = (): readonly Column<Area>[] => {
  const m = useOrganisationMessages()
  const mark = (is: boolean, label: string): ReactNode => (is ? <Icon name="check" size={16} label={label} /> : '')
  return [
    { id: 'name', title: m.name, main: true, cell: (area) => area.name },
    { id: 'settlement', title: m.settlement, cell: (area) => m.settlements[area.settlement] ?? area.settlement, width: 140 },
    { id: 'remote', title: m.remote, cell: (area) => mark(area.isRemote, m.remote), width: 150, phone: 'hidden' },
    { id: 'border', title: m.border, cell: (area) => mark(area.isBorder, m.border), width: 110, phone: 'hidden' },
    {
      id: 'population',
      title: m.population,
      numeric: true,
      cell: (area) => (area.population === null ? '' : formatNumber(area.population)),
      width: 120,
      phone: 'side',
    },
  ]
}

/** Communes and wards of the province on the day: what coverage and readers by area are counted over. */
export const AreasTable = ({ asOf }: { asOf: string }): ReactNode => {
  const m = useOrganisationMessages()
  const look = useApi(listAreas, { query: { asOf } })
  const columns = useColumns()
  return (
    <Loaded
      of={look}
      isEmpty={({ items }) => items.every((area) => area.kind === 'province')}
      empty={<EmptyState icon="map-pin" title={m.noAreas} next={m.noAreasNext} />}
    >
      {({ items }) => {
        const communes = items.filter((area) => area.kind !== 'province')
        return (
          <>
            <p className={classes.note}>
              {m.areaLine(communes.length, communes.filter((area) => area.isRemote).length, communes.filter((area) => area.isBorder).length)}
            </p>
            <DataTable name="areas" label={m.areas} columns={columns} rows={communes} rowKey={(area) => area.id} rowLabel={(area) => area.name} />
          </>
        )
      }}
    </Loaded>
  )
}
