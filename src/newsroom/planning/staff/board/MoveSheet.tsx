import { Stack, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Sheet } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'
import classes from './MoveSheet.module.css'

/** “Chuyển tới…”: where no hand can drag, columns are a list. */
export const MoveSheet = ({
  item,
  columns,
  onMove,
  onClose,
}: {
  item: PlanItem | null
  columns: readonly Column[]
  onMove: (item: PlanItem, column: Column) => void
  onClose: () => void
}): ReactNode => {
  const m = useBoardMessages()
  return (
    <Sheet title={m.moveTo} opened={item !== null} onClose={onClose}>
      {item && (
        <Stack gap={0}>
          <Text fw={500} mb={8}>
            {item.title}
          </Text>
          {columns.map((column) => (
            <UnstyledButton
              key={column.id}
              className={classes.column}
              disabled={column.items.some(({ id }) => id === item.id)}
              onClick={() => {
                onClose()
                onMove(item, column)
              }}
            >
              <span>{column.name}</span>
              <span className={`${classes.count} tabular`}>{m.loadItems(column.items.length)}</span>
            </UnstyledButton>
          ))}
        </Stack>
      )}
    </Sheet>
  )
}
