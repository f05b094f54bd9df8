import type { ReactNode } from 'react'
import { PageHeader } from '../../../platform/staff/kit/PageHeader.tsx'
import { useActor } from '../../../platform/staff/session.tsx'
import { Slot } from '../../../platform/staff/slots.tsx'
import { PasswordCard } from '../session/PasswordCard.tsx'
import { SessionsCard } from '../session/SessionsCard.tsx'
import { TotpCard } from '../session/TotpCard.tsx'
import { useSessionMessages } from '../session/messages.ts'
import classes from './AccountPage.module.css'

/** One's own password and second step; other rooms add theirs. */
export const AccountPage = (): ReactNode => {
  const m = useSessionMessages()
  const { email, name } = useActor()
  return (
    <>
      <PageHeader title={m.securityTitle} line={m.securityLine(email ?? name)} />
      <div className={classes.cards}>
        <PasswordCard />
        <TotpCard />
        <SessionsCard />
        <Slot name="people.security" props={{}} />
      </div>
    </>
  )
}
