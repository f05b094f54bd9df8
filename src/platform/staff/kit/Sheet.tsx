import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKitMessages } from '../words/kit.ts'
import { CursorAtOnce } from './CursorAtOnce.tsx'
import { usePhone } from './device.ts'
import classes from './Sheet.module.css'

/** Details beside the page: at the right on a laptop, from below on a phone. `foot` stays in reach at its end. */
export const Sheet = ({
  title,
  opened,
  onClose,
  children,
  foot,
  width = 440,
}: {
  title: ReactNode
  opened: boolean
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
  width?: number
}): ReactNode => {
  const m = useKitMessages()
  const phone = usePhone()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={phone ? 'bottom' : 'right'}
      size={phone ? 'auto' : width}
      classNames={{ title: classes.title, body: classes.body, ...(phone ? { content: classes.fromBelow } : {}) }}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      {children}
      <CursorAtOnce />
      {foot && <div className={classes.foot}>{foot}</div>}
    </Drawer>
  )
}
