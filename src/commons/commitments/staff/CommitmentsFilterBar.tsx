import type { ReactNode } from 'react'
import {
  DayPicker,
  FilterBar,
  FilterMore,
  FilterSearch,
  FilterSelect,
  useActor,
  useText,
  type AddressFilters,
  type Choice,
} from '../../../platform/staff/index.ts'
import { sourceKinds, type Commitment } from '../contract.ts'
import { commitmentStates } from '../state.ts'
import type { filterSpec } from './filters.ts'
import { useCommitmentMessages } from './messages.ts'
import { useAgencies } from './use-agencies.ts'

const distinct = (choices: readonly Choice[]): Choice[] => [...new Map(choices.map((choice) => [choice.value, choice])).values()]

export const CommitmentsFilterBar = ({ filters, items }: { filters: AddressFilters<typeof filterSpec>; items: readonly Commitment[] }): ReactNode => {
  const m = useCommitmentMessages()
  const text = useText()
  const agencies = useAgencies()
  const isAgency = useActor().organisation.kind === 'agency'
  const { values, set } = filters
  return (
    <FilterBar filters={filters}>
      <FilterSearch label={m.search} value={values.q} onChange={(q) => set({ q })} />
      {!isAgency && (
        <FilterSelect
          label={m.filters.state}
          width={140}
          value={values.state}
          onChange={(state) => set({ state: commitmentStates.find((each) => each === state) ?? null })}
          choices={commitmentStates.map((value) => ({ value, label: m.states[value] }))}
        />
      )}
      <FilterSelect
        label={m.filters.kind}
        width={150}
        value={values.kind}
        onChange={(kind) => set({ kind: kind ?? '' })}
        choices={distinct(items.map(({ kind }) => ({ value: kind.code, label: text(kind) })))}
      />
      <FilterSelect
        label={m.filters.origin}
        width={130}
        value={values.origin}
        onChange={(origin) => set({ origin: sourceKinds.find((each) => each === origin) ?? null })}
        choices={sourceKinds.map((value) => ({ value, label: m.origins[value] }))}
      />
      <FilterMore active={[values.owner, values.receiver, values.until].filter(Boolean).length}>
        <FilterSelect
          label={m.filters.owner}
          width={260}
          value={values.owner}
          onChange={(owner) => set({ owner: owner ?? '' })}
          choices={distinct(items.map(({ owner }) => ({ value: owner.id, label: owner.name })))}
        />
        {!isAgency && (
          <FilterSelect
            label={m.filters.receiver}
            width={260}
            value={values.receiver}
            onChange={(receiver) => set({ receiver: receiver ?? '' })}
            choices={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        )}
        <DayPicker
          size="xs"
          aria-label={m.filters.until}
          placeholder={m.filters.until}
          clearable
          popoverProps={{ withinPortal: false }}
          value={values.until}
          onChange={(until) => set({ until })}
        />
      </FilterMore>
    </FilterBar>
  )
}
