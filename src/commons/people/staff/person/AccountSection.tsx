import { Alert, Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { StateBadge, useConfirmDanger, useSend } from '../../../../platform/staff/index.ts'
import { closeSessions, endAccount, issueLink, resetTotp, unlockAccount, type OneTimeLink, type PersonDetail } from '../../contract.ts'
import { usePeopleMessages } from '../messages.ts'
import { LinkDialog } from '../parts/LinkDialog.tsx'
import classes from '../People.module.css'
import { EditSheet } from './EditSheet.tsx'
import { Section } from './Section.tsx'
import { usePersonAct } from './use-person-act.ts'

const useAccountActs = (person: PersonDetail, onLink: (link: OneTimeLink) => void) => {
  const m = usePeopleMessages()
  const confirm = useConfirmDanger()
  const act = usePersonAct()
  const link = useSend(issueLink)
  const sessions = useSend(closeSessions)
  const totp = useSend(resetTotp)
  const unlock = useSend(unlockAccount)
  const end = useSend(endAccount)
  const call = { params: { personId: person.id } }
  const isInvited = person.state === 'invited'
  return {
    makeLink: async (): Promise<void> => {
      const words = isInvited
        ? { title: m.inviteTitle(person.name), willDo: m.inviteWill, action: m.newInvitation }
        : { title: m.resetTitle(person.name), willDo: m.resetWill, action: m.resetPassword }
      if (!(await confirm(words))) return
      await act(async () => onLink(await link.send(call)), m.saved)
    },
    signOut: async (): Promise<void> => {
      if (await confirm({ title: m.signOutTitle(person.name), willDo: m.signOutWill, action: m.signOutAll }))
        await act(() => sessions.send(call), m.signedOutAll)
    },
    forgetTotp: async (): Promise<void> => {
      if (await confirm({ title: m.totpTitle(person.name), willDo: m.totpWill, action: m.resetTotp })) await act(() => totp.send(call), m.totpGone)
    },
    unlock: (): Promise<boolean> => act(() => unlock.send(call), m.unlocked),
    end: async (): Promise<void> => {
      const answer = await confirm({ title: m.endTitle(person.name), willDo: m.endWill(m.endTies(person.ties.length)), action: m.endAccount, reason: true })
      if (answer) await act(() => end.send({ ...call, body: { reason: answer.reason } }), m.ended)
    },
  }
}

const Facts = ({ person }: { person: PersonDetail }): ReactNode => {
  const m = usePeopleMessages()
  return (
    <dl className={classes.facts}>
      <dt>{m.email}</dt>
      <dd>{person.email ?? ''}</dd>
      <dt>{m.phone}</dt>
      <dd>{person.phone ?? m.noPhone}</dd>
      <dt>{m.security}</dt>
      <dd>
        <StateBadge plain tone={person.totp === 'on' ? 'done' : person.totp === 'due' ? 'waiting' : 'draft'} label={m.totp[person.totp]} />
        {' · '}
        {m.sessions(person.openSessions)}
      </dd>
    </dl>
  )
}

/** Signing in: who the person is to the house, what an administrator may do about it. */
export const AccountSection = ({ person }: { person: PersonDetail }): ReactNode => {
  const m = usePeopleMessages()
  const [editing, setEditing] = useState(false)
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const acts = useAccountActs(person, setLink)
  const { may } = person
  return (
    <Section title={m.account}>
      <Facts person={person} />
      {person.link && <p className={classes.note}>{m.linkOpen(formatMoment(new Date(person.link.expiresAt)))}</p>}
      {may.change && person.isSelf && <Alert mb="sm">{m.self}</Alert>}
      {may.change && person.worksElsewhere && <Alert mb="sm">{m.elsewhere}</Alert>}
      <div className={classes.acts}>
        {may.change && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {m.edit}
          </Button>
        )}
        {may.reset && (
          <>
            <Button size="xs" variant="default" onClick={() => void acts.makeLink()}>
              {person.state === 'invited' ? m.newInvitation : m.resetPassword}
            </Button>
            {person.openSessions > 0 && (
              <Button size="xs" variant="default" onClick={() => void acts.signOut()}>
                {m.signOutAll}
              </Button>
            )}
            {person.totp === 'on' && (
              <Button size="xs" variant="default" onClick={() => void acts.forgetTotp()}>
                {m.resetTotp}
              </Button>
            )}
            {person.isLocked && (
              <Button size="xs" variant="default" onClick={() => void acts.unlock()}>
                {m.unlock}
              </Button>
            )}
          </>
        )}
        {may.end && (
          <Button size="xs" variant="outline" color="red" onClick={() => void acts.end()}>
            {m.endAccount}
          </Button>
        )}
      </div>
      <EditSheet person={person} opened={editing} onClose={() => setEditing(false)} />
      <LinkDialog link={link} name={person.name} onClose={() => setLink(null)} />
    </Section>
  )
}
