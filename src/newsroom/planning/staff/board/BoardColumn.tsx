import { useDroppable } from '@dnd-kit/core'
import type { ReactNode } from 'react'
import { usePlanWords } from '../words/messages.ts'
import { formatLength } from '../words/rules.ts'
import { MediaIcons } from '../item/Marks.tsx'
import classes from './Board.module.css'
import { Card, type CardActs, type CardLook } from './Card.tsx'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'

const Load = ({ column }: { column: Column }): ReactNode => {
  const m = useBoardMessages()
  const { length } = column
  const items = column.key.kind === 'desk' ? m.load(column.items.length, column.people) : m.loadItems(column.items.length)
  const over = length ? length.used - length.total : 0
  return (
    <span className="tabular">
      {length && (
        <span className={over > 0 ? classes.tooLong : undefined}>
          {m.length(formatLength(length.used), formatLength(length.total))}
          {over > 0 && ` ${m.tooLong(formatLength(over))}`} ·{' '}
        </span>
      )}
      {items}
    </span>
  )
}

/** A column with its own scroll; its head stays. */
export const BoardColumn = ({
  column,
  look,
  acts,
  helpId,
  target,
}: {
  column: Column
  look: CardLook
  acts: CardActs
  helpId: string
  target: boolean
}): ReactNode => {
  const m = useBoardMessages()
  const w = usePlanWords()
  const { setNodeRef, isOver } = useDroppable({ id: column.id })
  return (
    <section
      ref={setNodeRef}
      id={`column-${column.id}`}
      className={classes.column}
      aria-label={m.column(column.name, column.items.length)}
      data-over={isOver || target || undefined}
      data-quiet={column.isQuiet || undefined}
    >
      <header className={classes.columnHead}>
        {column.medium && <MediaIcons media={[column.medium]} />}
        <h2 className={classes.columnName} title={column.medium ? `${w.media[column.medium]}: ${column.name}` : column.name}>
          {column.name}
        </h2>
        {!column.isQuiet && <Load column={column} />}
      </header>
      {column.items.length === 0 ? (
        <p className={classes.emptyColumn}>{m.emptyColumn}</p>
      ) : (
        // a list that scrolls can be reached by key
        <ul className={classes.cards} aria-label={column.name}>
          {column.items.map((item) => (
            <Card key={item.id} item={item} look={look} acts={acts} helpId={helpId} />
          ))}
        </ul>
      )}
    </section>
  )
}
