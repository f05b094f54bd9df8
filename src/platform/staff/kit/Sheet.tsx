import { Drawer } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useKitMessages } from '../words/kit.ts'
import { usePhone } from './device.ts'
import classes from './Sheet.module.css'

/** The drawer gives the cursor a turn late; letters typed right after the key that opened it would be lost. */
const CursorAtOnce = (): ReactNode => {
  const here = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    here.current?.closest('[role=dialog]')?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
  }, [])
  return <span ref={here} hidden />
}

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
