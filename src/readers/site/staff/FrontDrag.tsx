import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { useState, type ReactNode } from 'react'
import type { FrontWork } from '../contract.ts'
import { frontSlots, type FrontSlot } from '../front.ts'
import classes from './Front.module.css'
import { WorkFace } from './WorkFace.tsx'

/** What is in hand: a work, and the slot it was taken from when it stood in one. */
export type InHand = { readonly work: FrontWork; readonly from: FrontSlot | null }

/** Dragging by mouse and by finger (after a moment, so that lists still scroll); by key the same is done with buttons and menus. */
export const FrontDrag = ({ onDrop, children }: { onDrop: (hand: InHand, slot: FrontSlot) => void; children: ReactNode }): ReactNode => {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )
  const [hand, setHand] = useState<InHand | null>(null)
  const end = ({ over }: DragEndEvent): void => {
    const slot = frontSlots.find((each) => each === over?.id)
    setHand(null)
    if (hand && slot && slot !== hand.from) onDrop(hand, slot)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={({ active }) => setHand(active.data.current as InHand)}
      onDragEnd={end}
      onDragCancel={() => setHand(null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {hand && (
          <div className={classes.lifted}>
            <WorkFace work={hand.work} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** What can be taken in hand; `null` cannot. */
export const Draggable = ({ id, hand, children }: { id: string; hand: InHand | null; children: ReactNode }): ReactNode => {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, disabled: hand === null, data: hand ?? {} })
  return (
    <div
      ref={setNodeRef}
      {...(hand ? listeners : {})}
      className={classes.draggable}
      data-can={hand !== null || undefined}
      data-dragged={isDragging || undefined}
    >
      {children}
    </div>
  )
}

export const useSlotTarget = (slot: FrontSlot, enabled: boolean): { setNodeRef: (node: HTMLElement | null) => void; isOver: boolean } => {
  const { setNodeRef, isOver } = useDroppable({ id: slot, disabled: !enabled })
  return { setNodeRef, isOver }
}
