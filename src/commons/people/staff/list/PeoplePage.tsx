import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import {
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
  StateBadge,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  useGo,
  useNotice,
  type Column,
} from '../../../../platform/staff/index.ts'
import { listDesks } from '../../../organisations/contract.ts'
import { accountStates, listPeople, roleNames, type OneTimeLink, type PersonRow } from '../../contract.ts'
import { rolesOfKind } from '../../policy.ts'
import { usePeopleMessages } from '../messages.ts'
import { LinkDialog } from '../parts/LinkDialog.tsx'
import { NewAccountSheet } from './NewAccountSheet.tsx'
import { stateTones } from './tones.ts'

const filterSpec = { words: textFilter(), desk: textFilter(), role: optionalFilter(roleNames), state: optionalFilter(accountStates) }
const sheetSpec = { new: flagFilter() }

const useColumns = (): readonly Column<PersonRow>[] => {
  const m = usePeopleMessages()
  const desks = useApi(listDesks).data?.items ?? []
  const deskNames = (row: PersonRow): string => row.deskIds.map((id) => desks.find((desk) => desk.id === id)?.name ?? '').join(', ')
  return [
    { id: 'name', title: m.person, main: true, cell: (row) => row.name },
    { id: 'title', title: m.postTitle, cell: (row) => row.title ?? '', width: '18%' },
    { id: 'roles', title: m.rolesColumn, cell: (row) => row.roles.map((role) => m.roles[role] ?? role).join(', '), width: '22%', phone: 'hidden' },
    { id: 'desk', title: m.desk, cell: deskNames, width: '16%' },
    {
      id: 'card',
      title: m.card,
      cell: (row) => (row.card ? `${row.card.number}${row.card.isChecked ? '' : ` (${m.unverified})`} · ${formatDay(row.card.validTo)}` : ''),
      width: 200,
      phone: 'hidden',
      optional: true,
    },
    { id: 'email', title: m.email, cell: (row) => row.email ?? '', width: 200, phone: 'hidden', optional: true },
    { id: 'security', title: m.security, cell: (row) => m.totp[row.totp], width: 150, phone: 'hidden', optional: true },
    {
      id: 'state',
      title: m.state,
      cell: (row) => <StateBadge plain tone={row.isLocked ? 'late' : stateTones[row.state]} label={row.isLocked ? m.locked : m.states[row.state]} />,
      width: 170,
      phone: 'side',
    },
  ]
}

const Filters = ({ filters }: { filters: ReturnType<typeof useAddressFilters<typeof filterSpec>> }): ReactNode => {
  const m = usePeopleMessages()
  const desks = useApi(listDesks).data?.items ?? []
  const { organisation } = useActor()
  const { values, set } = filters
  return (
    <FilterBar filters={filters}>
      <FilterSearch value={values.words} onChange={(words) => set({ words })} label={m.searchPeople} />
      <FilterSelect
        label={m.allDesks}
        value={values.desk || null}
        onChange={(desk) => set({ desk: desk ?? '' })}
        choices={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
      />
      <FilterSelect
        label={m.allRoles}
        value={values.role}
        onChange={(role) => set({ role: roleNames.find((name) => name === role) ?? null })}
        choices={rolesOfKind(organisation.kind).map((role) => ({ value: role, label: m.roles[role] ?? role }))}
      />
      <FilterSelect
        label={m.current}
        value={values.state}
        onChange={(state) => set({ state: accountStates.find((name) => name === state) ?? null })}
        choices={accountStates.map((state) => ({ value: state, label: m.states[state] }))}
      />
    </FilterBar>
  )
}

/** Who works here and who may sign in: for the administrator of a house; leaders and the secretariat read it. */
export const PeoplePage = (): ReactNode => {
  const m = usePeopleMessages()
  const go = useGo()
  const notice = useNotice()
  const { can } = useActor()
  const filters = useAddressFilters(filterSpec)
  const sheet = useAddressFilters(sheetSpec)
  const { words, desk, role, state } = filters.values
  const people = useApi(listPeople, {
    query: { ...(words ? { words } : {}), ...(desk ? { deskId: desk } : {}), ...(role ? { role } : {}), ...(state ? { state } : {}) },
  })
  const columns = useColumns()
  const [shown, setShown] = useState<{ personId: string; name: string; link: OneTimeLink } | null>(null)
  const add = can('people.manage') ? (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => sheet.set({ new: true })}>
      {m.add}
    </Button>
  ) : undefined
  const counts = people.data?.counts
  const empty =
    filters.active > 0 ? <EmptyState icon="search" title={m.noneFound} next={m.noneFoundNext} /> : <EmptyState icon="users" title={m.none} next={m.noneNext} />
  return (
    <>
      <PageHeader title={m.title} {...(counts ? { line: m.line(counts.active, counts.invited) } : {})} {...(add ? { primary: add } : {})} />
      <Loaded of={people} isEmpty={() => false}>
        {({ items }) => (
          <DataTable
            name="people"
            label={m.title}
            columns={columns}
            rows={items}
            rowKey={(row) => row.id}
            rowLabel={(row) => row.name}
            to={(row) => `/people/${row.id}`}
            filters={<Filters filters={filters} />}
            foot={items.length === 0 ? empty : undefined}
          />
        )}
      </Loaded>
      <NewAccountSheet
        opened={sheet.values.new && can('people.manage')}
        onClose={() => sheet.set({ new: false })}
        onMade={({ link, ...made }) => {
          if (link) {
            sheet.set({ new: false })
            setShown({ ...made, link })
          } else {
            notice.done(m.joined(made.name))
            go(`/people/${made.personId}`)
          }
        }}
      />
      <LinkDialog
        link={shown?.link ?? null}
        name={shown?.name ?? ''}
        onClose={() => {
          const personId = shown?.personId
          setShown(null)
          if (personId) go(`/people/${personId}`)
        }}
      />
    </>
  )
}
