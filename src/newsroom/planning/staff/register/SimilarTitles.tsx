import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState, type ReactNode } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { Icon, useApi } from '../../../../platform/staff/index.ts'
import { listSimilarItems } from '../../contract.ts'
import { useRegisterMessages } from './messages.ts'
import classes from './RegisterSheet.module.css'

/** Shorter titles resemble everything. */
const SHORTEST = 8

/** Quiet word that somebody may be on it already; it never stands in the way. */
export const SimilarTitles = ({ title, day, exceptId }: { title: string; day: Day; exceptId: string }): ReactNode => {
  const m = useRegisterMessages()
  const [open, setOpen] = useState(false)
  const list = useId()
  const [asked] = useDebouncedValue(title.trim(), 350)
  const enabled = foldText(asked).length >= SHORTEST
  const similar = useApi(listSimilarItems, { query: { title: asked, day, exceptId } }, { enabled })
  const items = enabled ? (similar.data?.items ?? []) : []
  return (
    <div role="status">
      {items.length > 0 && (
        <button type="button" className={classes.similar} aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
          <Icon name="copy" size={15} />
          {m.similar(items.length)}
          <Icon name={open ? 'chevron-up' : 'chevron-down'} size={15} />
        </button>
      )}
      <ul id={list} className={classes.similarList} hidden={!open || items.length === 0}>
        {items.map((item) => (
          <li key={item.id}>
            <span>{item.title}</span>
            <span className={classes.similarWho}>{m.similarRow(formatWeekdayShort(item.day), item.registeredBy)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
