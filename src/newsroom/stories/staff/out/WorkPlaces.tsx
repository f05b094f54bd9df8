import { Anchor, Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { listStoryPlaces, type WorkPlace } from '../../../../commons/record/contract.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { Icon, StateBadge, useActor, useApi, useNow } from '../../../../platform/staff/index.ts'
import type { Story } from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './WorkPlaces.module.css'
import { useOutMessages } from './messages.ts'
import { WithdrawSheet } from './WithdrawSheet.tsx'

/** Works of a story that are or were out; nothing is asked for a story nothing of which is. */
export const usePlaces = (story: Pick<Story, 'id' | 'outputs'>): readonly WorkPlace[] => {
  const { can } = useActor()
  const isOut = story.outputs.some((output) => output.workId !== null)
  return useApi(listStoryPlaces, { params: { storyKey: story.id } }, { enabled: isOut && can('record.read') }).data?.items ?? []
}

const slotWords = (slot: Readonly<Record<string, string>> | null, words: Readonly<Record<string, string>>): string =>
  Object.entries(slot ?? {})
    .map(([name, value]) => `${words[name] ?? name} ${value}`)
    .join(', ')

const Place = ({ place, onWithdraw }: { place: WorkPlace; onWithdraw: () => void }): ReactNode => {
  const m = useOutMessages()
  const words = useStoryMessages()
  const now = useNow(60_000)
  const medium = words.mediums[place.medium as 'web'] ?? place.medium
  const where = place.appearances.filter((each) => each.closedAt === null)
  return (
    <li className={classes.place}>
      <div className={classes.line}>
        <strong>{medium}</strong>
        <StateBadge
          tone={place.state === 'out' ? 'published' : 'withdrawn'}
          label={place.withdrawal ? m.withdrawn(formatWhen(new Date(place.withdrawal.at), now)) : words.states.published}
        />
      </div>
      <div className={classes.dim}>
        {[
          m.since(formatWhen(new Date(place.publishedAt), now)),
          m.version(place.versionNo),
          ...where.map((each) => [each.channel, slotWords(each.slot, m.slots)].filter(Boolean).join(' · ')),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {place.withdrawal && <div className={classes.dim}>{place.withdrawal.reason}</div>}
      <div className={classes.acts}>
        {place.address && place.state === 'out' && (
          <Anchor href={place.address} target="_blank" rel="noopener" aria-label={m.viewOf(medium)}>
            {m.view} <Icon name="external" size={14} />
          </Anchor>
        )}
        {place.may.withdraw && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={onWithdraw}>
            {m.withdraw}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Where the story is out, each with its page for readers and the way to withdraw it. */
export const WorkPlaces = ({ story }: { story: Pick<Story, 'id' | 'outputs'> }): ReactNode => {
  const m = useOutMessages()
  const places = usePlaces(story)
  const [withdrawing, setWithdrawing] = useState<WorkPlace | null>(null)
  if (places.length === 0) return null
  return (
    <section>
      <h3 className={classes.heading}>{m.title}</h3>
      <ul className={classes.places}>
        {places.map((place) => (
          <Place key={place.workId} place={place} onWithdraw={() => setWithdrawing(place)} />
        ))}
      </ul>
      <WithdrawSheet place={withdrawing} onClose={() => setWithdrawing(null)} />
    </section>
  )
}
