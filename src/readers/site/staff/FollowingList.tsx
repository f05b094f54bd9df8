import type { ReactNode } from 'react'
import { StateBadge, When } from '../../../platform/staff/index.ts'
import classes from './Front.module.css'
import { useSiteMessages } from './messages.ts'
import type { FrontDraft } from './use-front-draft.ts'

const Blocks = ({ blocks }: { blocks: FrontDraft['rest']['blocks'] }): ReactNode => {
  const m = useSiteMessages()
  return (
    <details className={classes.blocks}>
      <summary>
        {m.rest} · {blocks.map(({ section }) => section).join(', ')}
      </summary>
      <p className={classes.dim}>{m.blockRule}</p>
      {blocks.map(({ section, works }) => (
        <div key={section}>
          <h3 className={classes.blockName}>{section}</h3>
          <ul className={classes.lines}>
            {works.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

/** What follows the slots, in the reader's order: the list of the newest, then a block for each section. Filled by rule, and said so. */
export const FollowingList = ({ rest }: { rest: FrontDraft['rest'] }): ReactNode => {
  const m = useSiteMessages()
  return (
    <section className={classes.following} aria-labelledby="front-latest">
      <div className={classes.slotHead}>
        <h2 id="front-latest" className={classes.slotName}>
          {m.latest}
        </h2>
        <StateBadge tone="draft" label={m.automatic} plain />
      </div>
      <p className={classes.dim}>{m.byRule}</p>
      <ol className={classes.lines}>
        {rest.latest.map((work) => (
          <li key={work.id}>
            <span className="tabular">
              <When at={work.publishedAt} />
            </span>{' '}
            {work.title}
          </li>
        ))}
      </ol>
      {rest.blocks.length > 0 && <Blocks blocks={rest.blocks} />}
    </section>
  )
}
