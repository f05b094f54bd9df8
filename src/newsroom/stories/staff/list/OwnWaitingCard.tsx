import type { ReactNode } from 'react'
import { HomeCard, HomeRow, StateBadge, useApi, When } from '../../../../platform/staff/index.ts'
import { listOwnWaiting } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'

const MOST = 4
const shortened = (words: string): string => (words.length > 120 ? `${words.slice(0, 120)}…` : words)

/** On the home page: texts that came back with a reason, and what others ask about mine; nothing when nothing does. */
export const OwnWaitingCard = (): ReactNode => {
  const m = useStoryMessages()
  const waiting = useApi(listOwnWaiting, {}, { keep: true }).data
  if (!waiting || waiting.returned.length + waiting.comments.length === 0) return null
  return (
    <HomeCard title={m.ownWaiting} icon="undo" count={waiting.returned.length + waiting.comments.length}>
      {waiting.returned.slice(0, MOST).map((row) => (
        <HomeRow
          key={row.outputId}
          to={`/stories/${row.storyId}?output=${row.outputId}`}
          title={row.headline || m.noHeadline}
          detail={shortened(`${row.by.name}: ${row.reason}`)}
          side={<StateBadge tone="returned" label={m.states.returned} />}
        />
      ))}
      {waiting.comments.slice(0, MOST).map((row) => (
        <HomeRow
          key={row.id}
          to={`/stories/${row.storyId}?output=${row.outputId}&panel=comments&comment=${row.id}`}
          title={shortened(`${row.by.name}: ${row.text}`)}
          detail={row.headline || m.noHeadline}
          side={<When at={row.at} />}
        />
      ))}
    </HomeCard>
  )
}
