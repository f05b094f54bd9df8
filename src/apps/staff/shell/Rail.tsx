import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../../platform/staff/icons/Icon.tsx'
import { StaffLink } from '../../../platform/staff/navigation/links.tsx'
import { useShellMessages } from '../messages.ts'
import { Mark } from './Mark.tsx'
import type { WingNav } from './nav.ts'
import { NavLinks } from './NavLinks.tsx'
import classes from './Rail.module.css'

/** Left of everything on a laptop. */
export const Rail = ({
  nav,
  current,
  narrow,
  onNarrow,
  onHelp,
}: {
  nav: readonly WingNav[]
  current: string
  narrow: boolean
  onNarrow: () => void
  onHelp: () => void
}): ReactNode => {
  const m = useShellMessages()
  const toggle = narrow ? m.expandRail : m.collapseRail
  return (
    <nav className={classes.rail} data-narrow={narrow || undefined} aria-label={m.mainNavigation}>
      <div className={classes.head}>
        <StaffLink to="/" className={classes.brand} aria-label={`${m.productName} · ${m.home}`} tabIndex={-1}>
          <Mark size={24} silent={narrow} />
        </StaffLink>
      </div>
      <div className={classes.nav}>
        <NavLinks nav={nav} current={current} narrow={narrow} />
      </div>
      <div className={classes.foot}>
        <Tooltip label={toggle} position="right">
          <ActionIcon size={32} aria-label={toggle} aria-expanded={!narrow} onClick={onNarrow}>
            <Icon name="rail" size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${m.keyHelp} (?)`} position="right">
          <ActionIcon size={32} aria-label={m.keyHelp} onClick={onHelp}>
            <Icon name="keyboard" size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  )
}
