import type { ReactNode } from 'react'
import { useShellMessages } from '../messages.ts'
import classes from './Mark.module.css'

/** The sign of the house: several streams that meet. */
export const Mark = ({ size = 24, silent }: { size?: number; silent?: boolean }): ReactNode => {
  const m = useShellMessages()
  return (
    <span className={classes.mark}>
      <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden focusable="false">
        <rect width="64" height="64" rx="14" className={classes.ground} />
        <g fill="none" strokeWidth="5" strokeLinecap="round" className={classes.streams}>
          <path d="M15 17c8 0 10 15 17 15S41 17 49 17" />
          <path d="M15 47c8 0 10-15 17-15s9 15 17 15" opacity=".6" />
        </g>
        <circle cx="32" cy="32" r="5.5" className={classes.meeting} />
      </svg>
      {!silent && (
        <span className={classes.name} style={{ fontSize: Math.max(15, size * 0.55) }}>
          {m.productName}
        </span>
      )}
    </span>
  )
}
