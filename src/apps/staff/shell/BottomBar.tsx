import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../platform/staff/icons/Icon.tsx'
import type { NavItem } from '../../../platform/staff/manifest.ts'
import { StaffLink } from '../../../platform/staff/navigation/links.tsx'
import { useText } from '../../../platform/staff/words/language.ts'
import { useShellMessages } from '../messages.ts'
import classes from './BottomBar.module.css'

const Tab = ({ to, icon, label, current }: { to: string; icon: IconName; label: string; current: boolean }): ReactNode => (
  <StaffLink to={to} className={classes.tab} aria-current={current ? 'page' : undefined}>
    <Icon name={icon} size={22} />
    <span className={classes.label}>{label}</span>
  </StaffLink>
)

/** The five things this person does most, under the thumb; above them the primary action of the page. */
export const BottomBar = ({
  items,
  current,
  onPlace,
}: {
  items: readonly NavItem[]
  current: string
  onPlace: (place: HTMLElement | null) => void
}): ReactNode => {
  const m = useShellMessages()
  const text = useText()
  return (
    <div className={classes.place}>
      <div ref={onPlace} />
      <nav className={classes.bar} aria-label={m.phoneNavigation}>
        <Tab to="/" icon="home" label={m.home} current={current === '/'} />
        {items.map((item) => (
          <Tab key={item.path} to={item.path} icon={item.icon} label={text(item.short ?? item.label)} current={current === item.path} />
        ))}
      </nav>
    </div>
  )
}
