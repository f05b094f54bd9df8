import type { ReactNode } from 'react'
import { When } from '../../../platform/staff/index.ts'
import type { FrontWork } from '../contract.ts'
import classes from './Front.module.css'

/** A work as it is handled here: small picture, headline, section and hour. */
export const WorkFace = ({ work, note }: { work: FrontWork; note?: ReactNode }): ReactNode => (
  <div className={classes.face}>
    {work.picture && <img className={classes.thumb} src={work.picture.src} alt="" width={64} height={42} loading="lazy" draggable={false} />}
    <div className={classes.words}>
      <span className={classes.headline}>{work.title}</span>
      <span className={classes.dim}>
        {work.section && `${work.section} · `}
        <When at={work.publishedAt} />
        {note && <> · {note}</>}
      </span>
    </div>
  </div>
)
