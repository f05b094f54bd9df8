import { ActionIcon, Checkbox, Group, MultiSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Colleague } from '../../../../commons/people/contract.ts'
import { Icon } from '../../../../platform/staff/index.ts'
import type { ChainLevel } from '../../chain.ts'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

export const signingRoles = ['desk_head', 'editor', 'secretary', 'leader'] as const

type Given = {
  readonly level: ChainLevel
  readonly no: number
  readonly count: number
  readonly people: readonly Colleague[]
  readonly disabled: boolean
  readonly onChange: (over: Partial<ChainLevel>) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** Everybody who holds the level by role today. */
const holdersOf = (level: ChainLevel, people: readonly Colleague[]): Colleague[] =>
  people.filter((person) => level.roles.some((role) => person.roles.includes(role)))

const Moves = ({ level, no, count, onStep, onRemove }: Given): ReactNode => {
  const m = useSigningMessages()
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon size={40} variant="subtle" color="gray" aria-label={m.up(level.name)} disabled={no === 1} onClick={() => onStep(-1)}>
        <Icon name="arrow-up" size={18} />
      </ActionIcon>
      <ActionIcon size={40} variant="subtle" color="gray" aria-label={m.down(level.name)} disabled={no === count} onClick={() => onStep(1)}>
        <Icon name="arrow-down" size={18} />
      </ActionIcon>
      <ActionIcon size={40} variant="subtle" color="red" aria-label={m.removeLevel(level.name)} disabled={count === 1} onClick={onRemove}>
        <Icon name="trash" size={18} />
      </ActionIcon>
    </Group>
  )
}

/** One level: its name, who signs, and what signing there means. */
export const LevelEditor = (given: Given): ReactNode => {
  const { level, no, count, people, disabled, onChange } = given
  const m = useSigningMessages()
  const holders = holdersOf(level, people)
  const known = signingRoles.map((role) => ({ value: role, label: m.roles[role] }))
  const other = level.roles.filter((role) => !signingRoles.some((each) => each === role)).map((role) => ({ value: role, label: role }))
  return (
    <li className={classes.level}>
      <div className={classes.levelHead}>
        <TextInput
          className={classes.levelName}
          label={m.level(no)}
          aria-label={`${m.level(no)}: ${m.name}`}
          maxLength={80}
          value={level.name}
          disabled={disabled}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {!disabled && <Moves {...given} />}
      </div>
      <div className={classes.fields}>
        <MultiSelect
          mt={8}
          label={m.who}
          description={holders.length > 0 ? m.now(holders.map((person) => person.name).join(', ')) : no === count ? m.nobodyLast : m.nobody}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[...known, ...other]}
          value={level.roles}
          disabled={disabled}
          onChange={(roles) => onChange({ roles })}
        />
        <Group mt={{ base: 0, sm: 34 }} gap={16}>
          <Checkbox label={m.ofDesk} checked={level.ofDesk} disabled={disabled} onChange={(event) => onChange({ ofDesk: event.currentTarget.checked })} />
          <Checkbox label={m.mayEdit} checked={level.mayEdit} disabled={disabled} onChange={(event) => onChange({ mayEdit: event.currentTarget.checked })} />
        </Group>
      </div>
    </li>
  )
}
