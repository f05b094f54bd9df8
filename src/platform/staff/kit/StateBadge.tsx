import type { ReactNode } from 'react'
import classes from './StateBadge.module.css'

export type StateTone = 'draft' | 'waiting' | 'approved' | 'published' | 'returned' | 'withdrawn' | 'late' | 'done' | 'info'

/** A state is never told by colour alone: each has its own shape beside its word. */
const shapes: Record<StateTone, ReactNode> = {
  draft: <circle cx="6" cy="6" r="4.6" strokeDasharray="2.4 2.4" />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.6" />
      <path d="M6 3.2A2.8 2.8 0 0 1 6 8.8z" fill="currentColor" />
    </>
  ),
  approved: (
    <>
      <circle cx="6" cy="6" r="4.6" />
      <path d="M3.9 6.1l1.5 1.5 2.7-3" />
    </>
  ),
  published: <circle cx="6" cy="6" r="4.4" fill="currentColor" />,
  returned: <path d="M4.6 2.5L1.8 5.2l2.8 2.7M1.8 5.2h5.4a2.5 2.5 0 0 1 0 5H5.5" />,
  withdrawn: (
    <>
      <circle cx="6" cy="6" r="4.6" />
      <path d="M2.9 9.1l6.2-6.2" />
    </>
  ),
  late: (
    <>
      <path d="M6 1.7l5 8.6H1z" />
      <path d="M6 5v2.2M6 8.7v.1" />
    </>
  ),
  done: <path d="M2 6.3l2.7 2.7L10 3.3" />,
  info: <rect x="2" y="2" width="8" height="8" rx="2" />,
}

const colours: Record<StateTone, string> = {
  draft: 'draft',
  waiting: 'waiting',
  approved: 'approved',
  published: 'published',
  returned: 'returned',
  withdrawn: 'returned',
  late: 'returned',
  done: 'published',
  info: 'draft',
}

/** Word, shape and colour of a state. `plain` without the wash, for rows of a table. */
export const StateBadge = ({ tone, label, plain, title }: { tone: StateTone; label: string; plain?: boolean; title?: string }): ReactNode => (
  <span className={classes.badge} data-colour={colours[tone]} data-plain={plain || undefined} title={title}>
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shapes[tone]}
    </svg>
    <span>{label}</span>
  </span>
)
