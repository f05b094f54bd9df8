import { useId, useState, type ReactNode } from 'react'
import { usePhone } from '../../../../platform/staff/index.ts'
import { useSwipe } from '../day/swipe.ts'
import classes from './Board.module.css'
import { BoardColumn } from './BoardColumn.tsx'
import { BoardDrag } from './BoardDrag.tsx'
import type { CardActs, CardLook } from './Card.tsx'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'
import type { PlanItem } from '../../contract.ts'

export type ColumnsProps = {
  readonly columns: readonly Column[]
  readonly look: CardLook
  readonly acts: CardActs
  /** Column a card in hand would go to, by key. */
  readonly targetId: string | null
  readonly onDrop: (item: PlanItem, column: Column) => void
}

/** One column at a time; their names are tabs that a finger pushes along. */
const PhoneColumns = ({ columns, look, acts, helpId }: Omit<ColumnsProps, 'onDrop' | 'targetId'> & { helpId: string }): ReactNode => {
  const m = useBoardMessages()
  const [chosen, setChosen] = useState('')
  const at = Math.max(
    0,
    columns.findIndex(({ id }) => id === chosen),
  )
  const column = columns[at]
  const show = (next: Column | undefined): void => {
    if (!next) return
    setChosen(next.id)
    document.getElementById(`tab-${next.id}`)?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }
  const swipe = useSwipe((step) => show(columns[at + step]))
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label={m.columnTabs}>
        {columns.map((one) => (
          <button
            key={one.id}
            id={`tab-${one.id}`}
            type="button"
            role="tab"
            aria-selected={one.id === column?.id}
            aria-controls="board-column"
            className={classes.tab}
            onClick={() => show(one)}
          >
            {one.name} <span className="tabular">{one.items.length}</span>
          </button>
        ))}
      </div>
      <div id="board-column" role="tabpanel" aria-labelledby={column ? `tab-${column.id}` : undefined} className={classes.phoneColumn} {...swipe}>
        {column && <BoardColumn column={column} look={look} acts={acts} helpId={helpId} target={false} />}
      </div>
    </>
  )
}

export const Columns = ({ columns, look, acts, targetId, onDrop }: ColumnsProps): ReactNode => {
  const m = useBoardMessages()
  const phone = usePhone()
  const helpId = useId()
  return (
    <BoardDrag columns={columns} lists={look.lists} onDrop={onDrop}>
      <span id={helpId} hidden>
        {m.dragHelp}
      </span>
      {phone ? (
        <PhoneColumns columns={columns} look={{ ...look, frozen: true }} acts={acts} helpId={helpId} />
      ) : (
        <div className={classes.columns}>
          {columns.map((column) => (
            <BoardColumn key={column.id} column={column} look={look} acts={acts} helpId={helpId} target={targetId === column.id} />
          ))}
        </div>
      )}
    </BoardDrag>
  )
}
