import type { ReactNode } from 'react'
import { Loaded, PageHeader, StaffLink, StateBadge, useApi, useRouteParams, useText } from '../../../../platform/staff/index.ts'
import { getPerson, type PersonDetail } from '../../contract.ts'
import { stateTones } from '../list/tones.ts'
import { usePeopleMessages } from '../messages.ts'
import classes from '../People.module.css'
import { AccountSection } from './AccountSection.tsx'
import { CardsSection } from './CardsSection.tsx'
import { PostsSection } from './PostsSection.tsx'
import { Section } from './Section.tsx'
import { TrainingSection } from './TrainingSection.tsx'

const TiesSection = ({ person }: { person: PersonDetail }): ReactNode => {
  const m = usePeopleMessages()
  const text = useText()
  return (
    <Section title={m.ties} note={person.ties.length === 0 ? m.noTies : m.tiesNote}>
      {person.ties.length > 0 && (
        <ul className={classes.rows}>
          {person.ties.map((tie) => (
            <li key={tie.id} className={classes.row}>
              <div className={classes.words}>
                {tie.path ? <StaffLink to={tie.path}>{tie.title}</StaffLink> : tie.title}
                <div className={classes.dim}>{text(tie.kind)}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** One person as the house knows them. */
export const PersonPage = (): ReactNode => {
  const m = usePeopleMessages()
  const { personId } = useRouteParams('personId')
  const look = useApi(getPerson, { params: { personId } })
  return (
    <Loaded of={look}>
      {(person) => (
        <>
          <PageHeader
            title={person.name}
            {...(person.title ? { line: person.title } : {})}
            back={{ to: '/people', label: m.back }}
            state={<StateBadge tone={person.isLocked ? 'late' : stateTones[person.state]} label={person.isLocked ? m.locked : m.states[person.state]} />}
          />
          <div className={classes.sections}>
            <AccountSection person={person} />
            <PostsSection person={person} />
            <CardsSection person={person} />
            <TrainingSection person={person} />
            <TiesSection person={person} />
          </div>
        </>
      )}
    </Loaded>
  )
}
