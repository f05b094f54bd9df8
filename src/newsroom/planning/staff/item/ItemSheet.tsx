import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { LoadingRows, Sheet, useApi } from '../../../../platform/staff/index.ts'
import { getPlanItem, type PlanItem } from '../../contract.ts'
import { ItemDetail, type ItemDetailProps } from './ItemDetail.tsx'
import { useItemMessages } from './messages.ts'

const Asked = ({ itemId, ...rest }: Omit<ItemDetailProps, 'item'> & { itemId: string }): ReactNode => {
  const m = useItemMessages()
  const asked = useApi(getPlanItem, { params: { itemId } }, { keep: true })
  if (asked.data) return <ItemDetail item={asked.data} {...rest} />
  return asked.error ? <Text c="dimmed">{m.gone}</Text> : <LoadingRows rows={6} />
}

/** The sheet of an item: from the open list where it is there, else asked for (a link out of a notification). */
export const ItemSheet = ({
  itemId,
  listed,
  onClose,
  ...rest
}: Omit<ItemDetailProps, 'item'> & { itemId: string; listed: PlanItem | undefined; onClose: () => void }): ReactNode => {
  const m = useItemMessages()
  return (
    <Sheet title={m.sheet} opened={itemId !== ''} onClose={onClose}>
      {itemId !== '' && (listed ? <ItemDetail key={itemId} item={listed} {...rest} /> : <Asked key={itemId} itemId={itemId} {...rest} />)}
    </Sheet>
  )
}
