import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../platform/staff/icons/Icon.tsx'
import { StaffLink } from '../../../platform/staff/navigation/links.tsx'
import { useText } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'
import type { WingNav } from './nav.ts'
import classes from './Rail.module.css'

type EntryProps = {
  readonly to: string
  readonly icon: IconName
  readonly label: string
  readonly current: boolean
  readonly narrow: boolean
  readonly onGo?: () => void
}

const Entry = ({ to, icon, label, current, narrow, onGo }: EntryProps): ReactNode => (
  <Tooltip label={label} position="right" disabled={!narrow}>
    <StaffLink to={to} className={classes.entry} aria-current={current ? 'page' : undefined} aria-label={narrow ? label : undefined} onClick={onGo}>
      <Icon name={icon} size={18} />
      {!narrow && <span className={classes.entryLabel}>{label}</span>}
    </StaffLink>
  </Tooltip>
)

/** Home and the wings; `narrow` shows signs with their names on hover and focus. */
export const NavLinks = ({
  nav,
  current,
  narrow = false,
  onGo,
}: {
  nav: readonly WingNav[]
  current: string
  narrow?: boolean
  onGo?: () => void
}): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  const go = onGo ? { onGo } : {}
  return (
    <>
      <Entry to="/" icon="home" label={m.home} current={current === '/'} narrow={narrow} {...go} />
      {nav.map(({ wing, items }) => (
        <section key={wing} className={classes.wing} aria-label={m.wings[wing]}>
          {narrow ? <hr className={classes.divider} /> : <h2 className={classes.wingName}>{m.wings[wing]}</h2>}
          {items.map((item) => (
            <Entry key={item.path} to={item.path} icon={item.icon} label={text(item.label)} current={current === item.path} narrow={narrow} {...go} />
          ))}
        </section>
      ))}
    </>
  )
}
