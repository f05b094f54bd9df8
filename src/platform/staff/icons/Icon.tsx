import type { ReactNode } from 'react'
import { drawings } from './drawings.ts'

export type IconName = keyof typeof drawings

/** A drawn sign beside a word. Without `label` it says nothing to screen readers: the word next to it does. */
export const Icon = ({ name, size = 20, label, className }: { name: IconName; size?: number; label?: string; className?: string }): ReactNode => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.75}
    strokeLinecap="round"
    strokeLinejoin="round"
    className={className}
    focusable="false"
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    <path d={drawings[name]} />
  </svg>
)
