import type { ReactNode } from 'react'
import { EmptyState, Loaded, useApi, type SlotProps } from '../../../platform/staff/index.ts'
import { getWorkFigures } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'
import { Readings } from './Readings.tsx'
import classes from './Audience.module.css'

const EVERY_MS = 10_000

/** Beside the story: how what came of it is read. */
export const StoryReadings = ({ works }: SlotProps['stories.editor.panel']): ReactNode => {
  const m = useAudienceMessages()
  const work = works.map(({ workId }) => workId)
  const figures = useApi(getWorkFigures, { query: { work } }, { enabled: work.length > 0, every: EVERY_MS })
  if (work.length === 0) return <EmptyState icon="chart" title={m.panel.unpublished} next={m.panel.unpublishedNext} />
  return (
    <Loaded of={figures}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="chart" title={m.panel.none} next={m.panel.noneNext} />
        ) : (
          <>
            {items.map((each) => (
              <Readings key={each.workId} figures={each} />
            ))}
            <p className={classes.fine}>{m.honest}</p>
          </>
        )
      }
    </Loaded>
  )
}
