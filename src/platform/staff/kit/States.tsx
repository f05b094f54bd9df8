import { Button, Skeleton, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AppError } from '../../errors.ts'
import { formatWhen } from '../../i18n/format.ts'
import type { Look } from '../data/query.ts'
import { Icon, type IconName } from '../icons/Icon.tsx'
import { useKitMessages } from '../words/kit.ts'
import { useLanguage } from '../words/language.ts'
import { isOffline, sentenceOf } from '../words/sentence-of.ts'
import { useNow } from './device.ts'
import classes from './States.module.css'

/** Nothing here yet, and what to do about it. */
export const EmptyState = ({ title, next, actions, icon = 'inbox' }: { title: string; next?: ReactNode; actions?: ReactNode; icon?: IconName }): ReactNode => (
  <div className={classes.state}>
    <span className={classes.sign}>
      <Icon name={icon} size={28} />
    </span>
    <Text fw={600}>{title}</Text>
    {next && (
      <Text c="dimmed" component="div" className={classes.next}>
        {next}
      </Text>
    )}
    {actions && <div className={classes.actions}>{actions}</div>}
  </div>
)

/** A sentence, its cause and a way on. */
export const ErrorState = ({ error, onRetry, title, actions }: { error: unknown; onRetry?: () => void; title?: string; actions?: ReactNode }): ReactNode => {
  const m = useKitMessages()
  const { language } = useLanguage()
  const mayHelp = onRetry && !(error instanceof AppError && [403, 404, 410].includes(error.status))
  return (
    <div className={classes.state} role="alert">
      <span className={classes.sign} data-trouble>
        <Icon name={isOffline(error) ? 'cloud-off' : 'warning'} size={28} />
      </span>
      <Text fw={600}>{title ?? m.failedTitle}</Text>
      <Text c="dimmed" className={classes.next}>
        {sentenceOf(error, language)}
      </Text>
      <div className={classes.actions}>
        {mayHelp && (
          <Button variant="default" onClick={onRetry} leftSection={<Icon name="refresh" size={16} />}>
            {m.retry}
          </Button>
        )}
        {actions}
      </div>
    </div>
  )
}

/** Rows of the height of what comes, seen only after 300 ms so that quick answers do not flicker. */
export const LoadingRows = ({ rows = 8, height = 32 }: { rows?: number; height?: number }): ReactNode => {
  const m = useKitMessages()
  return (
    <output className={classes.loading} aria-label={m.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} style={{ height, display: 'flex', alignItems: 'center' }}>
          <Skeleton height={Math.min(14, height - 8)} width={`${92 - ((row * 17) % 38)}%`} radius={4} />
        </span>
      ))}
    </output>
  )
}

const hasNothing = (data: unknown): boolean => {
  const list = typeof data === 'object' && data !== null && 'items' in data ? data.items : data
  return data === null || (Array.isArray(list) && list.length === 0)
}

export type LoadedProps<T> = {
  readonly of: Pick<Look<T>, 'data' | 'error' | 'refetch'> & Partial<Pick<Look<T>, 'fromDevice' | 'at'>>
  readonly children: (data: T) => ReactNode
  readonly empty?: ReactNode
  /** What counts as empty; by itself an empty list, `items: []` or null. */
  readonly isEmpty?: (data: T) => boolean
  readonly loading?: ReactNode
}

/** Draws a reply: waiting, failed, empty, or what was asked for. */
export const Loaded = <T,>({ of, children, empty, isEmpty = hasNothing, loading }: LoadedProps<T>): ReactNode => {
  const m = useKitMessages()
  const now = useNow()
  if (of.data === undefined) return of.error ? <ErrorState error={of.error} onRetry={of.refetch} title={m.listFailed} /> : (loading ?? <LoadingRows />)
  return (
    <>
      {of.fromDevice && of.at && (
        <p className={classes.kept}>
          <Icon name="device" size={14} />
          {m.keptCopy(formatWhen(of.at, now))}
        </p>
      )}
      {empty !== undefined && isEmpty(of.data) ? empty : children(of.data)}
    </>
  )
}
