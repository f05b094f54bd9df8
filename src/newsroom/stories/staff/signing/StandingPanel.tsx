import { Button, MultiSelect, SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { listColleagues } from '../../../../commons/people/contract.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { newId } from '../../../../platform/ids.ts'
import { useApi, useNotice, useNow, useSend } from '../../../../platform/staff/index.ts'
import { endStanding, findOutputStory, getStory, grantStanding, type Story } from '../../contract.ts'
import { useSigningMessages } from './messages.ts'
import classes from './Signing.module.css'

const HOURS = ['2', '6', '12', '24'] as const
const HOUR_MS = 3_600_000

const GrantForm = ({ story }: { story: Story }): ReactNode => {
  const m = useSigningMessages()
  const notice = useNotice()
  const now = useNow(60_000)
  const people = useApi(listColleagues, {}, { keep: true }).data?.items ?? []
  const writers = story.contributors.flatMap((each) => (each.personId ? [each.personId] : []))
  const [chosen, setChosen] = useState<string[]>([...new Set(writers)])
  const [hours, setHours] = useState<string>('6')
  const { send, sending } = useSend(grantStanding, { refreshes: [getStory, findOutputStory] })
  const grant = (): void => {
    const expiresAt = new Date(Date.now() + Number(hours) * HOUR_MS)
    const body = { id: newId(), personIds: chosen, expiresAt: expiresAt.toISOString() }
    void send({ params: { storyId: story.id }, body }).then(() => notice.done(m.granted(formatWhen(expiresAt, now))), notice.failed)
  }
  return (
    <div className={classes.form}>
      <MultiSelect label={m.people} searchable value={chosen} onChange={setChosen} data={people.map((person) => ({ value: person.id, label: person.name }))} />
      <SegmentedControl aria-label={m.forHours} value={hours} onChange={setHours} data={HOURS.map((value) => ({ value, label: m.hours(Number(value)) }))} />
      <Button variant="default" loading={sending} disabled={chosen.length === 0} onClick={grant}>
        {m.grant}
      </Button>
    </div>
  )
}

/** For a developing event: named people publish updates of what is out, until the hour is over. */
export const StandingPanel = ({ story }: { story: Story }): ReactNode => {
  const m = useSigningMessages()
  const notice = useNotice()
  const now = useNow(60_000)
  const { send, sending } = useSend(endStanding, { refreshes: [getStory, findOutputStory] })
  const end = (standingId: string): void => void send({ params: { storyId: story.id, standingId } }).then(() => notice.done(m.standingEnded), notice.failed)
  if (story.standing.length === 0 && !story.may.grantStanding) return null
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{m.standing}</h3>
      <p className={classes.dim}>{m.standingHelp}</p>
      {story.standing.map((each) => (
        <div key={each.id} className={classes.standing}>
          <span>{m.standingUntil(each.people.map((person) => person.name).join(', '), formatWhen(new Date(each.expiresAt), now))}</span>
          {story.may.grantStanding && (
            <Button size="compact-sm" variant="subtle" color="red" loading={sending} onClick={() => end(each.id)}>
              {m.endStanding}
            </Button>
          )}
        </div>
      ))}
      {story.may.grantStanding && <GrantForm story={story} />}
    </section>
  )
}
