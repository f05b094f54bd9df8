import { useCallback } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { useNotice, useUndo } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { reverseOf } from '../item/changes.ts'
import type { ItemHands } from '../item/use-item-change.ts'
import { usePlanWords } from '../words/messages.ts'
import { moveOf, type Column } from './columns.ts'
import { useBoardMessages } from './messages.ts'

/** A refusal this page knows beforehand, said like the server's. */
const refusal = (vi: string): AppError => new AppError({ code: 'planning.not_movable', status: 409, detail: {}, vi, en: vi })

/** Drops an item into a column: written at once, undone with one tap, refused with its reason. True when it moved. */
export const useMove = (hands: ItemHands, onAssign: (item: PlanItem) => void): ((item: PlanItem, column: Column) => boolean) => {
  const m = useBoardMessages()
  const w = usePlanWords()
  const undo = useUndo()
  const notice = useNotice()
  return useCallback(
    (item, column) => {
      const move = moveOf(item, column.key)
      if (move.kind === 'stay') return false
      if (move.kind === 'assign') {
        onAssign(item)
        return false
      }
      if (move.kind === 'refused') {
        notice.failed(refusal(move.why === 'may_not' ? m.mayNotMove(item.title) : m.stateFollows))
        return false
      }
      const words = move.added ? m.movedAndAdded(item.title, column.name, w.media[move.added]) : m.moved(item.title, column.name)
      void hands.change(item, move.change).then((after) => after && undo(words, () => hands.change(after, reverseOf(item, move.change))))
      return true
    },
    [hands, m, notice, onAssign, undo, w],
  )
}
