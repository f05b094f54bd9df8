import { Button, Group, Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useApi, useSend } from '../../../platform/staff/data/query.ts'
import { useNotice } from '../../../platform/staff/kit/notices.tsx'
import { Loaded } from '../../../platform/staff/kit/States.tsx'
import { When } from '../../../platform/staff/kit/Times.tsx'
import { endOtherSessions, endOwnSession, listOwnSessions, type OwnSession } from '../../../commons/people/contract.ts'
import classes from './SessionsCard.module.css'
import { useSessionMessages } from './messages.ts'
import { nameOfBrowser } from './user-agent.ts'

const Row = ({ session, onEnd }: { session: OwnSession; onEnd: () => void }): ReactNode => {
  const m = useSessionMessages()
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div>{nameOfBrowser(session.userAgent) || m.unknownBrowser}</div>
        <Text c="dimmed" fz={13} component="div">
          {session.organisation} · {m.lastSeen} <When at={session.seenAt} />
        </Text>
      </div>
      {session.isThis ? (
        <Text c="dimmed" fz={13}>
          {m.thisBrowser}
        </Text>
      ) : (
        <Button size="xs" variant="default" onClick={onEnd}>
          {m.signOutThere}
        </Button>
      )}
    </li>
  )
}

/** Where one is signed in. */
export const SessionsCard = (): ReactNode => {
  const m = useSessionMessages()
  const notice = useNotice()
  const sessions = useApi(listOwnSessions)
  const one = useSend(endOwnSession, { refreshes: [listOwnSessions] })
  const others = useSend(endOtherSessions, { refreshes: [listOwnSessions] })
  const run = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work
      notice.done(m.signedOutThere)
    } catch (error) {
      notice.failed(error)
    }
  }
  return (
    <Paper withBorder p="lg" radius={10}>
      <Title order={2}>{m.sessionsTitle}</Title>
      <Text c="dimmed" mb="sm">
        {m.sessionsNote}
      </Text>
      <Loaded of={sessions}>
        {({ items }) => (
          <>
            <ul className={classes.rows}>
              {items.map((session) => (
                <Row key={session.id} session={session} onEnd={() => void run(one.send({ params: { sessionId: session.id } }))} />
              ))}
            </ul>
            {items.length > 1 && (
              <Group mt="md">
                <Button variant="default" loading={others.sending} onClick={() => void run(others.send())}>
                  {m.signOutOthers}
                </Button>
              </Group>
            )}
          </>
        )}
      </Loaded>
    </Paper>
  )
}
