import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type DragStartEvent,
} from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import { callApi } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { holdPlanItem } from '../../live.ts'
import type { WordLists } from '../words/word-lists.ts'
import { LiftedCard } from './Card.tsx'
import type { Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'

/** The column under the finger; outside all of them the one the card covers most. */
const underPointer: CollisionDetection = (given) => {
  const found = pointerWithin(given)
  return found.length > 0 ? found : rectIntersection(given)
}

// a courtesy to other boards: when it does not arrive, nothing is wrong
const tellHeld = (itemId: string, held: boolean): void => void callApi(holdPlanItem, { params: { itemId }, body: { held } }).catch(() => undefined)

/** Dragging by mouse and by finger (after a moment, so that lists still scroll); by key it is the M of the board. */
export const BoardDrag = ({
  columns,
  lists,
  onDrop,
  children,
}: {
  columns: readonly Column[]
  lists: WordLists
  onDrop: (item: PlanItem, column: Column) => void
  children: ReactNode
}): ReactNode => {
  const m = useBoardMessages()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )
  const [lifted, setLifted] = useState<PlanItem | null>(null)
  const itemOf = (id: unknown): PlanItem | undefined => columns.flatMap(({ items }) => items).find((item) => item.id === id)
  const columnOf = (id: unknown): Column | undefined => columns.find((column) => column.id === id)
  const start = ({ active }: DragStartEvent): void => {
    setLifted(itemOf(active.id) ?? null)
    tellHeld(String(active.id), true)
  }
  const letGo = (id: unknown): void => {
    setLifted(null)
    tellHeld(String(id), false)
  }
  const end = ({ active, over }: DragEndEvent): void => {
    const [item, column] = [itemOf(active.id), columnOf(over?.id)]
    letGo(active.id)
    if (item && column) onDrop(item, column)
  }
  const titleOf = (id: unknown): string => itemOf(id)?.title ?? ''
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={({ active }) => letGo(active.id)}
      accessibility={{
        screenReaderInstructions: { draggable: m.dragHelp },
        announcements: {
          onDragStart: ({ active }) => m.dragStart(titleOf(active.id)),
          onDragOver: ({ active, over }) => (over ? m.dragOver(titleOf(active.id), columnOf(over.id)?.name ?? '') : undefined),
          onDragEnd: ({ active, over }) => (over ? m.moveDropped(titleOf(active.id), columnOf(over.id)?.name ?? '') : m.moveStopped),
          onDragCancel: () => m.moveStopped,
        },
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>{lifted && <LiftedCard item={lifted} lists={lists} />}</DragOverlay>
    </DndContext>
  )
}
