import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { useOrganisationMessages } from '../messages.ts'
import classes from '../Organisations.module.css'

export type Dated = { readonly from: string; readonly to: string | null }
/** `to` is the first day it no longer is. */
export const isOn = ({ from, to }: Dated, day: string): boolean => from <= day && (to === null || to > day)

/** A product, a channel or a licence: what it is, from when to when, paler on days it does not hold. */
export const DatedRow = ({
  strong,
  dim,
  dates,
  asOf,
  badge,
  onEdit,
}: {
  strong: string
  dim: readonly (string | null | undefined | false)[]
  dates: Dated
  asOf: string
  badge?: ReactNode
  onEdit: (() => void) | null
}): ReactNode => {
  const m = useOrganisationMessages()
  return (
    <li className={classes.row} data-past={isOn(dates, asOf) ? undefined : true}>
      <div className={classes.words}>
        <div className={classes.strong}>{strong}</div>
        <div className={classes.dim}>{dim.filter(Boolean).join(' · ')}</div>
      </div>
      {badge}
      <span className="tabular">{m.period(formatDay(dates.from), dates.to ? formatDay(dates.to) : m.now)}</span>
      {onEdit && (
        <Button size="xs" variant="default" onClick={onEdit}>
          {m.edit}
        </Button>
      )}
    </li>
  )
}
