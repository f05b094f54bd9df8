import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Icon, LoadingRows, useApi, When } from '../../../../platform/staff/index.ts'
import { listItemHistory } from '../../contract.ts'
import type { WordLists } from '../words/word-lists.ts'
import { useFieldWords } from './describe.ts'
import classes from './ItemDetail.module.css'
import { useItemMessages } from './messages.ts'

type Act = OutputOf<typeof listItemHistory>['items'][number]

const ActRow = ({ act, lists }: { act: Act; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const words = useFieldWords(lists)
  return (
    <li>
      <span>
        {act.by?.name ?? m.system} {m.acts[act.act] ?? act.act} · <When at={act.at} />
      </span>
      {act.changes.map(({ field, before, after }) => (
        <div key={field} className={classes.change}>
          {m.changeFields[field]}: {words(field, before)} → {words(field, after)}
        </div>
      ))}
    </li>
  )
}

const Acts = ({ itemId, lists }: { itemId: string; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const history = useApi(listItemHistory, { params: { itemId } })
  if (!history.data) return history.error ? <p className={classes.change}>{m.historyOffline}</p> : <LoadingRows rows={3} height={28} />
  return (
    <ol className={classes.history}>
      {history.data.items.map((act) => (
        <ActRow key={act.id} act={act} lists={lists} />
      ))}
    </ol>
  )
}

/** Folded: who did what to the item, asked for only when somebody wants to know. */
export const ItemHistory = ({ itemId, lists }: { itemId: string; lists: WordLists }): ReactNode => {
  const m = useItemMessages()
  const [open, setOpen] = useState(false)
  return (
    <section>
      <button type="button" className={classes.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={15} />
        {m.history}
      </button>
      {open && <Acts itemId={itemId} lists={lists} />}
    </section>
  )
}
