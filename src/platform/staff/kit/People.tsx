import { Tooltip, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKitMessages } from '../words/kit.ts'
import classes from './People.module.css'

export type PersonRef = { readonly id: string; readonly name: string }

const SHADES = 8

/** First and last: Nguyễn Thị Minh An → NA; one word → its first letter. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase('vi')
}

/** The same person has the same shade everywhere. */
export const shadeOf = (id: string): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % SHADES

/** A person in a small space: initials, the name on hover and for screen readers. */
export const PersonAvatar = ({ id, name, size = 24, silent }: PersonRef & { size?: number; silent?: boolean }): ReactNode => {
  const mark = (
    <span
      className={classes.avatar}
      data-shade={shadeOf(id)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }}
      data-initials={initialsOf(name)}
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  )
  return silent ? mark : <Tooltip label={name}>{mark}</Tooltip>
}

/** Several people as overlapping initials; those over `max` as a count with their names. */
export const People = ({ people, max = 3, size = 24 }: { people: readonly PersonRef[]; max?: number; size?: number }): ReactNode => {
  const m = useKitMessages()
  const rest = people.slice(max)
  return (
    <span className={classes.people}>
      {people.slice(0, max).map((person) => (
        <PersonAvatar key={person.id} {...person} size={size} />
      ))}
      {rest.length > 0 && (
        <Tooltip label={rest.map((person) => person.name).join(', ')}>
          <span className={classes.rest}>
            <span aria-hidden>{`+${rest.length}`}</span>
            <VisuallyHidden>{`${m.andOthers(rest.length)}: ${rest.map((person) => person.name).join(', ')}`}</VisuallyHidden>
          </span>
        </Tooltip>
      )}
    </span>
  )
}

/** Initials and the name written out. */
export const PersonName = ({ id, name, size = 22 }: PersonRef & { size?: number }): ReactNode => (
  <span className={classes.named}>
    <PersonAvatar id={id} name={name} size={size} silent />
    <span>{name}</span>
  </span>
)
