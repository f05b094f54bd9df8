import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, StaffLink, StateBadge } from '../../../../platform/staff/index.ts'
import type { DayListWork } from '../../contract-day-list.ts'
import type { AgencyWords } from '../words/use-agency-words.ts'
import classes from './DayGrid.module.css'
import { useDayListMessages } from './messages.ts'
import { authorsText } from './resolve.ts'

export const WorkState = ({ work }: { work: DayListWork }): ReactNode => {
  const m = useDayListMessages()
  if (work.state === 'withdrawn') return <StateBadge plain tone="withdrawn" label={m.works.withdrawn} />
  if (work.provenance === 'native') return <StateBadge plain tone="published" label={m.works.native} />
  if (work.provenance === 'imported') return <StateBadge plain tone="published" label={m.works.imported} />
  return <StateBadge plain tone="published" label={work.versionNo > 1 ? m.works.mended(work.versionNo) : m.works.declared} />
}

export const canMend = (work: DayListWork): boolean => work.provenance === 'declared' && work.state === 'out'

/** What the record has of the day already, above the lines being typed. */
export const DeclaredRows = ({
  works,
  words,
  onMend,
}: {
  works: readonly DayListWork[]
  words: AgencyWords
  onMend: (work: DayListWork) => void
}): ReactNode => {
  const m = useDayListMessages()
  return works.map((work, index) => {
    const serves = work.commitmentIds.flatMap((id) => words.commitmentTitle(id) ?? []).join('; ')
    const authors = authorsText(work.credits, words)
    return (
      <tr key={work.id} className={classes.declared} data-state={work.state}>
        <td className={classes.number}>
          <Icon name="check" size={13} />
          <span className={classes.hidden}>{index + 1}</span>
        </td>
        <td className="tabular">{work.time}</td>
        <td>{work.page || work.bulletin}</td>
        <td title={work.title}>
          <StaffLink to={`/record/works?work=${work.id}`} className={classes.work}>
            {work.title}
          </StaffLink>
        </td>
        <td>{words.genreName(work.genre)}</td>
        <td title={serves}>{serves}</td>
        <td title={authors}>{authors}</td>
        <td>{work.evidence > 0 && m.attached(work.evidence)}</td>
        <td>
          <span className={classes.state}>
            <WorkState work={work} />
            {canMend(work) && (
              <Button size="compact-xs" variant="subtle" aria-label={m.mendRow(work.title)} onClick={() => onMend(work)}>
                {m.mend}
              </Button>
            )}
          </span>
        </td>
      </tr>
    )
  })
}
