import { Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDecimal } from '../../i18n/format.ts'
import { Icon } from '../icons/Icon.tsx'
import { StaffLink } from '../navigation/links.tsx'
import { useKitMessages } from '../words/kit.ts'
import classes from './Figures.module.css'

const WIDTH = 96
const HEIGHT = 28

/** Corners of the line in a box of 96×28; the axis starts at zero unless `from` says otherwise. */
export const trendPath = (points: readonly (number | null)[], from: number, to: number): string => {
  const step = points.length > 1 ? WIDTH / (points.length - 1) : 0
  const span = to - from || 1
  let joined = false
  return points
    .map((value, index) => {
      if (value === null) {
        joined = false
        return ''
      }
      const corner = `${joined ? 'L' : 'M'}${(index * step).toFixed(1)} ${(HEIGHT - 2 - ((value - from) / span) * (HEIGHT - 4)).toFixed(1)}`
      joined = true
      return corner
    })
    .join('')
}

/** A small line of values over time with the wanted value dashed. `label` says in words what it shows. */
export const TrendLine = ({
  points,
  target,
  label,
  from = 0,
}: {
  points: readonly (number | null)[]
  target?: number | null
  label: string
  from?: number
}): ReactNode => {
  const known = points.filter((value) => value !== null)
  const top = Math.max(...known, target ?? from, from + 1e-9)
  return (
    <span>
      <VisuallyHidden>{label}</VisuallyHidden>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden className={classes.trend}>
        {typeof target === 'number' && <path d={trendPath([target, target], from, top)} className={classes.target} />}
        <path d={trendPath(points, from, top)} className={classes.line} />
      </svg>
    </span>
  )
}

export type FigureProps = {
  readonly label: string
  /** Formatted: '66,7 %'. Null is never shown as 0; give `missing` instead. */
  readonly value: string | null
  /** Why there is no value and what to do: 'chưa có số gốc (2020)'. */
  readonly missing?: ReactNode
  /** The count behind a percent: '2/3 cơ quan'. */
  readonly count?: string
  readonly target?: string | null
  readonly trend?: ReactNode
  /** Where the works or people behind it are listed. */
  readonly source?: string
  readonly state?: ReactNode
}

/** A number with all that gives it meaning. */
export const Figure = ({ label, value, missing, count, target, trend, source, state }: FigureProps): ReactNode => {
  const m = useKitMessages()
  return (
    <div className={classes.figure}>
      <Text c="dimmed" fz={13}>
        {label}
      </Text>
      <div className={classes.row}>
        {value === null ? <Text c="dimmed">{missing}</Text> : <span className={`${classes.value} tabular`}>{value}</span>}
        {trend}
        {source && (
          <StaffLink to={source} aria-label={m.source} title={m.source} className={classes.source}>
            <Icon name="database" size={16} />
          </StaffLink>
        )}
      </div>
      <Text c="dimmed" fz={13} className="tabular">
        {[count, target ? m.target(target) : null].filter(Boolean).join(' · ')}
      </Text>
      {state}
    </div>
  )
}

/** +12,5 or −3: a change always carries its sign. */
export const formatChange = (value: number): string => (value > 0 ? `+${formatDecimal(value)}` : value < 0 ? `−${formatDecimal(-value)}` : formatDecimal(0))
