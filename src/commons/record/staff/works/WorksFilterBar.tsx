import type { ReactNode } from 'react'
import { DayPicker, FilterBar, FilterMore, FilterSearch, FilterSelect, type Choice } from '../../../../platform/staff/index.ts'
import { mediums, provenances, workStates } from '../../words.ts'
import { useRecordWords } from '../words/messages.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import type { WorksFilters } from './filters.ts'
import { useWorksMessages } from './messages.ts'

const DayFilter = ({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }): ReactNode => (
  <DayPicker size="xs" w={104} aria-label={label} placeholder={label} clearable value={value} onChange={onChange} />
)

const named = (items: readonly { readonly id: string; readonly name: string }[]): Choice[] => items.map(({ id, name }) => ({ value: id, label: name }))

const rarer = ['genre', 'commitment', 'person', 'provenance'] as const

/** What is looked for daily stands in the line; the rest is one step away, so that the list keeps its height. */
export const WorksFilterBar = ({ filters, words }: { filters: WorksFilters; words: AgencyWords }): ReactNode => {
  const m = useWorksMessages()
  const w = useRecordWords()
  const { values, set } = filters
  return (
    <FilterBar filters={filters}>
      <FilterSearch label={m.search} value={values.q} onChange={(q) => set({ q })} />
      <DayFilter label={m.filters.from} value={values.from} onChange={(from) => set({ from })} />
      <DayFilter label={m.filters.to} value={values.to} onChange={(to) => set({ to })} />
      <FilterSelect
        label={m.filters.medium}
        width={112}
        value={values.medium ?? null}
        onChange={(medium) => set({ medium: mediums.find((each) => each === medium) })}
        choices={mediums.map((value) => ({ value, label: w.mediums[value] }))}
      />
      <FilterSelect
        label={m.filters.section}
        width={124}
        value={values.section}
        onChange={(section) => set({ section: section ?? '' })}
        choices={named(words.sections)}
      />
      <FilterSelect
        label={m.filters.state}
        width={118}
        value={values.state ?? null}
        onChange={(state) => set({ state: workStates.find((each) => each === state) })}
        choices={workStates.map((value) => ({ value, label: w.states[value] }))}
      />
      <FilterMore active={rarer.filter((name) => values[name]).length}>
        <FilterSelect
          label={m.filters.genre}
          width={240}
          value={values.genre}
          onChange={(genre) => set({ genre: genre ?? '' })}
          choices={words.genres.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <FilterSelect
          label={m.filters.commitment}
          width={240}
          value={values.commitment}
          onChange={(commitment) => set({ commitment: commitment ?? '' })}
          choices={named(words.commitments)}
        />
        <FilterSelect
          label={m.filters.person}
          width={240}
          value={values.person}
          onChange={(person) => set({ person: person ?? '' })}
          choices={named(words.people)}
        />
        <FilterSelect
          label={m.filters.provenance}
          width={240}
          value={values.provenance ?? null}
          onChange={(provenance) => set({ provenance: provenances.find((each) => each === provenance) })}
          choices={provenances.map((value) => ({ value, label: w.provenances[value] }))}
        />
      </FilterMore>
    </FilterBar>
  )
}
