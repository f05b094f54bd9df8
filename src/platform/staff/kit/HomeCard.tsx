import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '../../i18n/format.ts'
import { Icon, type IconName } from '../icons/Icon.tsx'
import { StaffLink } from '../navigation/links.tsx'
import classes from './HomeCard.module.css'

/** A card of the home page: what waits for this person in one room. `calm` is shown when nothing does. */
export const HomeCard = ({
  title,
  icon,
  count,
  to,
  more,
  calm,
  children,
}: {
  title: string
  icon: IconName
  count?: number
  to?: string
  more?: string
  calm?: string
  children?: ReactNode
}): ReactNode => (
  <section className={classes.card} aria-label={title} data-calm={count === 0 || undefined}>
    <header className={classes.head}>
      <Icon name={icon} size={18} />
      <h2 className={classes.title}>{title}</h2>
      {count !== undefined && <span className={`${classes.count} tabular`}>{formatNumber(count)}</span>}
    </header>
    {count === 0 && calm ? (
      <Text c="dimmed" px={14} pb={12}>
        {calm}
      </Text>
    ) : (
      <div className={classes.rows}>{children}</div>
    )}
    {to && more && (
      <StaffLink to={to} className={classes.more}>
        {more}
        <Icon name="chevron-right" size={14} />
      </StaffLink>
    )}
  </section>
)

/** One thing in a card: opens it. `side` is a time or a state. */
export const HomeRow = ({ to, title, detail, side }: { to: string; title: string; detail?: ReactNode; side?: ReactNode }): ReactNode => (
  <StaffLink to={to} className={classes.row}>
    <span className={classes.words}>
      <span className={classes.rowTitle}>{title}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </span>
    {side && <span className={`${classes.side} tabular`}>{side}</span>}
  </StaffLink>
)
