import { Button, CloseButton, Popover, Select, Stack, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { createContext, use, useState, type ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useKitMessages } from '../words/kit.ts'
import classes from './Filters.module.css'

export type Choice = { readonly value: string; readonly label: string; readonly count?: number }

/** A list opened inside another pop-over stays inside it, so that a choice is no click outside. */
const InsidePopover = createContext(false)

/** Filters in one line; on a phone the line is pushed sideways. `filters` is what `useAddressFilters` gave. */
export const FilterBar = ({
  filters,
  children,
  end,
}: {
  filters: { readonly active: number; readonly clear: () => void }
  children: ReactNode
  end?: ReactNode
}): ReactNode => {
  const m = useKitMessages()
  return (
    <search className={classes.bar}>
      <div className={classes.filters}>
        {children}
        {filters.active > 0 && (
          <Button size="xs" variant="subtle" color="gray" onClick={filters.clear} className={classes.clear}>
            {m.clearFilters}
          </Button>
        )}
      </div>
      {end && <div className={classes.end}>{end}</div>}
    </search>
  )
}

/** Words to look for; told 300 ms after the last key. */
export const FilterSearch = ({ value, onChange, label }: { value: string; onChange: (value: string) => void; label?: string }): ReactNode => {
  const m = useKitMessages()
  const [{ known, typed }, setTyped] = useState({ known: value, typed: value })
  const tell = useDebouncedCallback(onChange, 300)
  // the address was changed elsewhere: another view, or the filters were cleared
  if (known !== value) setTyped({ known: value, typed: value })
  const type = (next: string): void => {
    setTyped({ known: value, typed: next })
    tell(next)
  }
  return (
    <TextInput
      type="search"
      size="xs"
      className={classes.search}
      aria-label={label ?? m.search}
      placeholder={label ?? m.search}
      leftSection={<Icon name="search" size={15} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={m.clearFilters} onClick={() => type('')} />}
    />
  )
}

/** One of several, or all. */
export const FilterSelect = ({
  label,
  value,
  onChange,
  choices,
  width = 170,
}: {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  choices: readonly Choice[]
  width?: number
}): ReactNode => {
  const isInside = use(InsidePopover)
  return (
    <Select
      size="xs"
      w={width}
      aria-label={label}
      placeholder={label}
      value={value === '' ? null : value}
      onChange={onChange}
      data={choices.map((choice) => ({ value: choice.value, label: choice.count === undefined ? choice.label : `${choice.label} (${choice.count})` }))}
      clearable
      searchable={choices.length > 8}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: !isInside }}
      className={classes.select}
    />
  )
}

/** Filters of rarer use, one step away; `active` says how many of them are set. */
export const FilterMore = ({ active, children }: { active: number; children: ReactNode }): ReactNode => {
  const m = useKitMessages()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant={active > 0 ? 'light' : 'default'} rightSection={<Icon name="chevron-down" size={14} />}>
          {m.moreFilters(active)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <InsidePopover value>
          <Stack gap={8}>{children}</Stack>
        </InsidePopover>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Several of a few, as words to press. */
export const FilterChips = ({
  label,
  value,
  onChange,
  choices,
}: {
  label: string
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  choices: readonly Choice[]
}): ReactNode => (
  <fieldset className={classes.chips} aria-label={label}>
    {choices.map((choice) => {
      const chosen = value.includes(choice.value)
      return (
        <button
          key={choice.value}
          type="button"
          className={classes.chip}
          aria-pressed={chosen}
          onClick={() => onChange(chosen ? value.filter((other) => other !== choice.value) : [...value, choice.value])}
        >
          {choice.label}
          {choice.count !== undefined && <span className={`${classes.count} tabular`}>{choice.count}</span>}
        </button>
      )
    })}
  </fieldset>
)
