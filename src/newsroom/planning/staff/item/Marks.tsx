import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../../platform/staff/index.ts'
import type { Medium } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import classes from './Marks.module.css'

const icons: Record<Medium, IconName> = { web: 'globe', print: 'newspaper', radio: 'radio', tv: 'tv', social: 'share' }

/** Where it goes out: small signs, their names for screen readers and on hover. */
export const MediaIcons = ({ media, size = 15 }: { media: readonly Medium[]; size?: number }): ReactNode => {
  const w = usePlanWords()
  return (
    <span
      className={classes.media}
      role="img"
      aria-label={media.map((medium) => w.media[medium]).join(', ')}
      title={media.map((medium) => w.media[medium]).join(', ')}
    >
      {media.map((medium) => (
        <Icon key={medium} name={icons[medium]} size={size} />
      ))}
    </span>
  )
}

export const BreakingMark = (): ReactNode => {
  const w = usePlanWords()
  return (
    <span className={classes.breaking}>
      <Icon name="bolt" size={13} />
      {w.breaking}
    </span>
  )
}
