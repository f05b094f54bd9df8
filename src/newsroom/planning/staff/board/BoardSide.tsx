import { ActionIcon } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Icon, usePhone } from '../../../../platform/staff/index.ts'
import type { PlanItem } from '../../contract.ts'
import { ItemDetail, type ItemDetailProps } from '../item/ItemDetail.tsx'
import { ItemSheet } from '../item/ItemSheet.tsx'
import classes from './Board.module.css'
import { BoardStrip, type BoardStripProps } from './BoardStrip.tsx'
import { useBoardMessages } from './messages.ts'

export type BoardSideProps = {
  readonly openId: string
  readonly item: PlanItem | undefined
  readonly detail: Omit<ItemDetailProps, 'item'>
  readonly strip: Omit<BoardStripProps, 'folded' | 'onFold'>
  readonly onClose: () => void
}

/** At the right: the open story, else what wants attention. On a phone the story comes as a sheet. */
export const BoardSide = ({ openId, item, detail, strip, onClose }: BoardSideProps): ReactNode => {
  const m = useBoardMessages()
  const phone = usePhone()
  const [folded, setFolded] = useLocalStorage({ key: 'hoitu.board-strip', defaultValue: false, getInitialValueInEffect: false })
  if (phone) return <ItemSheet itemId={openId} listed={item} onClose={onClose} {...detail} />
  if (item)
    return (
      <aside className={classes.panel} aria-label={m.panel}>
        <div className={classes.panelHead}>
          <ActionIcon size={32} aria-label={m.closePanel} onClick={onClose}>
            <Icon name="x" />
          </ActionIcon>
        </div>
        <ItemDetail key={item.id} item={item} {...detail} />
      </aside>
    )
  return <BoardStrip {...strip} folded={folded} onFold={setFolded} />
}
