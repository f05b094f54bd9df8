import { useLayoutEffect, useRef, type ReactNode } from 'react'

/** Inside a drawer or dialog, which give the cursor a turn late: letters typed right after the key that opened it would be lost. */
export const CursorAtOnce = (): ReactNode => {
  const here = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    here.current?.closest('[role=dialog]')?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
  }, [])
  return <span ref={here} hidden />
}
