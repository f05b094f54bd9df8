import { Button, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { api } from '../../../platform/client/api.ts'
import { usePageTitle } from '../../../platform/staff/navigation/links.tsx'
import { signOut } from '../../../commons/people/contract.ts'
import { LanguageChoice } from '../shell/LanguageChoice.tsx'
import { Mark } from '../shell/Mark.tsx'
import { useSessionMessages } from './messages.ts'
import { signedOut } from './session-store.ts'
import classes from './SignInPage.module.css'
import { TotpCard } from './TotpCard.tsx'

/** The administrator asks for the second step: until it is on there is nothing else to do here. */
export const TotpDuePage = (): ReactNode => {
  const m = useSessionMessages()
  usePageTitle(m.totpTitle)
  const leave = (): void => void api(signOut).finally(signedOut)
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Mark size={40} />
        <Text className={classes.tagline}>{m.tagline}</Text>
      </div>
      <div className={classes.card}>
        <Title order={1} mb={4}>
          {m.totpDueTitle}
        </Title>
        <Text mb="md">{m.totpDueNote}</Text>
        <TotpCard />
        <Button variant="subtle" color="gray" fullWidth mt="md" onClick={leave}>
          {m.anotherAccount}
        </Button>
      </div>
      <LanguageChoice />
    </main>
  )
}
